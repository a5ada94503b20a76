import Templates

/// Rows of a template that belong together: all of a sheet, or what a section repeats.
///
/// A class, since a frame refers to it for each time of a section.
final class RowBlock: Sendable {
  /// A stretch of rows of one kind.
  struct Stretch: Sendable {
    let rows: Range<Int>
    let kind: Kind
  }

  enum Kind: Sendable {
    /// Rows as they are.
    case kept
    /// Rows of tags alone, which go when the sheet is filled.
    case removed
    case section(RowSection)
  }

  let rows: Range<Int>
  /// One behind the other, without gaps.
  let stretches: [Stretch]
  /// Where each stretch begins, counted from the block's first row, and the block's end; nil where that depends on the data.
  let fixedStarts: [Int]?

  init(_ rows: Range<Int>, _ stretches: [Stretch]) {
    self.rows = rows
    self.stretches = stretches
    let heights = stretches.map(\.fixedHeight)
    fixedStarts = heights.contains(nil) ? nil : heights.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 ?? 0)) }
  }

  /// The first row that is kept.
  var firstRow: Int? {
    stretches.lazy.compactMap { stretch in
      switch stretch.kind {
      case .kept: stretch.rows.first
      case .removed: nil
      case .section(let section): section.firstRow
      }
    }.first
  }

  /// The sections in it, outer ones first.
  var sections: [RowSection] {
    stretches.flatMap { stretch -> [RowSection] in
      if case .section(let section) = stretch.kind { [section] + section.block.sections } else { [] }
    }
  }

  /// The stretch that a row is in; nil for a row beyond the block.
  func stretch(of row: Int) -> Int? {
    var (low, high) = (0, stretches.count)
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].rows.upperBound <= row { low = middle + 1 } else { high = middle }
    }
    return low < stretches.count ? low : nil
  }
}

extension RowBlock.Stretch {
  /// How many rows it has in the filled sheet; nil for a section.
  fileprivate var fixedHeight: Int? {
    switch kind {
    case .kept: rows.count
    case .removed: 0
    case .section: nil
    }
  }
}

/// Rows between a section's tags.
final class RowSection: Sendable {
  let condition: Condition
  let block: RowBlock
  /// How many values stand on the stack outside of it.
  let depth: Int
  /// Its number among the sections of the sheet.
  let number: Int

  init(_ condition: Condition, _ block: RowBlock, depth: Int, number: Int) {
    self.condition = condition
    self.block = block
    self.depth = depth
    self.number = number
  }

  /// The first row that it keeps: the look of the blank row that stands for none.
  var firstRow: Int? { block.firstRow }
}

/// How often a section is shown.
struct Condition: Sendable {
  let path: NamePath
  let isInverted: Bool

  /// What it goes over, and how often.
  func occurrences(_ stack: [Value]) -> (value: Value, count: Int) {
    let value = path.value(in: stack)
    return (value, isInverted ? (value.count == 0 ? 1 : 0) : value.count)
  }

  /// Whether no row shows it more than once, whatever the data are.
  var isOnceAtMost: Bool { isInverted || !path.shape.isList }

  /// What the section pushes for one time; an inverted one pushes a missing value, so that levels stay as they were checked.
  func item(_ value: Value, _ index: Int) -> Value { isInverted ? .none : value.item(index) }
}
