import Records

/// What units see of a joint case: for each unit at or above a defendant the rows that it sees.
struct JointViews {
  private let lineages: [[Int]]
  private var views: [(unit: Int, rows: SeenRows)] = []
  /// For each unit the place of its view; -1 for none.
  private var places: [Int]

  init(_ register: Register) {
    lineages = register.jointCases.isEmpty ? [] : register.units.indices.map(register.lineage)
    places = Array(repeating: -1, count: lineages.count)
  }

  /// Adds a row of a unit to the views of that unit and all above it.
  mutating func add(_ facts: FactSet, of unit: Int) {
    for seer in lineages[unit] {
      if places[seer] < 0 {
        places[seer] = views.count
        views.append((seer, SeenRows(facts)))
      } else {
        views[places[seer]].rows.add(facts)
      }
    }
  }

  /// Calls a function with each view of one case; those of the next begin anew.
  mutating func takeEach(_ body: (Int, SeenRows) -> Void) {
    for view in views {
      places[view.unit] = -1
      body(view.unit, view.rows)
    }
    views.removeAll(keepingCapacity: true)
  }
}
