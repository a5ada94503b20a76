/// The merged cells of a sheet, and which cells lie under them.
struct MergedCells {
  struct Range {
    let first: CellAddress
    let last: CellAddress
  }

  private var ranges: [Range] = []
  /// The columns that all ranges have together: the work that it takes to look at them.
  private(set) var columns = 0

  mutating func add(_ range: Range) {
    ranges.append(range)
    columns += range.last.column - range.first.column + 1
  }

  /// The cells with content that lie under a merged cell, which shows only its first.
  ///
  /// - Parameter limit: the search ends when so many are found.
  func covered(in cells: CellTable, atMost limit: Int) -> Set<CellAddress> {
    guard let width = ranges.map(\.last.column).max() else { return [] }
    let ranges = ranges.sorted { $0.first.row < $1.first.row }
    var next = 0
    // For each column the last row down to which it is covered, by what begins so far.
    var lastRow = [Int](repeating: 0, count: width + 1)
    var covered: Set<CellAddress> = []
    for row in 0..<cells.rowCount where covered.count < limit {
      let number = cells.number(ofRow: row)
      var firsts: Set<Int> = []
      while next < ranges.count, ranges[next].first.row <= number {
        let range = ranges[next]
        for column in range.first.column...range.last.column { lastRow[column] = max(lastRow[column], range.last.row) }
        if range.first.row == number { firsts.insert(range.first.column) }
        next += 1
      }
      for column in cells.columns(ofRow: row) where column <= width && lastRow[column] >= number {
        if !firsts.contains(column) { covered.insert(CellAddress(row: number, column: column)) }
      }
    }
    return covered
  }
}
