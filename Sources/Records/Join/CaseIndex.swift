import CBytes

/// Finds the rows of a case number among all case rows: an open hash table of the first row of each number, and
/// for each row the next one of the same number.
///
/// ADVICE: The table and the rows are larger than the processor's caches. Whoever looks up many numbers prepares each
/// some steps ahead, so that the memory is on its way meanwhile.
struct CaseIndex: Sendable {
  /// Rows, and above them as much of each number's hash as there is room for, so that few other rows are looked at.
  private var slots: [UInt32]
  private var next: [Int32]
  private let mask: Int
  /// Fewer than 32, since rows are numbered by `Int32`.
  private let rowBits: UInt32

  /// How many steps ahead an entry is prepared, and half as many a row.
  static let ahead = 32

  /// No row, since all bits of a row are never set.
  private static let free = UInt32.max

  init(capacity: Int) {
    var size = 64
    while size < capacity + capacity / 2 { size *= 2 }
    slots = Array(repeating: Self.free, count: size)
    next = Array(repeating: -1, count: capacity)
    mask = size - 1
    rowBits = UInt32(UInt32.bitWidth - UInt32(capacity).leadingZeroBitCount)
  }

  /// The first row of a number; nil where there is none.
  @inline(__always) func first(_ number: CaseNumber, in rows: [CaseRecord]) -> Int? {
    let entry = slots[slot(of: number, in: rows)]
    return entry == Self.free ? nil : row(entry)
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

  /// Enters a row if it is the first of its number; else returns the first.
  @inline(__always) mutating func enterFirst(_ row: Int, in rows: [CaseRecord]) -> Int? {
    let slot = slot(of: rows[row].number, in: rows)
    if slots[slot] != Self.free { return self.row(slots[slot]) }
    slots[slot] = UInt32(row) | tag(Self.hash(rows[row].number))
    return nil
  }

  /// Enters a row behind those of the same number, of which there are some.
  mutating func enter(_ row: Int, in rows: [CaseRecord]) {
    guard let first = enterFirst(row, in: rows) else { return }
    var last = first
    while let later = following(last) { last = later }
    next[last] = Int32(row)
  }

  /// Has the table's entry of a number fetched from memory.
  @inline(__always) func prepareEntry(of number: CaseNumber) {
    let slot = Int(truncatingIfNeeded: Self.hash(number)) & mask
    slots.withUnsafeBufferPointer { slots in prefetch(slots.baseAddress.map { $0 + slot }) }
  }

  /// Has the row that is most likely that of a number fetched from memory, its entry being at hand.
  @inline(__always) func prepareRow(of number: CaseNumber, in rows: [CaseRecord]) {
    let entry = slots[Int(truncatingIfNeeded: Self.hash(number)) & mask]
    guard entry != Self.free else { return }
    let row = row(entry)
    rows.withUnsafeBufferPointer { rows in
      // A row may begin at the end of what is fetched together; its second half is asked for too.
      guard let place = UnsafeRawPointer(rows.baseAddress.map { $0 + row }) else { return }
      prefetch(place)
      prefetch(place + MemoryLayout<CaseRecord>.size / 2)
    }
  }

  @inline(__always) private func slot(of number: CaseNumber, in rows: [CaseRecord]) -> Int {
    let hash = Self.hash(number)
    let tag = tag(hash)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != Self.free {
      let entry = slots[slot]
      if (entry ^ tag) &>> rowBits == 0, rows[row(entry)].number == number { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  @inline(__always) private static func hash(_ number: CaseNumber) -> UInt64 {
    let product = number.rawValue.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  /// The upper bits of a hash, in their place above a row.
  @inline(__always) private func tag(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash >> 32) & (UInt32.max &<< rowBits)
  }

  @inline(__always) private func row(_ entry: UInt32) -> Int { Int(entry & ~(UInt32.max &<< rowBits)) }
}
