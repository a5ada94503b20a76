import Templates

/// A sheet of a template, ready to be filled.
struct SheetTemplate: Sendable {
  let grid: SheetGrid
  /// What it is repeated for; nil for a sheet that stands once.
  let repetition: Condition?
  /// Its name.
  let title: [TextNode]
  /// The names that its cells outside of all sections can use.
  let scope: NameScope
  let rows: RowBlock
  /// By their numbers, from 0 on.
  let plans: [RowPlan?]
  /// The names that rows within sections can use, by the numbers of the rows.
  let scopes: [Int: NameScope]
  let columns: ColumnBlock
  let lastColumn: Int

  func plan(_ row: Int) -> RowPlan? { plans.indices.contains(row) ? plans[row] : nil }

  /// The columns of the cells that lie in some ranges, by their rows.
  func cells(in ranges: Set<CellRange>) -> [Int: Set<Int>] {
    var found: [Int: Set<Int>] = [:]
    for plan in plans.compactMap(\.self) {
      let ranges = ranges.filter { $0.rows.contains(plan.number) }
      guard !ranges.isEmpty else { continue }
      found[plan.number] = Set(
        plan.cells.map(\.column).filter { column in ranges.contains { $0.columns.contains(column) } })
    }
    return found
  }
}
