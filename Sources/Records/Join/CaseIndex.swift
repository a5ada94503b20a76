/// Finds the rows of a case number among all case rows: an open hash table of the first row of each number, and
/// for each row the next one of the same number.
struct CaseIndex: Sendable {
  private var slots: [Int32]
  private var next: [Int32]
  private let mask: Int

  init(capacity: Int) {
    var size = 64
    while size < capacity + capacity / 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    next = Array(repeating: -1, count: capacity)
    mask = size - 1
  }

  /// The first row of a number; nil where there is none.
  @inline(__always) func first(_ number: CaseNumber, in rows: [CaseRecord]) -> Int? {
    let row = slots[slot(of: number, in: rows)]
    return row < 0 ? nil : Int(row)
  }

  /// The row after another of the same number.
  @inline(__always) func following(_ row: Int) -> Int? {
    next[row] < 0 ? nil : Int(next[row])
  }

  /// The row of a number and a unit.
  @inline(__always) func find(_ number: CaseNumber, unit: UInt32, in rows: [CaseRecord]) -> Int? {
    var row = first(number, in: rows)
    while let found = row {
      if rows[found].unit == unit { return found }
      row = following(found)
    }
    return nil
  }

  /// Enters a row behind those of the same number.
  mutating func enter(_ row: Int, in rows: [CaseRecord]) {
    let slot = slot(of: rows[row].number, in: rows)
    guard slots[slot] >= 0 else {
      slots[slot] = Int32(row)
      return
    }
    var last = Int(slots[slot])
    while let later = following(last) { last = later }
    next[last] = Int32(row)
  }

  @inline(__always) private func slot(of number: CaseNumber, in rows: [CaseRecord]) -> Int {
    let product = number.rawValue.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    var slot = Int(truncatingIfNeeded: product.high ^ product.low) & mask
    while slots[slot] >= 0, rows[Int(slots[slot])].number != number { slot = (slot + 1) & mask }
    return slot
  }
}
