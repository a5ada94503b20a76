import Diagnostics
import Records
import Workbooks

/// The records of an office in one file, as a sheet: what was found, the line, and the fields as written.
struct AnnotatedTable: Sendable {
  let file: SubmittedFile
  /// How many fields there are room for.
  let width: Int
  let rows: [SubmittedRow]
  let findings: [Finding]
  let language: Language
  let text: AnnotatedCopy.Text

  /// The columns before those of the file.
  private static let added = 2

  func sheet(named name: String) -> Sheet {
    let byLine = Dictionary(grouping: findings) { $0.place.line ?? 0 }
    let lines = Set(rows.map { Int($0.line) })
    var sheet = Sheet(name, columns: columns(byLine), isLandscape: true) { (sheet: Sheet.Rows) throws(WorkbookError) in
      for row in rows {
        let found = byLine[Int(row.line)] ?? []
        let cells = self.cells(file.fields(of: try text(row)), line: Int(row.line), found)
        try sheet.append(cells, comments: comments(found))
      }
    }
    sheet.frozenColumns = Self.added
    let ofFile = findings.filter { !lines.contains($0.place.line ?? 0) }
    sheet.topRows = (ofFile.isEmpty ? [] : [[flaw(ofFile)]]) + file.titles.map(title)
    return sheet
  }

  /// Columns with the header's texts as written; what was found at one of them is a comment on it.
  private func columns(_ byLine: [Int: [Finding]]) -> [Sheet.Column] {
    var finding = Sheet.Column(WorkbookWords.message[language], width: .characters(48), wraps: true)
    finding.comment = WorkbookWords.copyNote[language]
    var line = Sheet.Column(WorkbookWords.originalLine[language])
    line.comment = file.source.place.text.plain
    let found = Dictionary(grouping: byLine[file.source.headerLine ?? 0] ?? []) { $0.place.column ?? 0 }
    return [finding, line]
      + (0..<shown).map { index in
        let title = index < file.header.count ? file.header[index] : ""
        var column = Sheet.Column(title)
        column.comment = comment(found[index + 1] ?? [])
        column.isProminent = column.comment != nil
        return column
      }
  }

  /// How many fields are shown: as many as a sheet takes.
  private var shown: Int { min(width, Sheet.mostColumns - Self.added) }

  private func title(_ row: HeadRow) -> [Sheet.Cell] {
    [.empty, .text(String(row.line))] + row.fields.prefix(shown).map { .text($0) }
  }

  private func cells(_ fields: [String], line: Int, _ found: [Finding]) -> [Sheet.Cell] {
    var cells: [Sheet.Cell] = (0..<shown).map { index in
      index < fields.count && !fields[index].isEmpty ? .text(fields[index]) : .empty
    }
    for finding in found.sorted(by: { $0.severity > $1.severity }) {
      if let cell = cell(of: finding) { cells[cell].emphasis = finding.severity.emphasis }
    }
    return [flaw(found), .integer(line)] + cells
  }

  /// The field at which something was found, counted from 0; nil where it is about the whole row.
  private func cell(of finding: Finding) -> Int? {
    finding.place.column.flatMap { $0 <= shown ? $0 - 1 : nil }
  }

  /// What was found, in words, each on a line of its own; how to mend it too where there is no cell to say it at.
  private func flaw(_ found: [Finding]) -> Sheet.Cell {
    guard let worst = found.map(\.severity).min() else { return .empty }
    let text = found.map { words($0, cell(of: $0) == nil ? Phrase.flawWithHint : Phrase.flaw) }
    return Sheet.Cell(.text(text.joined(separator: "\n")), worst.emphasis)
  }

  /// A comment for each cell at which something was found.
  private func comments(_ found: [Finding]) -> [Sheet.Comment] {
    let byCell = Dictionary(grouping: found, by: cell)
    return byCell.keys.compactMap(\.self).sorted().compactMap { cell in
      comment(byCell[cell] ?? []).map { Sheet.Comment(column: cell + Self.added, $0) }
    }
  }

  private func comment(_ found: [Finding]) -> String? {
    found.isEmpty ? nil : found.map { words($0, Phrase.comment) }.joined(separator: "\n")
  }

  private func words(_ finding: Finding, _ phrase: Phrase) -> String {
    phrase.text(
      language,
      [
        "severity": finding.title[language], "code": finding.code, "message": finding.message(language).plain,
        "hint": finding.advice(language).plain,
      ])
  }
}

extension Severity {
  /// How a cell with such a finding stands out.
  fileprivate var emphasis: Sheet.Emphasis {
    switch self {
    case .error: .bad
    case .warning: .doubtful
    case .note: .noted
    }
  }
}
