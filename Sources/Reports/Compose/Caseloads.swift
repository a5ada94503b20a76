import Records

/// How many case rows each unit sees: its own and those of all units below.
struct Caseloads: Sendable {
  private let seen: [Int]

  init(_ register: Register) {
    var seen = Array(repeating: 0, count: register.units.count)
    register.forEachCase { _, record in seen[Int(record.unit)] += 1 }
    for unit in register.bottomUp {
      if let above = register.units[unit].parent { seen[above] += seen[unit] }
    }
    self.seen = seen
  }

  subscript(unit: Int) -> Int { seen[unit] }
}
