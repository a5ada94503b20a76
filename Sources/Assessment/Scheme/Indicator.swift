import Diagnostics

/// One thing that is counted, and what it is worth.
public struct Indicator: Sendable {
  public var id: String
  /// The id of its area; nil where the scheme gives none.
  public var area: String?
  public var title: Bilingual
  public var basis: String?
  public var population: Population
  /// The denominator: which records of the population are looked at; nil for all.
  public var among: FactExpression?
  /// The numerator, within `among`.
  public var count: FactExpression
  public var scope: Scope
  public var weight: Weight

  public init(
    id: String, area: String? = nil, title: Bilingual, basis: String? = nil, population: Population,
    among: FactExpression? = nil, count: FactExpression, scope: Scope = .all, weight: Weight = .shown
  ) {
    self.id = id
    self.area = area
    self.title = title
    self.basis = basis
    self.population = population
    self.among = among
    self.count = count
    self.scope = scope
    self.weight = weight
  }

  /// Whose records count for a unit.
  public enum Scope: String, Sendable, CaseIterable {
    /// Its own and those of all units below it.
    case all
    /// Its own alone.
    case own
  }

  /// What an indicator is worth.
  public enum Weight: Sendable {
    /// Points for a rate.
    case points(Rational, ScoreRule)
    /// So much for each, at most so much (nil: no limit).
    case deduct(each: Rational, atMost: Rational?)
    case bonus(each: Rational, atMost: Rational?)
    /// One is enough to lower the grade to at most this one, and to rank behind all units without a veto.
    case veto(gradeAtMost: String)
    /// Shown and not scored.
    case shown
  }

  /// Whether it is a rate with a denominator: deductions, bonuses and vetoes are counts.
  public var isRate: Bool {
    switch weight {
    case .points, .shown: true
    case .deduct, .bonus, .veto: false
    }
  }
}

/// How a rate becomes a share of the points.
public enum ScoreRule: Sendable, Hashable {
  /// The share that the rate is itself.
  case proportional
  /// Nothing at `zero`, all at `full`, evenly between; `full` may be the lower one.
  case linear(zero: Rational, full: Rational)
  /// The first step that holds; none: nothing.
  case steps([Step])

  /// `from`: holds for this rate and above; `to`: for this rate and below.
  public struct Step: Sendable, Hashable {
    public var from: Rational?
    public var to: Rational?
    public var give: Rational

    public init(from: Rational? = nil, to: Rational? = nil, give: Rational) {
      self.from = from
      self.to = to
      self.give = give
    }
  }
}
