import Records

extension LetterRecord {
  /// What is true of a letter of advice whose reply is due on a day.
  func facts(due: Day) -> FactSet {
    var facts: FactSet = []
    facts.set(Facts.Letter.replied, if: repliedOn != nil)
    facts.set(Facts.Letter.onTime, if: repliedOn.map { $0 <= due } ?? false)
    facts.set(Facts.Letter.implemented, if: result == .implemented)
    return facts
  }
}

extension EventRecord {
  /// The event's category, and that it is an event.
  var facts: FactSet {
    FactSet(fact: Int(category.rawValue) - 1).union(Facts.Event.anyCategory)
  }
}

/// What a unit itself did in the period, as whole numbers that can be added up.
public struct Activity: Sendable, Hashable {
  /// Training courses and case discussions.
  public var trainings = 0
  /// Observed trials.
  public var observations = 0
  /// Case rows filed.
  public var filed = 0
  /// Records that say that the costs are in the budget.
  public var budgeted = 0
  /// People for its cases, lawyers included.
  public var people = 0

  public init(trainings: Int = 0, observations: Int = 0, filed: Int = 0, budgeted: Int = 0, people: Int = 0) {
    self.trainings = trainings
    self.observations = observations
    self.filed = filed
    self.budgeted = budgeted
    self.people = people
  }

  static func + (a: Activity, b: Activity) -> Activity {
    Activity(
      trainings: a.trainings + b.trainings, observations: a.observations + b.observations, filed: a.filed + b.filed,
      budgeted: a.budgeted + b.budgeted, people: a.people + b.people)
  }

  /// What is true of the unit.
  func facts(_ quotas: Quotas) -> FactSet {
    var facts: FactSet = []
    facts.set(Facts.Unit.trained, if: trainings >= quotas.trainings)
    facts.set(Facts.Unit.observed, if: observations >= quotas.observations)
    facts.set(Facts.Unit.heavy, if: filed >= quotas.heavyCaseload)
    facts.set(Facts.Unit.budgeted, if: budgeted > 0)
    facts.set(Facts.Unit.staffed, if: people > 0)
    return facts
  }
}
