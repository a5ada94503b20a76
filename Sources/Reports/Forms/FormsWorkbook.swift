import Diagnostics
import Records
import Workbooks

/// The blank forms of all tables as one workbook, to be sent to those who keep the records.
///
/// A sheet of instructions that describes every column, and then a sheet for each table that bears the table's name.
/// Titles are Chinese and have comments in both languages; dark titles must be filled in. Lists, dates and numbers are
/// checked while they are typed, codes stay text. Filled in, each sheet is its table, as it is or saved as CSV.
///
/// - Parameter created: the moment in the file's properties, in seconds since 1970-01-01 00:00 UTC.
public func formsWorkbook(created: Int) -> Workbook {
  Workbook(
    title: "行政应诉工作考核填报表", creator: "Assize", created: created,
    sheets: [instructionsSheet()] + Table.allCases.map(formSheet))
}

/// The blank form of one table.
private func formSheet(_ table: Table) -> Sheet {
  let columns = table.descriptions.map(\.formColumn)
  var sheet = Sheet(
    table.title.zh, columns: columns, hasFilter: false, isLandscape: columns.count > 6, rows: [] as [[Sheet.Cell]])
  // In a wide table the number of the case or letter stays in sight.
  sheet.frozenColumns = columns.count > 8 ? 1 : 0
  return sheet
}
