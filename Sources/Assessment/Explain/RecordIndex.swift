import Records

/// Finds the records of a unit and the units below it.
struct RecordIndex: Sendable {
  let letters: Buckets
  let events: Buckets
  private let children: Buckets

  init(_ register: Register) {
    let count = register.units.count
    letters = Buckets(count: count) { add in
      for (item, letter) in register.letters.enumerated() { add(Int(letter.unit), item) }
    }
    events = Buckets(count: count) { add in
      for (item, event) in register.events.enumerated() { add(Int(event.unit), item) }
    }
    children = Buckets(count: count) { add in
      for (item, unit) in register.units.enumerated() { if let above = unit.parent { add(above, item) } }
    }
  }

  /// The units directly below one, by code.
  func units(below unit: Int) -> [Int] { children[unit].map(Int.init) }

  /// A unit and all below it, itself first.
  func subtree(of unit: Int) -> [Int] {
    var units = [unit]
    var next = 0
    while next < units.count {
      units += children[units[next]].lazy.map(Int.init)
      next += 1
    }
    return units
  }
}

/// Numbers sorted into numbered buckets, in two arrays.
struct Buckets: Sendable {
  private var starts: [Int]
  private var items: [UInt32]

  /// - Parameter each: calls a function with each bucket and number; called twice, for the same.
  init(count: Int, _ each: ((_ bucket: Int, _ item: Int) -> Void) -> Void) {
    var starts = Array(repeating: 0, count: count + 1)
    each { bucket, _ in starts[bucket + 1] += 1 }
    for bucket in 0..<count { starts[bucket + 1] += starts[bucket] }
    var free = starts
    var items = [UInt32](repeating: 0, count: starts[count])
    each { bucket, item in
      items[free[bucket]] = UInt32(item)
      free[bucket] += 1
    }
    (self.starts, self.items) = (starts, items)
  }

  subscript(bucket: Int) -> ArraySlice<UInt32> { items[starts[bucket]..<starts[bucket + 1]] }
}
