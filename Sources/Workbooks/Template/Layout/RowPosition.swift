import Templates

/// Finds the rows of a filled sheet that a row of the template became.
struct RowPosition {
  let root: RowFrame
  let measure: RowMeasure
  /// The times of sections around the place that looks, outermost first; none for what stands outside of all sections.
  var frames: [RowFrame] = []
  /// The values around that place.
  var stack: [Value]

  /// Which end of a range is looked for.
  enum Edge {
    /// The first row that came of this one or of a later one.
    case start
    /// The last row that came of this one or of an earlier one.
    case end
  }

  /// The row for an end of a reference.
  ///
  /// A relative one stays within the time of the section that it stands in; an absolute one means all times of the
  /// innermost section.
  func row(_ row: Int, _ edge: Edge, isAbsolute: Bool = false) -> Int {
    position(row, edge, in: root, isAbsolute ? frames.dropLast() : frames[...])
  }

  private func position(_ row: Int, _ edge: Edge, in frame: RowFrame, _ inner: ArraySlice<RowFrame>) -> Int {
    let block = frame.block
    guard let index = block.stretch(of: row) else { return frame.base + frame.height + row - block.rows.upperBound }
    let stretch = block.stretches[index]
    let start = frame.base + frame.starts[index]
    let height = frame.starts[index + 1] - frame.starts[index]
    guard height > 0 else { return edge == .start ? start : start - 1 }
    guard case .section(let section) = stretch.kind else { return start + row - stretch.rows.lowerBound }
    if let next = inner.first, next.section === section { return position(row, edge, in: next, inner.dropFirst()) }
    return position(row, edge, acrossAll: section, from: start, height: height)
  }

  /// The row in the first or the last time of a section.
  private func position(
    _ row: Int, _ edge: Edge, acrossAll section: RowSection, from start: Int, height: Int
  ) -> Int {
    var stack = Array(self.stack.prefix(section.depth))
    let (value, count) = section.condition.occurrences(stack)
    guard count > 0 else { return start }
    let index = edge == .start ? 0 : count - 1
    var frame = measure.frame(section, value, index, base: start, &stack)
    if edge == .end { frame.base = start + height - frame.height }
    stack.append(section.condition.item(value, index))
    let inside = RowPosition(root: root, measure: measure, stack: stack)
    return inside.position(row, edge, in: frame, [])
  }

  /// The rows that a range of rows became; nil where nothing is left of it.
  func rows(_ rows: ClosedRange<Int>, absolute: (Bool, Bool) = (false, false)) -> ClosedRange<Int>? {
    let start = row(rows.lowerBound, .start, isAbsolute: absolute.0)
    if rows.upperBound == CellRange.lastRow { return start <= CellRange.lastRow ? start...CellRange.lastRow : nil }
    let end = min(row(rows.upperBound, .end, isAbsolute: absolute.1), CellRange.lastRow)
    return start <= end ? start...end : nil
  }
}
