import Records

extension HearingRecord {
  /// Whether the absence of a valid leader is justified (法释〔2020〕3号 arts 3, 8, 9).
  var isJustified: Bool {
    guard !hasValidLeader, let absence, let day = heldOn else { return false }
    if absence == .agreedAmongDefendants { return partnerCame }
    return absence.isGoodReason && (day < Day.provisionsOf2020 || self[.evidence] == .yes)
  }

  /// Whether the court asked for a leader, for the first time or again.
  var isNotified: Bool { self[.notified] == .yes || self[.recalled] == .yes }

  /// What is true of the session, as far as its defendant is concerned.
  func facts(in trial: CaseRecord) -> FactSet {
    typealias Fact = Facts.Session
    let (valid, staff, lawyer) = (hasValidLeader, self[.staff] == .yes, self[.lawyer] == .yes)
    var facts: FactSet = []
    facts.set(Fact.leaderPresent, if: valid)
    facts.set(Fact.spokeRecorded, if: valid && self[.spoke] != .unknown)
    facts.set(Fact.spoke, if: valid && self[.spoke] == .yes)
    facts.set(Fact.lawyerOnly, if: leader == nil && !staff && lawyer)
    facts.set(Fact.noShow, if: leader == nil && !staff && !lawyer)
    facts.set(Fact.leftEarly, if: self[.leftEarly] == .yes)
    facts.set(Fact.refused, if: self[.refused] == .yes)
    facts.set(Fact.breach, if: isBreach(in: trial))
    return facts
  }

  /// A breach of the duty to appear (法释〔2020〕3号 art 12).
  private func isBreach(in trial: CaseRecord) -> Bool {
    let mustCome = trial.mustAppear || isNotified
    return (!hasValidLeader && !isJustified && mustCome) || (leader == nil && self[.staff] != .yes)
      || self[.leftEarly] == .yes || self[.refused] == .yes
  }
}
