import CBytes

extension Workers {
  /// Moves records to their places, where they lie, since there may be millions.
  ///
  /// - Parameters:
  ///   - records: whatever is to be moved.
  ///   - places: the place of each record, each once; then each its own. What stands behind those of the records is left.
  func move<Record: Sendable>(_ records: inout [Record], to places: inout [Int32]) {
    records.withUnsafeMutableBufferPointer { records in
      places.withUnsafeMutableBufferPointer { places in
        precondition(places.count >= records.count, "a place for each record")
        let rows = PlacedRows(records: records, places: places)
        let parts = rows.divided(0..<records.count, into: partCount(of: records.count, 1))
        _ = each(parts.count) { rows.move(parts[$0]) }
      }
    }
  }
}

/// Records on their way to their places.
private struct PlacedRows<Record>: @unchecked Sendable {
  let records: UnsafeMutableBufferPointer<Record>
  let places: UnsafeMutableBufferPointer<Int32>

  /// Divides rows so that in each part are just those whose places are there.
  func divided(_ rows: Range<Int>, into parts: Int) -> [Range<Int>] {
    guard parts > 1 else { return [rows] }
    let middle = rows.lowerBound + rows.count * (parts / 2) / parts
    divide(rows, at: middle)
    return divided(rows.lowerBound..<middle, into: parts / 2)
      + divided(middle..<rows.upperBound, into: parts - parts / 2)
  }

  /// As many rows must go from below a row to behind it as the other way.
  private func divide(_ rows: Range<Int>, at middle: Int) {
    var high = middle
    for low in rows.lowerBound..<middle where places[low] >= middle {
      while places[high] >= middle {
        high += 1
        precondition(high < rows.upperBound, "a place of its own for each row")
      }
      swap(low, high)
    }
  }

  /// Moves rows whose places are among them.
  ///
  /// Several circles are gone round at the same time, so that one waits for the memory while others go on.
  func move(_ rows: Range<Int>) {
    for first in stride(from: rows.lowerBound, to: rows.upperBound, by: Self.circles) {
      let starts = first..<min(first + Self.circles, rows.upperBound)
      var isDone = false
      while !isDone {
        isDone = true
        for row in starts where places[row] != row {
          let place = Int(places[row])
          precondition(rows.contains(place), "a place among the rows")
          swap(row, place)
          let next = Int(places[row])
          prefetch(records.baseAddress.map { $0 + next })
          prefetch(places.baseAddress.map { $0 + next })
          isDone = false
        }
      }
    }
  }

  private static var circles: Int { 64 }

  @inline(__always) private func swap(_ row: Int, _ other: Int) {
    records.swapAt(row, other)
    places.swapAt(row, other)
  }
}
