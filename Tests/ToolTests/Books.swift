import Foundation
import Records
import Reports
import TestSupport
import Workbooks

/// Tables as workbooks, written by the program's own writer.
enum Books {
  /// How tables are written into sheets.
  struct Form: Sendable {
    var isEnglish = false
    /// Rows of text above the header.
    var titles: [String] = []
    /// Whether dates, numbers, and yes and no are cells of their kinds.
    var isTyped = true
  }

  /// Writes a workbook into a folder.
  static func write(_ sheets: [Sheet], to path: String, in folder: TestFolder) throws {
    try folder.write(path, "")
    _ = try Workbook(title: "台账", creator: "Assize", created: 0, sheets: sheets).write(to: folder.path(path))
  }

  /// A table as a sheet.
  static func sheet(_ name: String, _ table: Plain.Sheet, _ form: Form = Form()) -> Sheet {
    let header = table.header.map { title in
      let column = table.table.columns.first { ([$0.name.id, $0.name.title.zh] + $0.aliases).contains(title) }
      return (form.isEnglish ? column?.name.id : column?.name.title.zh) ?? title
    }
    let records = form.isTyped ? typed(table.records) : table.records.map { $0.map { .text($0) } }
    return sheet(name, form.titles.map { [.text($0)] } + [header.map { .text($0) }] + records)
  }

  /// A sheet of rows, the first of which may only hold text.
  static func sheet(_ name: String, _ rows: [[Sheet.Cell]]) -> Sheet {
    let width = rows.map(\.count).max() ?? 0
    let titles = (rows.first ?? []).map { cell in if case .text(let text) = cell.value { text } else { "" } }
    let columns = (0..<width).map { Sheet.Column($0 < titles.count ? titles[$0] : "") }
    return Sheet(name, columns: columns, hasFilter: false, rows: Array(rows.dropFirst()))
  }

  /// A sheet of texts.
  static func texts(_ name: String, _ rows: [[String]]) -> Sheet { sheet(name, rows.map { $0.map { .text($0) } }) }

  /// Records with dates, numbers, and yes and no as cells of their kinds.
  static func typed(_ records: [[String]]) -> [[Sheet.Cell]] { records.map { $0.map(typed) } }

  private static func typed(_ text: String) -> Sheet.Cell {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
    if text.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil, parts.count == 3, Day(text) != nil {
      return .date(year: parts[0], month: parts[1], day: parts[2])
    }
    if let number = Int(text), String(number) == text { return .integer(number) }
    return text.isEmpty ? .empty : text == "是" ? .flag(true) : text == "否" ? .flag(false) : .text(text)
  }
}
