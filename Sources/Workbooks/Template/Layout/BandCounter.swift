import Templates

/// Counts how often the bands of columns are shown, over all rows that use them.
struct BandCounter {
  private let template: SheetTemplate
  private(set) var counts: BandCounts
  /// Whether rows of the template use bands, by their numbers.
  private let uses: [Bool]

  init(_ template: SheetTemplate) {
    self.template = template
    counts = BandCounts(template.columns)
    uses = template.plans.map { $0.map { !$0.bands.isEmpty } ?? false }
  }

  mutating func count(_ block: RowBlock, _ stack: inout [Value]) {
    for stretch in block.stretches where usesBands(stretch.rows) {
      switch stretch.kind {
      case .removed: break
      case .kept: for row in stretch.rows { count(row, &stack) }
      case .section(let section):
        let (value, count) = section.condition.occurrences(stack)
        for index in 0..<count {
          stack.append(section.condition.item(value, index))
          self.count(section.block, &stack)
          stack.removeLast()
        }
      }
    }
  }

  private func usesBands(_ rows: Range<Int>) -> Bool {
    rows.contains { uses.indices.contains($0) && uses[$0] }
  }

  private mutating func count(_ row: Int, _ stack: inout [Value]) {
    guard let plan = template.plan(row), !plan.bands.isEmpty else { return }
    Self.count(template.columns, plan, &counts, &stack)
  }

  private static func count(
    _ block: ColumnBlock, _ plan: RowPlan, _ counts: inout BandCounts, _ stack: inout [Value]
  ) {
    for (index, band) in block.bands.enumerated() {
      guard let condition = plan.bands[band.number] else { continue }
      let (value, count) = condition.occurrences(stack)
      counts.note(count, ofBand: index, band)
      // ADVICE: Items are made only where a band within may still be shown more often than in the rows before. Of a table
      // of units and indicators nearly none is.
      for time in 0..<count where !counts[index, time].isFull(band.block, plan) {
        stack.append(condition.item(value, time))
        Self.count(band.block, plan, &counts[index, time], &stack)
        stack.removeLast()
      }
    }
  }
}

extension BandCounts {
  /// Whether a row can add to none of a block's counts, whatever it shows.
  fileprivate func isFull(_ block: ColumnBlock, _ plan: RowPlan) -> Bool {
    block.bands.indices.allSatisfy { index in
      let band = block.bands[index]
      guard let condition = plan.bands[band.number] else { return true }
      return condition.isOnceAtMost && times[index].count == 1 && times[index][0].isFull(band.block, plan)
    }
  }
}
