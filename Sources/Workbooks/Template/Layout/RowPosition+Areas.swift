import Templates

extension RowPosition {
  /// The stretches of rows that a range became, for what belongs to single rows of a section and not to those between.
  ///
  /// One stretch where the range holds all that the section repeats; beyond `most` stretches one for all.
  func areas(_ rows: ClosedRange<Int>, most: Int) -> [ClosedRange<Int>] {
    guard let whole = self.rows(rows) else { return [] }
    var found: [ClosedRange<Int>] = []
    guard collect(rows, in: root, stack, most, &found) else { return [whole] }
    return found
  }

  /// False where there are too many.
  private func collect(
    _ rows: ClosedRange<Int>, in frame: RowFrame, _ stack: [Value], _ most: Int, _ found: inout [ClosedRange<Int>]
  ) -> Bool {
    guard let index = frame.block.stretch(of: rows.lowerBound), index == frame.block.stretch(of: rows.upperBound),
      case .section(let section) = frame.block.stretches[index].kind, !section.block.isWithin(rows)
    else { return add(rows, frame, stack, most, &found) }
    let start = frame.base + frame.starts[index]
    if start == frame.base + frame.starts[index + 1] { return true }
    var (row, values) = (start, stack)
    let (value, count) = section.condition.occurrences(stack)
    guard count > 0 else { return add(start...start, most, &found) }
    for time in 0..<count {
      let inner = measure.frame(section, value, time, base: row, &values)
      values.append(section.condition.item(value, time))
      guard collect(rows, in: inner, values, most, &found) else { return false }
      values.removeLast()
      row += inner.height
    }
    return true
  }

  private func add(
    _ rows: ClosedRange<Int>, _ frame: RowFrame, _ stack: [Value], _ most: Int, _ found: inout [ClosedRange<Int>]
  ) -> Bool {
    let place = RowPosition(root: frame, measure: measure, stack: stack)
    guard let area = place.rows(rows) else { return true }
    return add(area, most, &found)
  }

  private func add(_ area: ClosedRange<Int>, _ most: Int, _ found: inout [ClosedRange<Int>]) -> Bool {
    if let last = found.last, last.upperBound + 1 == area.lowerBound {
      found[found.count - 1] = last.lowerBound...area.upperBound
    } else {
      found.append(area)
    }
    return found.count <= most
  }
}

extension RowPosition {
  /// The place on a row of the filled sheet, in the times of the sections that it stands in.
  func standing(on row: Int) -> RowPosition {
    var place = self
    while true {
      let frame = place.frames.last ?? place.root
      guard let index = frame.stretch(on: row), case .section(let section) = frame.block.stretches[index].kind else {
        return place
      }
      let (value, count) = section.condition.occurrences(place.stack)
      var (start, time) = (frame.base + frame.starts[index], 0)
      var inner: RowFrame?
      while time < count {
        if time == 0, let starts = section.block.fixedStarts, let height = starts.last, height > 0 {
          time = min((row - start) / height, count - 1)
          start += time * height
        }
        let found = measure.frame(section, value, time, base: start, &place.stack)
        inner = found
        if row < start + found.height { break }
        (start, time) = (start + found.height, time + 1)
      }
      guard let inner, time < count else { return place }
      place.stack.append(section.condition.item(value, time))
      place.frames.append(inner)
    }
  }
}

extension RowFrame {
  /// The stretch that holds a row of the filled sheet.
  fileprivate func stretch(on row: Int) -> Int? {
    block.stretches.indices.first { base + starts[$0] <= row && row < base + starts[$0 + 1] }
  }
}

extension RowBlock {
  /// Whether a range has all rows that the block keeps.
  func isWithin(_ range: ClosedRange<Int>) -> Bool {
    stretches.allSatisfy { stretch in
      if case .removed = stretch.kind { return true }
      return stretch.rows.isEmpty
        || (range.contains(stretch.rows.lowerBound) && range.contains(stretch.rows.upperBound - 1))
    }
  }
}
