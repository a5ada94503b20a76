import CSV
import Diagnostics
import Spreadsheets

/// The name of the sheet of instructions in the workbook of forms: it belongs to no table, and no reader need look at it.
public let instructionsSheetName = "填表说明"

/// The sheets of a workbook: which are tables, and what is to be said of the others.
///
/// A sheet belongs to the table with whose name its own begins. Where its name says nothing, the file's name decides, if
/// no other sheet has content or if the sheet has the table's header: so a workbook `案件.xlsx` may have a sheet for each
/// city. Empty sheets and the form's own instructions are passed over.
public struct SortedSheets: Sendable {
  /// In the workbook's order.
  public private(set) var tables: [(sheet: Sheet, table: Table)] = []
  public private(set) var findings: [Finding] = []

  /// - Parameters:
  ///   - path: the workbook's path relative to the data folder, with `/`.
  ///   - synonyms: what may stand above a column in the place of its own name.
  public init(_ sheets: [Sheet], ofFile path: String, synonyms: Synonyms = Synonyms()) {
    let filled = sheets.filter { !$0.isBlank && $0.name != instructionsSheetName }
    let shown = filled.filter { !$0.isHidden }
    let fileTable = path.split(separator: "/").last.flatMap { Table(fileName: String($0)) }
    for sheet in filled {
      let table =
        Table(sheetName: sheet.name)
        ?? fileTable.flatMap { shown.count == 1 || sheet.hasHeader(of: $0, synonyms) ? $0 : nil }
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

extension Sheet {
  /// Whether all columns that a table requires are named near its top.
  fileprivate func hasHeader(of table: Table, _ synonyms: Synonyms) -> Bool {
    let candidates = csv().withUnsafeBufferPointer { headerCandidates(in: $0) }
    return Header.find(in: candidates, table: table, synonyms)?.missing.isEmpty == true
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
