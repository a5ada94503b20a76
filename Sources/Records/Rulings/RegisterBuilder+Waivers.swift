import Diagnostics

extension RegisterBuilder {
  /// The waivers in force on a day, and what was found while their tables were read.
  ///
  /// An expired waiver has no effect and is named.
  public consuming func finishWaivers(on day: Day) -> (waivers: Waivers, findings: [Finding]) {
    var result = Waivers()
    for row in waivers where row.state == .standing {
      guard let last = row.expiresOn, last < day else {
        let key = row.source.place(in: files, column: WaiverColumn.key, value: row.key)
        result.enter(row, at: row.source.place(in: files, column: nil), keyPlace: key)
        continue
      }
      let place = row.source.place(in: files, column: WaiverColumn.expiresOn, value: last.description)
      var finding = Finding(.waiverExpired, at: place, [.init("date", day), .init("key", row.key)])
      rulings.rule(&finding)
      findings.append(finding)
    }
    return (result, findings)
  }
}
