import Records

/// The records that a population has in the period, unit by unit, and what is true of each.
///
/// Found once: a record is looked at for its own unit and again for every unit above it, by every indicator.
struct RecordColumn: Sendable {
  /// For each unit where its records begin; one more at the end.
  private let starts: [Int]
  private let found: [FoundRecord]

  /// Sorts records by unit, and leaves those of one unit in their order.
  init(units: Int, _ lists: [[FoundRecord]], _ unit: (FoundRecord) -> Int) {
    var starts = Array(repeating: 0, count: units + 1)
    for list in lists { for record in list { starts[unit(record) + 1] += 1 } }
    for unit in 0..<units { starts[unit + 1] += starts[unit] }
    var free = starts
    var found = [FoundRecord](repeating: FoundRecord(item: 0, facts: []), count: starts[units])
    for list in lists {
      for record in list {
        let unit = unit(record)
        found[free[unit]] = record
        free[unit] += 1
      }
    }
    (self.starts, self.found) = (starts, found)
  }

  /// Calls a function with each record of a unit.
  @inline(__always) func forEach(of unit: Int, _ body: (FoundRecord) -> Void) {
    let records = found.span
    for place in starts[unit]..<starts[unit + 1] { body(records[place]) }
  }
}

/// A record of a population, and what is true of it.
struct FoundRecord: Sendable {
  /// The number of the case row or session, or the index of the letter, event or unit.
  let item: UInt32
  let facts: FactSet

  init(item: Int, facts: FactSet) {
    self.item = UInt32(item)
    self.facts = facts
  }
}
