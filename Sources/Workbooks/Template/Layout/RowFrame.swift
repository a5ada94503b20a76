import Templates

/// A block in its place in the filled sheet.
struct RowFrame: Sendable {
  let block: RowBlock
  /// The section that it is a time of; nil for the whole sheet.
  let section: RowSection?
  /// Where each stretch begins, counted from the block's first row, and the block's end.
  let starts: [Int]
  /// The row of the filled sheet on which it begins.
  var base: Int

  var height: Int { starts[starts.count - 1] }
}

/// Works out how many rows blocks and sections take, without making any.
struct RowMeasure: Sendable {
  /// The sections that leave a blank row where they have nothing to show, by their numbers.
  let needed: Set<Int>

  func frame(_ block: RowBlock, _ section: RowSection?, base: Int, _ stack: inout [Value]) -> RowFrame {
    if let starts = block.fixedStarts { return RowFrame(block: block, section: section, starts: starts, base: base) }
    var starts = [0]
    starts.reserveCapacity(block.stretches.count + 1)
    for stretch in block.stretches { starts.append(starts[starts.count - 1] + height(stretch, &stack)) }
    return RowFrame(block: block, section: section, starts: starts, base: base)
  }

  private func height(_ stretch: RowBlock.Stretch, _ stack: inout [Value]) -> Int {
    switch stretch.kind {
    case .kept: stretch.rows.count
    case .removed: 0
    case .section(let section): height(section, &stack)
    }
  }

  private func height(_ section: RowSection, _ stack: inout [Value]) -> Int {
    let (value, count) = section.condition.occurrences(stack)
    if count == 0 { return needed.contains(section.number) ? 1 : 0 }
    if let starts = section.block.fixedStarts { return count * starts[starts.count - 1] }
    var height = 0
    for index in 0..<count {
      stack.append(section.condition.item(value, index))
      height += frame(section.block, section, base: 0, &stack).height
      stack.removeLast()
    }
    return height
  }

  /// One time of a section that begins on a row.
  func frame(
    _ section: RowSection, _ value: Value, _ index: Int, base: Int, _ stack: inout [Value]
  ) -> RowFrame {
    if let starts = section.block.fixedStarts {
      return RowFrame(block: section.block, section: section, starts: starts, base: base)
    }
    stack.append(section.condition.item(value, index))
    defer { stack.removeLast() }
    return frame(section.block, section, base: base, &stack)
  }
}
