/// The texts of a sheet's cells, one behind the other, with their rows and columns; empty cells take no place.
struct CellTable: Sendable, Hashable {
  private struct Cell: Hashable {
    let column: UInt16
    /// Where its text ends; it begins where the one before it ends.
    let end: UInt32
  }

  private struct Row: Hashable {
    let number: Int32
    let firstCell: Int32
  }

  /// The texts; what was appended since the last ``endCell(at:)`` is nobody's yet.
  var text: [UInt8] = []
  private var cells: [Cell] = []
  private var rows: [Row] = []
  /// The last column that holds anything; 0 where none does.
  private(set) var width = 0

  var rowCount: Int { rows.count }

  /// How many bytes it takes.
  var size: Int { text.count + cells.count * MemoryLayout<Cell>.stride + rows.count * MemoryLayout<Row>.stride }

  /// The number of a row, by its place among the rows with content.
  func number(ofRow row: Int) -> Int { Int(rows[row].number) }

  /// The places of a row's cells in the table.
  func cells(ofRow row: Int) -> Range<Int> {
    let next = row + 1
    return Int(rows[row].firstCell)..<(next < rows.count ? Int(rows[next].firstCell) : cells.count)
  }

  func columns(ofRow row: Int) -> some Sequence<Int> { cells(ofRow: row).lazy.map { column(ofCell: $0) } }

  func column(ofCell cell: Int) -> Int { Int(cells[cell].column) }

  func text(ofCell cell: Int) -> Range<Int> {
    Int(cell == 0 ? 0 : cells[cell - 1].end)..<Int(cells[cell].end)
  }

  /// Gives the text appended since the last cell to a cell behind all others; the count of its bytes.
  ///
  /// Without text there is no cell.
  mutating func endCell(at address: CellAddress) -> Int {
    let count = text.count - Int(cells.last?.end ?? 0)
    guard count > 0 else { return 0 }
    if rows.last?.number != Int32(clamping: address.row) {
      rows.append(Row(number: Int32(clamping: address.row), firstCell: Int32(clamping: cells.count)))
    }
    // Columns count from 1 to 16,384.
    cells.append(Cell(column: UInt16(clamping: address.column), end: UInt32(clamping: text.count)))
    width = max(width, address.column)
    return count
  }

  /// The table without some cells.
  func without(_ isLeftOut: (CellAddress) -> Bool) -> CellTable {
    var kept = CellTable()
    for row in 0..<rowCount {
      for cell in cells(ofRow: row) {
        let address = CellAddress(row: number(ofRow: row), column: column(ofCell: cell))
        if isLeftOut(address) { continue }
        kept.text += text[text(ofCell: cell)]
        _ = kept.endCell(at: address)
      }
    }
    return kept
  }
}
