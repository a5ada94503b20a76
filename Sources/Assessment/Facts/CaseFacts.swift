import Records

/// Tells what is true of a case row, and whether it is in a population in a scheme's period.
struct CaseFacts: Sendable {
  let period: Period
  let outcomes: OutcomeClasses
  let deadlines: Deadlines

  init(_ scheme: Scheme) {
    period = scheme.period
    outcomes = scheme.outcomes
    deadlines = Deadlines(scheme.calendar)
  }

  /// The populations of case rows.
  static let populations: [Population] = [.trials, .conclusions, .effective, .defences, .duties]

  /// What is true of a case row in a population; nil where it is not in it in the period.
  func facts(_ record: CaseRecord, in population: Population, sessions: Span<HearingRecord>) -> FactSet? {
    switch population {
    case .trials: trial(record, sessions)
    case .conclusions: conclusion(record)
    case .effective: effective(record)
    case .defences: defence(record)
    case .duties: duty(record)
    default: nil
    }
  }

  /// Whether a case row is in any of the populations in the period.
  func counts(_ record: CaseRecord, _ sessions: Span<HearingRecord>) -> Bool {
    for population in Self.populations where facts(record, in: population, sessions: sessions) != nil { return true }
    return false
  }

  /// A trial looks only at the sessions held in the period.
  func trial(_ record: CaseRecord, _ sessions: Span<HearingRecord>) -> FactSet? {
    typealias Fact = Facts.Trial
    var (held, attended, missedRecall, chief, notified, unexcused) = (false, false, false, false, false, false)
    for index in sessions.indices where period.contains(sessions[index].heldOn) {
      let session = sessions[index]
      let valid = session.hasValidLeader
      held = true
      attended = attended || valid
      missedRecall = missedRecall || (!valid && session[.recalled] == .yes)
      chief = chief || (valid && session.leader == .chief)
      notified = notified || session.isNotified
      unexcused = unexcused || (!valid && !session.isJustified)
    }
    guard held else { return nil }
    let (appeared, required) = (attended && !missedRecall, record.mustAppear || notified)
    var facts: FactSet = []
    facts.set(Fact.leaderAppeared, if: appeared)
    facts.set(Fact.chiefAppeared, if: chief)
    facts.set(Fact.required, if: required)
    facts.set(Fact.requiredMet, if: required && appeared)
    facts.set(Fact.notified, if: notified)
    facts.set(Fact.excused, if: !appeared && !unexcused)
    return facts
  }

  func conclusion(_ record: CaseRecord) -> FactSet? {
    guard period.contains(record.concludedOn) else { return nil }
    return ended(record)
  }

  /// Of one dispute the last instance in effect by the period's end counts.
  func effective(_ record: CaseRecord) -> FactSet? {
    guard period.contains(record.effectiveOn) else { return nil }
    if let later = record.laterEffectiveOn, later <= period.to { return nil }
    guard var facts = ended(record) else { return nil }
    facts.set(Facts.Ended.repeatedAct, if: record.repeatedAct == .yes)
    return facts
  }

  private func ended(_ record: CaseRecord) -> FactSet? {
    typealias Fact = Facts.Ended
    guard let outcome = record.outcome else { return nil }
    var facts: FactSet = []
    switch record.instance {
    case .first: facts.formUnion(Fact.firstInstance)
    case .second: facts.formUnion(Fact.secondInstance)
    case .retrial: facts.formUnion(Fact.retrial)
    }
    facts.set(Fact.reviewOrgan, if: record.role == .reviewOrgan)
    facts.set(Fact.judged, if: outcome.isJudgment)
    switch outcomes[outcome] {
    case .lost: facts.formUnion(Fact.lost)
    case .won: facts.formUnion(Fact.won)
    case .settled: facts.formUnion(Fact.settled)
    case .withdrawn: facts.formUnion(Fact.withdrawn)
    case .dismissed: facts.formUnion(Fact.dismissed)
    case .other: facts.formUnion(Fact.other)
    }
    return facts
  }

  func defence(_ record: CaseRecord) -> FactSet? {
    guard let due = deadlines.defence(of: record), period.contains(due) else { return nil }
    guard let filed = record.defenceOn else { return [] }
    let last = max(due, record.extendedTo ?? due)
    return filed <= last ? [Facts.Defence.filed, Facts.Defence.onTime] : Facts.Defence.filed
  }

  func duty(_ record: CaseRecord) -> FactSet? {
    guard let due = record.performBy, period.contains(due) else { return nil }
    var facts: FactSet = []
    facts.set(Facts.Duty.performed, if: record.performedOn != nil)
    facts.set(Facts.Duty.onTime, if: record.performedOn.map { $0 <= due } ?? false)
    facts.set(Facts.Duty.enforced, if: record.enforced == .yes)
    return facts
  }
}
