import Diagnostics
import Spreadsheets

/// The name of the sheet of instructions in the workbook of forms: it belongs to no table, and no reader need look at it.
public let instructionsSheetName = "填表说明"

/// The sheets of a workbook: which are tables, and what is to be said of the others.
///
/// A sheet belongs to the table with whose name its own begins. Where only one sheet has content, and its name says
/// nothing, the file's name decides. Empty sheets and the form's own instructions are passed over.
public struct SortedSheets: Sendable {
  /// In the workbook's order.
  public private(set) var tables: [(sheet: Sheet, table: Table)] = []
  public private(set) var findings: [Finding] = []

  /// - Parameter path: the workbook's path relative to the data folder, with `/`.
  public init(_ sheets: [Sheet], ofFile path: String) {
    let filled = sheets.filter { !$0.isBlank && $0.name != instructionsSheetName }
    let shown = filled.filter { !$0.isHidden }
    let fileTable = path.split(separator: "/").last.flatMap { Table(fileName: String($0)) }
    for sheet in filled {
      let table = Table(sheetName: sheet.name) ?? (shown.count == 1 ? fileTable : nil)
      if sheet.isHidden {
        findings += sheet.findings(file: path)
      } else if let table {
        tables.append((sheet, table))
      } else {
        findings.append(Finding(.unknownSheet, at: Place(file: path, sheet: sheet.name), [.tables]))
      }
    }
    if shown.isEmpty { findings.append(Finding(.emptyWorkbook, at: Place(file: path))) }
  }
}

extension Finding.Argument {
  /// The names that files and sheets of tables begin with.
  public static let tables = Finding.Argument(
    "tables",
    Bilingual(
      zh: Table.allCases.map(\.title.zh).joined(separator: "、"),
      en: Table.allCases.map(\.title.en).joined(separator: ", ")))
}
