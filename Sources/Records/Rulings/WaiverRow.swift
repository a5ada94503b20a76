import Diagnostics

/// A row of the table of waivers: findings that an office accepts as exceptions.
struct WaiverRow: Sendable {
  var kind = FindingKind.unknownFile
  /// The table of the record; nil where code and key tell it.
  var table: Table?
  /// As written.
  var key = ""
  var reason = ""
  var approvedBy = ""
  /// The last day on which it holds; nil only while the row is faulty.
  var expiresOn: Day?
  var source = Source(file: 0, line: 0)
  var state = RecordState.standing
}

/// The columns of the table of waivers, in its order.
enum WaiverColumn {
  static let (code, table, key, reason, approvedBy, expiresOn) = (0, 1, 2, 3, 4, 5)
}

extension RowReader {
  mutating func waivers() -> [WaiverRow] {
    var rows: [WaiverRow] = []
    while let shape = next() {
      if shape == .whole { rows.append(waiverRow()) }
    }
    return rows
  }

  private mutating func waiverRow() -> WaiverRow {
    var row = WaiverRow()
    row.kind = waivableKind() ?? row.kind
    row.table = waivedTable()
    row.key = required(WaiverColumn.key)?.text ?? ""
    row.reason = required(WaiverColumn.reason)?.text.plain ?? ""
    row.approvedBy = required(WaiverColumn.approvedBy)?.text.plain ?? ""
    row.expiresOn = Day(rawValue: requiredDate(WaiverColumn.expiresOn))
    (row.source, row.state) = (Source(file: 0, line: UInt32(line)), state)
    return row
  }

  private mutating func waivableKind() -> FindingKind? {
    guard let field = required(WaiverColumn.code) else { return nil }
    let code = HalfWidth.text(field.text).lowercased()
    let allowed = DataFindings.all.filter(\.isWaivable)
    if let kind = allowed.first(where: { $0.code == code }) { return kind }
    let listed = Bilingual(zh: "docs/findings.md 列出的代码", en: "the codes in docs/findings.md")
    report(.badValue, WaiverColumn.code, [.init("allowed", listed), suggestion(code, allowed.map(\.code))])
    return nil
  }

  /// The table by its name in either language.
  private mutating func waivedTable() -> Table? {
    let field = field(WaiverColumn.table)
    guard !field.isEmpty else { return nil }
    if let table = Table(name: field.text) { return table }
    let names = Table.allCases.map(\.title.zh)
    let allowed = Finding.Argument("allowed", Bilingual(names.joined(separator: "、")))
    report(.badValue, WaiverColumn.table, [allowed, suggestion(field.text, names)])
    return nil
  }
}

extension RowReader {
  private func suggestion(_ text: String, _ words: [String]) -> Finding.Argument {
    .init("suggestion", ValueAdvice.question(nearest(to: text, among: words).map { [$0] } ?? []))
  }
}

extension FindingKind {
  /// Whether it can be accepted: without a required table nothing can be assessed, and no waiver excuses another.
  var isWaivable: Bool { ![.missingTable, .waiverExpired, .waiverUnused].contains(self) }
}
