import CSV
import Diagnostics

/// A file of a table: where it is, how it is written, and which of its columns mean what.
public struct SourceFile: Sendable, Hashable {
  /// The path relative to the data folder, with `/`.
  public let path: String
  /// The sheet of a workbook that it stands for; lines and columns are then rows and columns of the sheet.
  public let sheet: String?
  public let table: Table
  public let encoding: TextEncoding
  public let delimiter: UInt8
  /// The header's physical line; nil for an empty file.
  public let headerLine: Int?
  /// The rows above the header that are not blank: titles, remarks.
  public let titleRows: Int
  /// How many rows the header has: two where the cells of the upper one are merged over those below.
  public let headerRows: Int
  /// How many fields a record must have.
  public let width: Int
  /// For each column of the table its place in a record; -1 where the file has no such column.
  let positions: [Int]
  /// The headers that name their column by a synonym, from left to right.
  public let renamed: [RenamedColumn]
  /// Whether a column is missing or doubled, so that no record can be used.
  public internal(set) var hasFaultyHeader: Bool
  /// How findings in it are to be taken.
  let rulings: Rulings

  /// The whole of it as a place: what tells it from all others.
  public var place: Place { Place(file: path, sheet: sheet) }

  /// The place of a field of a record, for a finding.
  func place(line: Int, column: Int, value: String? = nil) -> Place {
    let position = positions[column]
    return Place(
      file: path, sheet: sheet, line: line, column: position < 0 ? nil : position + 1,
      field: table.columns[column].name,
      value: value.flatMap { $0.isEmpty ? nil : quotable($0, of: table.columns[column]) })
  }

  /// What a finding may quote of a field.
  func quotable(_ text: String, of column: Column) -> String {
    table.isPersonal ? Quotation.text(text, of: column) : text
  }

  /// The column that a field of a record belongs to.
  func column(at position: Int) -> Column? {
    positions.firstIndex(of: position).map { table.columns[$0] }
  }
}

/// A header that names a column by a synonym.
public struct RenamedColumn: Sendable, Hashable {
  /// The header as written, trimmed.
  public let header: String
  public let column: Column
}

/// The start of a file: what its header says, what is wrong with it, and where its records begin.
public struct OpenedFile: Sendable {
  public let file: SourceFile
  public let findings: [Finding]
  /// The offset of the first record in the text that was handed in, and its physical line.
  public let body: (position: Int, line: Int)
}

extension SourceFile {
  /// Finds the header of a file and reads it.
  ///
  /// It is the first of the first ten rows that has all required columns; else the first two that have them together,
  /// since the upper cells of a header may be merged; else the first row. A row that has them by their own names comes
  /// before one that has them by synonyms.
  /// - Parameters:
  ///   - text: the start of the file in UTF-8, without byte-order mark; at least its first ten rows.
  ///   - synonyms: what may stand above a column in the place of its own name.
  ///   - rulings: how findings in it are to be taken.
  public static func open(
    path: String, sheet: String? = nil, table: Table, encoding: TextEncoding, text: [UInt8],
    synonyms: Synonyms = Synonyms(), rulings: Rulings = Rulings()
  ) -> OpenedFile {
    text.withUnsafeBufferPointer { bytes in
      guard let header = Header.find(in: headerCandidates(in: bytes), table: table, synonyms) else {
        return empty(path: path, sheet: sheet, table: table, encoding: encoding, rulings)
      }
      var file = SourceFile(
        path: path, sheet: sheet, table: table, encoding: encoding, delimiter: header.row.delimiter,
        headerLine: header.row.line, titleRows: header.titleRows, headerRows: header.rows, width: header.width,
        positions: header.positions,
        renamed: header.renamedColumns, hasFaultyHeader: false, rulings: rulings)
      let findings = file.ruled(header.findings(in: file))
      return OpenedFile(file: file, findings: findings, body: header.row.following)
    }
  }

  /// Rules on what is wrong with the header; an error there keeps out all records of the file.
  private mutating func ruled(_ findings: [Finding]) -> [Finding] {
    findings.map { finding in
      var finding = finding
      if rulings.rule(&finding, in: table) { hasFaultyHeader = true }
      return finding
    }
  }

  private static func empty(
    path: String, sheet: String?, table: Table, encoding: TextEncoding, _ rulings: Rulings
  ) -> OpenedFile {
    var file = SourceFile(
      path: path, sheet: sheet, table: table, encoding: encoding, delimiter: Byte.comma, headerLine: nil, titleRows: 0,
      headerRows: 0,
      width: 0, positions: table.columns.map { _ in -1 }, renamed: [], hasFaultyHeader: true, rulings: rulings)
    let missing = table.columns.filter(\.isRequired).map { column in
      Finding(
        .missingColumn, at: Place(file: path, sheet: sheet, field: column.name),
        [.init("suggestion", ""), .init("chinese", column.name.title.zh), .init("name", column.name.id)])
    }
    let findings = file.ruled(missing)
    return OpenedFile(file: file, findings: findings, body: (0, 1))
  }
}
