/// The facts of each population as sets of one, in the order of ``Population/facts``.
enum Facts {
  enum Trial {
    static let leaderAppeared = FactSet(fact: 0)
    static let chiefAppeared = FactSet(fact: 1)
    static let required = FactSet(fact: 2)
    static let requiredMet = FactSet(fact: 3)
    static let notified = FactSet(fact: 4)
    static let excused = FactSet(fact: 5)
    static let joint = FactSet(fact: 6)
  }

  enum Session {
    static let leaderPresent = FactSet(fact: 0)
    static let spoke = FactSet(fact: 1)
    static let spokeRecorded = FactSet(fact: 2)
    static let lawyerOnly = FactSet(fact: 3)
    static let noShow = FactSet(fact: 4)
    static let leftEarly = FactSet(fact: 5)
    static let refused = FactSet(fact: 6)
    static let breach = FactSet(fact: 7)
  }

  /// Of conclusions and of cases in effect.
  enum Ended {
    static let firstInstance = FactSet(fact: 0)
    static let secondInstance = FactSet(fact: 1)
    static let retrial = FactSet(fact: 2)
    static let reviewOrgan = FactSet(fact: 3)
    static let judged = FactSet(fact: 4)
    static let lost = FactSet(fact: 5)
    static let won = FactSet(fact: 6)
    static let settled = FactSet(fact: 7)
    static let withdrawn = FactSet(fact: 8)
    static let dismissed = FactSet(fact: 9)
    static let other = FactSet(fact: 10)
    static let joint = FactSet(fact: 11)
    static let repeatedAct = FactSet(fact: 12)
    static let instances: FactSet = [firstInstance, secondInstance, retrial]
    /// The class that a joint case has is the first of these that any of its rows has.
    static let classes = [lost, settled, withdrawn, dismissed, won, other]
  }

  enum Defence {
    static let filed = FactSet(fact: 0)
    static let onTime = FactSet(fact: 1)
  }

  enum Duty {
    static let performed = FactSet(fact: 0)
    static let onTime = FactSet(fact: 1)
    static let enforced = FactSet(fact: 2)
  }

  enum Letter {
    static let replied = FactSet(fact: 0)
    static let onTime = FactSet(fact: 1)
    static let implemented = FactSet(fact: 2)
  }

  enum Unit {
    static let trained = FactSet(fact: 0)
    static let observed = FactSet(fact: 1)
    static let heavy = FactSet(fact: 2)
    static let budgeted = FactSet(fact: 3)
    static let staffed = FactSet(fact: 4)
  }

  enum Event {
    static let anyCategory = FactSet(fact: 6)
  }
}

extension FactSet {
  /// Adds a fact where a condition holds.
  @inline(__always) mutating func set(_ fact: FactSet, if condition: Bool) {
    if condition { formUnion(fact) }
  }
}
