import Diagnostics

/// The columns of the table of hearings, in its order.
enum HearingColumn {
  static let number = 0, unit = 1, held = 2, leader = 3, identityOK = 4
  static let staff = 5, lawyer = 6, notified = 7, recalled = 8, absence = 9
  static let evidence = 10, leftEarly = 11, refused = 12, spoke = 13, observers = 14
}

extension RowReader {
  mutating func hearings(_ context: inout DecodingContext, expected: Int) -> [HearingRecord] {
    var records: [HearingRecord] = []
    records.reserveCapacity(expected)
    while let shape = next() {
      guard shape == .whole else { continue }
      if let record = hearingRecord(&context) { records.append(record) }
    }
    return records
  }

  /// Reads the current row; nil where its case cannot be told or is none against a government body.
  private mutating func hearingRecord(_ context: inout DecodingContext) -> HearingRecord? {
    let number = required(HearingColumn.number) == nil ? nil : caseNumber(HearingColumn.number, &context.numbers)
    if let number, context.numbers[number].isEnforcement, setsAside(HearingColumn.number) { return nil }
    var record = HearingRecord()
    let unit = defendant(HearingColumn.unit, &context)
    record.line = UInt32(line)
    record.held = requiredDate(HearingColumn.held)
    record.leader = word(HearingColumn.leader, Words.leaderRanks)
    record.absence = word(HearingColumn.absence, Words.absences)
    readFlags(into: &record)
    record.observers = Int32(self.number(HearingColumn.observers) ?? -1)
    checkAbsence(of: record)
    guard let number, let unit else { return nil }
    (record.number, record.unit, record.state) = (number, unit, state)
    return record
  }

  private mutating func readFlags(into record: inout HearingRecord) {
    record.set(.identityOK, to: flag(HearingColumn.identityOK))
    record.set(.staff, to: flag(HearingColumn.staff))
    record.set(.lawyer, to: flag(HearingColumn.lawyer))
    record.set(.notified, to: flag(HearingColumn.notified))
    record.set(.recalled, to: flag(HearingColumn.recalled))
    record.set(.evidence, to: flag(HearingColumn.evidence))
    record.set(.leftEarly, to: flag(HearingColumn.leftEarly))
    record.set(.refused, to: flag(HearingColumn.refused))
    record.set(.spoke, to: flag(HearingColumn.spoke))
  }

  /// The unit of a hearing is checked with its case alone, so any well-formed code will do.
  private mutating func defendant(_ column: Int, _ context: inout DecodingContext) -> UInt32? {
    guard let field = required(column) else { return nil }
    if let known = context.units.find(field) { return UInt32(known) }
    guard let code = code(column) else { return nil }
    return context.units.find(code).map(UInt32.init) ?? context.unknown(code)
  }

  private mutating func checkAbsence(of record: HearingRecord) {
    guard let absence = record.absence, let held = record.heldOn else { return }
    let hasReadableLeader =
      isReadable(record[.identityOK], HearingColumn.identityOK)
      && isReadable(record[.leftEarly], HearingColumn.leftEarly)
    if record.hasValidLeader, hasReadableLeader, absence != .unexplained {
      report(.leaderAndAbsence, HearingColumn.absence)
    }
    let isUnproven = record[.evidence] != .yes && isReadable(record[.evidence], HearingColumn.evidence)
    if absence.isGoodReason, held >= Day.provisionsOf2020, isUnproven, field(HearingColumn.leader).isEmpty {
      report(.justifiedWithoutEvidence, HearingColumn.evidence, [.init("reason", absence.title)])
    }
  }

  /// Whether a yes/no field is empty or says one of both.
  private func isReadable(_ value: YesNo, _ column: Int) -> Bool { value != .unknown || field(column).isEmpty }
}
