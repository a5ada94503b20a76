import Spreadsheets

/// The cells of a rectangle, rows and columns counted from 1.
struct CellRange: Sendable, Hashable {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// Reads `B2`, `B2:D9`, `B:D` or `2:9`; nil for anything else.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let first = Corner(parts[0]) else { return nil }
    guard let last = parts.count == 2 ? Corner(parts[1]) : first else { return nil }
    let rows = [first.row ?? 1, last.row ?? Self.lastRow].sorted()
    let columns = [first.column ?? 1, last.column ?? Self.lastColumn].sorted()
    self.init(rows: rows[0]...rows[1], columns: columns[0]...columns[1])
  }

  static let lastRow = 1_048_576
  static let lastColumn = 16_384

  /// As a workbook writes it.
  var text: String {
    let first = CellReference.cell(column: columns.lowerBound - 1, row: rows.lowerBound)
    let last = CellReference.cell(column: columns.upperBound - 1, row: rows.upperBound)
    return first == last ? first : first + ":" + last
  }
}

/// An end of a reference: a cell, a whole row or a whole column.
struct Corner: Sendable, Hashable {
  /// Counted from 1; nil for a whole row.
  var column: Int?
  /// Counted from 1; nil for a whole column.
  var row: Int?
  var isColumnAbsolute = false
  var isRowAbsolute = false

  /// Reads `B2`, `$B$2`, `B` or `$2`; nil for anything else.
  init?(_ text: some StringProtocol) {
    var (column, row, digits) = (0, 0, 0)
    var dollars = (column: false, row: false)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "$") where digits == 0 && column == 0 && !dollars.column: dollars.column = true
      case UInt8(ascii: "$") where digits == 0 && column > 0 && !dollars.row: dollars.row = true
      case 0x41...0x5A, 0x61...0x7A:
        guard digits == 0, !dollars.row, column <= CellRange.lastColumn else { return nil }
        column = column * 26 + Int(byte & 0xDF) - 0x40
      case 0x30...0x39:
        guard digits < 7 else { return nil }
        (row, digits) = (row * 10 + Int(byte) - 0x30, digits + 1)
      default: return nil
      }
    }
    guard column > 0 || digits > 0, column <= CellRange.lastColumn, digits == 0 || (1...CellRange.lastRow ~= row) else {
      return nil
    }
    self.column = column > 0 ? column : nil
    self.row = digits > 0 ? row : nil
    (isColumnAbsolute, isRowAbsolute) = column > 0 ? dollars : (false, dollars.column)
  }
}
