extension Population {
  /// What is true of a joint case as a unit sees it that sees more than one of its rows.
  ///
  /// - Parameter rows: the facts of those rows; at least one.
  func combined(_ rows: [FactSet]) -> FactSet {
    guard rows.count > 1 else { return rows[0] }
    let any = rows.reduce(rows[0]) { $0.union($1) }
    let all = rows.reduce(rows[0]) { $0.intersection($1) }
    switch self {
    case .trials: return trial(rows, any: any, all: all)
    case .conclusions, .effective: return ended(any)
    case .duties: return all.subtracting(Facts.Duty.enforced).union(any.intersection(Facts.Duty.enforced))
    default: return all
    }
  }

  private func trial(_ rows: [FactSet], any: FactSet, all: FactSet) -> FactSet {
    typealias Fact = Facts.Trial
    var facts = any.subtracting([Fact.requiredMet, Fact.excused]).union(Fact.joint)
    let appeared = any.contains(Fact.leaderAppeared)
    let covered = rows.allSatisfy {
      !$0.contains(Fact.required) || $0.contains(Fact.leaderAppeared) || $0.contains(Fact.excused)
    }
    facts.set(Fact.requiredMet, if: any.contains(Fact.required) && appeared && covered)
    facts.set(Fact.excused, if: !appeared && all.contains(Fact.excused))
    return facts
  }

  private func ended(_ any: FactSet) -> FactSet {
    typealias Fact = Facts.Ended
    let classes = Fact.classes.filter(any.contains)
    return any.subtracting(FactSet(classes)).union(classes.first ?? Fact.other).union(Fact.joint)
  }
}
