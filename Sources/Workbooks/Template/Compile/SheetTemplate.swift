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
  let columns: ColumnBlock
  let lastColumn: Int

  func plan(_ row: Int) -> RowPlan? { plans.indices.contains(row) ? plans[row] : nil }
}
