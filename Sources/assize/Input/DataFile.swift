import Diagnostics
import Records

/// A file of the data folder.
struct DataFile: Sendable, Hashable {
  /// Relative to the data folder, with `/`.
  let path: String
  /// Where to open it.
  let location: String

  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The table that its name names.
  var table: Table? { Table(fileName: name) }

  /// Whether it is a workbook by its name, be it of a kind that can be read or not.
  var isWorkbook: Bool { Self.workbooks.contains { name.lowercased().hasSuffix($0) } }

  /// Whether it is the office's own list of synonyms of headers.
  var isSynonyms: Bool { SynonymsFile.names.contains(path.lowercased()) }

  /// Whether a file may hold tables, by its name.
  var mayHoldTables: Bool { isWorkbook || name.lowercased().hasSuffix(".csv") }

  /// How the names of workbooks end: those of Excel, WPS and LibreOffice.
  private static let workbooks = [
    ".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".xlt", ".et", ".ett", ".ods", ".ots", ".fods",
  ]
}

/// A table of the data folder: a CSV file, or a sheet of a workbook.
struct DataTable: Sendable, Hashable {
  let file: DataFile
  /// The name of the sheet; nil for a CSV file.
  var sheet: String?
  let table: Table

  /// The whole of it as a place: what tells it from all others.
  var place: Place { Place(file: file.path, sheet: sheet) }
}
