import Templates

/// Counts how often the bands of columns are shown, over all rows that use them.
struct BandCounter {
  private let template: SheetTemplate
  private(set) var counts = BandCounts()
  /// Whether rows of the template use bands, by their numbers.
  private let uses: [Bool]

  init(_ template: SheetTemplate) {
    self.template = template
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
    count(template.columns, plan, [], &stack)
  }

  private mutating func count(_ block: ColumnBlock, _ plan: RowPlan, _ path: [BandTime], _ stack: inout [Value]) {
    for band in block.bands {
      guard let condition = plan.bands[band.number] else { continue }
      let (value, count) = condition.occurrences(stack)
      counts.note(count, of: band.number, in: path)
      // Items are made only for what lies within.
      guard band.block.bands.contains(where: { plan.bands[$0.number] != nil }) else { continue }
      for time in 0..<count {
        stack.append(condition.item(value, time))
        self.count(band.block, plan, path + [BandTime(band: band.number, time: time)], &stack)
        stack.removeLast()
      }
    }
  }
}
