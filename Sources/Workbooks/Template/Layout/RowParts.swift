/// How the rows of a filled sheet are shared out where there are more than a sheet takes.
///
/// A further sheet begins with the same head rows and goes on where the one before ended.
struct RowParts: Sendable {
  /// The most rows of a sheet.
  let limit: Int
  /// The rows that every sheet begins with.
  let head: Int
  /// All rows.
  let total: Int

  init(limit: Int, head: Int, total: Int) {
    self.limit = limit
    self.head = head < limit / 2 ? head : 0
    self.total = total
  }

  var count: Int { total <= limit ? 1 : 1 + (total - limit + limit - head - 1) / (limit - head) }

  /// Which sheet a row is in, from 0 on.
  func part(of row: Int) -> Int { row <= limit ? 0 : 1 + (row - limit - 1) / (limit - head) }

  /// The rows that are in a sheet, its repeated head left out.
  private func rows(of part: Int) -> ClosedRange<Int> {
    if part == 0 { return 1...limit }
    let first = limit + (part - 1) * (limit - head) + 1
    return first...first + limit - head - 1
  }

  /// The number that a row has in a sheet; a row of another sheet becomes the nearest of this one.
  func number(of row: Int, in part: Int) -> Int {
    if part == 0 { return min(row, limit) }
    if row <= head { return row }
    let own = rows(of: part)
    return min(max(row, own.lowerBound), own.upperBound) - own.lowerBound + 1 + head
  }

  /// What of a range of rows is in a sheet, by the numbers there; nil for nothing.
  func clip(_ range: ClosedRange<Int>, to part: Int) -> ClosedRange<Int>? {
    if count == 1 { return range }
    if part > 0, range.upperBound <= head { return range }
    let own = rows(of: part)
    guard range.overlaps(own) else { return nil }
    return number(of: max(range.lowerBound, own.lowerBound), in: part)...number(of: range.upperBound, in: part)
  }
}
