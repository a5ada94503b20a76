import Records

/// The rows of joint cases that a unit sees, in the order of their first rows.
struct JointRows {
  private var places: [CaseNumber: Int] = [:]
  private var found: [(number: CaseNumber, rows: CaseRows, facts: [FactSet])] = []

  mutating func add(_ row: Int, of number: CaseNumber, _ facts: FactSet) {
    if let place = places[number] {
      found[place].rows = found[place].rows.adding(row)
      found[place].facts.append(facts)
    } else {
      places[number] = found.count
      found.append((number, CaseRows(row), [facts]))
    }
  }

  /// The cases as the unit sees them, in a population.
  func cases(in population: Population) -> [SeenRecord] {
    found.map { SeenRecord(record: .trial($0.number, rows: $0.rows), facts: population.combined($0.facts)) }
  }
}

/// A record as a unit sees it, and what is true of it.
struct SeenRecord {
  let record: CountedRecord
  let facts: FactSet
}
