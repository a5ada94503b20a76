extension Population {
  /// What is true of a joint case as a unit sees it that sees more than one of its rows.
  ///
  /// - Parameter rows: the facts of those rows; at least one.
  func combined(_ rows: [FactSet]) -> FactSet {
    combined(rows.dropFirst().reduce(into: SeenRows(rows[0])) { $0.add($1) })
  }

  /// What is true of a joint case as a unit sees it.
  func combined(_ rows: SeenRows) -> FactSet {
    guard rows.areSeveral else { return rows.any }
    switch self {
    case .trials: return trial(rows)
    case .conclusions, .effective: return ended(rows.any)
    case .duties:
      return rows.all.subtracting(Facts.Duty.enforced).union(rows.any.intersection(Facts.Duty.enforced))
    default: return rows.all
    }
  }

  private func trial(_ rows: SeenRows) -> FactSet {
    typealias Fact = Facts.Trial
    var facts = rows.any.subtracting([Fact.requiredMet, Fact.excused]).union(Fact.joint)
    let appeared = rows.any.contains(Fact.leaderAppeared)
    facts.set(Fact.requiredMet, if: rows.any.contains(Fact.required) && appeared && rows.areCovered)
    facts.set(Fact.excused, if: !appeared && rows.all.contains(Fact.excused))
    return facts
  }

  private func ended(_ any: FactSet) -> FactSet {
    typealias Fact = Facts.Ended
    let classes = Fact.classes.filter(any.contains)
    return any.subtracting(FactSet(classes)).union(classes.first ?? Fact.other).union(Fact.joint)
  }
}

/// The rows of a joint case that a unit sees, taken together.
struct SeenRows {
  /// What is true of any of them.
  private(set) var any: FactSet
  /// What is true of all of them.
  private(set) var all: FactSet
  /// Whether, of trials, each that required a leader saw one or was excused.
  private(set) var areCovered: Bool
  private(set) var areSeveral = false

  init(_ first: FactSet) {
    (any, all, areCovered) = (first, first, Self.isCovered(first))
  }

  mutating func add(_ row: FactSet) {
    (any, all) = (any.union(row), all.intersection(row))
    areCovered = areCovered && Self.isCovered(row)
    areSeveral = true
  }

  private static func isCovered(_ row: FactSet) -> Bool {
    typealias Fact = Facts.Trial
    return !row.contains(Fact.required) || row.contains(Fact.leaderAppeared) || row.contains(Fact.excused)
  }
}
