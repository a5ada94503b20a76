import Diagnostics
import Records

/// The rules of an assessment: what is counted, how it is weighed, who is ranked with whom.
public struct Scheme: Sendable {
  public var id: String
  public var title: Bilingual
  /// The document the rules rest on.
  public var basis: String?
  public var period: Period
  public var calendar: WorkingCalendar
  public var quotas: Quotas
  public var outcomes: OutcomeClasses
  /// What an indicator scores whose denominator is 0.
  public var whenEmpty: WhenEmpty
  /// The points that must count for a unit to have a grade and a rank.
  public var rankFrom: Rational
  /// A rate over fewer than this many is marked.
  public var smallSample: Int
  /// From the highest down; empty where there are no grades.
  public var grades: [Grade]
  public var groups: [Group]
  public var areas: [Area]
  public var indicators: [Indicator]
  /// The findings that matter more or less than they do as a rule.
  public var severities: [FindingKind: Severity]

  public init(
    id: String, title: Bilingual, basis: String? = nil, period: Period, calendar: WorkingCalendar = WorkingCalendar(),
    quotas: Quotas = Quotas(), outcomes: OutcomeClasses, whenEmpty: WhenEmpty = .exclude, rankFrom: Rational = 0,
    smallSample: Int = 0, grades: [Grade] = [], groups: [Group] = [], areas: [Area] = [], indicators: [Indicator],
    severities: [FindingKind: Severity] = [:]
  ) {
    self.id = id
    self.title = title
    self.basis = basis
    self.period = period
    self.calendar = calendar
    self.quotas = quotas
    self.outcomes = outcomes
    self.whenEmpty = whenEmpty
    self.rankFrom = rankFrom
    self.smallSample = smallSample
    self.grades = grades
    self.groups = groups
    self.areas = areas
    self.indicators = indicators
    self.severities = severities
  }

  /// Whether units of a level and kind are ranked; where there are no groups, nobody is meant to be.
  public func ranks(_ level: UnitLevel, _ kind: UnitKind) -> Bool {
    groups.isEmpty || groups.contains { $0.level == level && $0.kind == kind }
  }
}

/// How many a unit needs in the period to have the facts `trained`, `observed` and `heavy`.
public struct Quotas: Sendable, Hashable {
  public var trainings: Int
  public var observations: Int
  public var heavyCaseload: Int

  public init(trainings: Int = 1, observations: Int = 1, heavyCaseload: Int = 10) {
    self.trainings = trainings
    self.observations = observations
    self.heavyCaseload = heavyCaseload
  }
}

/// The class of an outcome.
///
/// A joint case has the first of these that any of its rows has.
public enum OutcomeClass: UInt8, Sendable, CaseIterable {
  case lost = 1, settled, withdrawn, dismissed, won, other

  /// The key in a scheme; `other` is whatever no class names.
  public var id: String {
    switch self {
    case .lost: "lost"
    case .settled: "settled"
    case .withdrawn: "withdrawn"
    case .dismissed: "dismissed"
    case .won: "won"
    case .other: "other"
    }
  }
}

/// Which outcomes count as lost, won and so on; an outcome that no class names is other.
public struct OutcomeClasses: Sendable, Hashable {
  /// By the outcomes' raw values, which begin at 1; it is looked at for each record.
  private let classes: [OutcomeClass]

  public init(_ classes: [Outcome: OutcomeClass]) {
    self.classes = [.other] + Outcome.allCases.map { classes[$0] ?? .other }
  }

  public subscript(outcome: Outcome) -> OutcomeClass { classes[Int(outcome.rawValue)] }

  /// The outcomes of a class, in the order of the tables.
  public func outcomes(of outcomeClass: OutcomeClass) -> [Outcome] {
    Outcome.allCases.filter { $0 != .upheld && self[$0] == outcomeClass }
  }
}

/// What an indicator with points scores where its denominator is 0.
public enum WhenEmpty: String, Sendable, CaseIterable {
  /// Left out: its points do not count.
  case exclude
  /// All points.
  case full
  /// No points.
  case zero
}

/// A grade for every total from a number of points on.
public struct Grade: Sendable, Hashable {
  public var name: String
  public var from: Rational

  public init(name: String, from: Rational) {
    self.name = name
    self.from = from
  }
}

/// Units that are ranked with each other: those of a level and a kind.
public struct Group: Sendable, Hashable {
  public var id: String
  public var title: Bilingual
  public var level: UnitLevel
  public var kind: UnitKind
  /// One ranking for each government of this level; nil for one ranking of all.
  public var within: UnitLevel?

  public init(id: String, title: Bilingual, level: UnitLevel, kind: UnitKind, within: UnitLevel? = nil) {
    self.id = id
    self.title = title
    self.level = level
    self.kind = kind
    self.within = within
  }
}

/// A part of the assessment, such as the appearance of leaders.
public struct Area: Sendable, Hashable {
  public var id: String
  public var title: Bilingual
  public var basis: String?

  public init(id: String, title: Bilingual, basis: String? = nil) {
    self.id = id
    self.title = title
    self.basis = basis
  }
}
