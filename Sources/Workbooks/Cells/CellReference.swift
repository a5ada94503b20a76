/// How cells and sheets are called in a workbook: `C17`, `A1:O99`, `'案件'!$1:$1`.
enum CellReference {
  /// The letters of a column counted from 0: A, B, … Z, AA, … XFD.
  static func letters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }

  /// A cell; columns are counted from 0, rows from 1.
  static func cell(column: Int, row: Int) -> String { letters(column) + String(row) }

  /// From column A of one row to the last column of another.
  static func range(rows: ClosedRange<Int>, columns: Int) -> String {
    "A\(rows.lowerBound):" + cell(column: max(columns, 1) - 1, row: rows.upperBound)
  }

  /// A sheet's name as it stands before the `!`.
  static func sheet(_ name: String) -> String {
    "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
