import Records

/// Finds the records of a unit and the units below it.
struct RecordIndex: Sendable {
  /// For each unit its case rows, in the order of the files.
  let cases: Buckets
  let letters: Buckets
  let events: Buckets
  private let children: Buckets

  init(_ register: Register) {
    var rows: [(unit: Int, item: Int)] = []
    register.forEachCase { row, record in rows.append((Int(record.unit), row)) }
    cases = Buckets(rows, count: register.units.count)
    letters = Buckets(register.letters.enumerated().map { (Int($1.unit), $0) }, count: register.units.count)
    events = Buckets(register.events.enumerated().map { (Int($1.unit), $0) }, count: register.units.count)
    let families = register.units.enumerated().compactMap { index, unit in unit.parent.map { ($0, index) } }
    children = Buckets(families, count: register.units.count)
  }

  /// The units directly below one, by code.
  func units(below unit: Int) -> ArraySlice<Int> { children[unit] }

  /// A unit and all below it, itself first.
  func subtree(of unit: Int) -> [Int] {
    var units = [unit]
    var next = 0
    while next < units.count {
      units += children[units[next]]
      next += 1
    }
    return units
  }
}

/// Numbers sorted into numbered buckets, in two arrays.
struct Buckets: Sendable {
  private var starts: [Int]
  private var items: [Int]

  init(_ pairs: [(unit: Int, item: Int)], count: Int) {
    starts = Array(repeating: 0, count: count + 1)
    for pair in pairs { starts[pair.unit + 1] += 1 }
    for bucket in 0..<count { starts[bucket + 1] += starts[bucket] }
    var free = starts
    items = Array(repeating: 0, count: pairs.count)
    for pair in pairs {
      items[free[pair.unit]] = pair.item
      free[pair.unit] += 1
    }
  }

  subscript(bucket: Int) -> ArraySlice<Int> { items[starts[bucket]..<starts[bucket + 1]] }
}
