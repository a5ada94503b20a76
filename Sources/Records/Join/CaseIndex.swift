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

  /// What stands for the next row of one that still waits to be entered.
  private static let waiting: Int32 = -2

  /// Enters the rows that are the first of their number and have no error; all others wait.
  init(_ rows: [CaseRecord], _ workers: Workers) {
    var size = 64
    while size < rows.count + rows.count / 2 { size *= 2 }
    slots = workers.array(of: Self.free, count: size)
    next = workers.array(of: -1, count: rows.count)
    mask = size - 1
    rowBits = UInt32(UInt32.bitWidth - UInt32(rows.count).leadingZeroBitCount)
    enterFirsts(rows, workers)
  }

  /// Each part goes through all rows and enters those whose slots are its own; what would go beyond them waits, and so
  /// do then all further rows of that number.
  private mutating func enterFirsts(_ rows: [CaseRecord], _ workers: Workers) {
    let (mask, rowBits) = (mask, rowBits)
    slots.withUnsafeMutableBufferPointer { slots in
      next.withUnsafeMutableBufferPointer { next in
        nonisolated(unsafe) let (slots, next) = (slots, next)
        _ = workers.parts(of: slots.count, shares: 1) { own in
          var firsts = FirstRows(slots: slots, next: next, own: own, mask: mask, rowBits: rowBits)
          for start in stride(from: 0, to: rows.count, by: FirstRows.size) {
            firsts.enter(start..<min(start + FirstRows.size, rows.count), of: rows)
          }
        }
      }
    }
  }

  /// Some rows whose slots are those of one part.
  private struct FirstRows {
    let slots: UnsafeMutableBufferPointer<UInt32>
    let next: UnsafeMutableBufferPointer<Int32>
    let own: Range<Int>
    let mask: Int
    let rowBits: UInt32
    private var waiting = [(row: Int, hash: UInt64)](repeating: (0, 0), count: size)

    init(
      slots: UnsafeMutableBufferPointer<UInt32>, next: UnsafeMutableBufferPointer<Int32>, own: Range<Int>, mask: Int,
      rowBits: UInt32
    ) {
      (self.slots, self.next, self.own, self.mask, self.rowBits) = (slots, next, own, mask, rowBits)
    }

    /// So many at a time that their slots are on their way from memory together.
    static let size = 64

    mutating func enter(_ range: Range<Int>, of rows: [CaseRecord]) {
      var count = 0
      for row in range {
        let hash = CaseIndex.hash(rows[row].number)
        waiting[count] = (row, hash)
        count += own.contains(Int(truncatingIfNeeded: hash) & mask) ? 1 : 0
      }
      for index in 0..<count {
        prefetch(slots.baseAddress.map { $0 + Int(truncatingIfNeeded: waiting[index].hash) & mask })
      }
      for (row, hash) in waiting[..<count] where !enterFirst(row, hash, rows) { next[row] = CaseIndex.waiting }
    }

    private func enterFirst(_ row: Int, _ hash: UInt64, _ rows: [CaseRecord]) -> Bool {
      guard rows[row].state != .faulty else { return false }
      let tagMask = UInt32.max &<< rowBits
      let tag = UInt32(truncatingIfNeeded: hash >> 32) & tagMask
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slot < own.upperBound, slots[slot] != CaseIndex.free {
        let entry = slots[slot]
        if (entry ^ tag) &>> rowBits == 0, rows[Int(entry & ~tagMask)].number == rows[row].number { return false }
        slot += 1
      }
      guard slot < own.upperBound else { return false }
      slots[slot] = UInt32(row) | tag
      return true
    }
  }

  /// Whether a row waits to be entered.
  func waits(_ row: Int) -> Bool { next[row] == Self.waiting }

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
