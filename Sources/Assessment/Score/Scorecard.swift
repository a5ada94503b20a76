/// What an indicator came to for a unit.
///
/// Amounts are in hundredths, as they are printed.
public struct IndicatorResult: Sendable, Hashable {
  /// The numerator.
  public var n: Int
  /// The denominator; nil for a deduction, a bonus or a veto.
  public var d: Int?
  /// The rate in hundredths of a percent, rounded half up; nil where there is no denominator or it is 0.
  public var rate: Int?
  /// The points that it is worth, in hundredths; nil where it has none.
  public var points: Int?
  /// What it brought, in hundredths, rounded half up; negative for a deduction; nil where it does not count.
  public var score: Int?
  /// Whether the denominator is below the scheme's small sample.
  public var isSmall: Bool
}

/// A unit's assessment.
public struct Scorecard: Sendable, Hashable {
  /// The unit, as an index into the register's units.
  public var unit: Int
  /// The total in hundredths, rounded once from the exact sum; nil where no points count.
  public var total: Int?
  public var grade: String?
  /// Whether enough points count for a grade and a rank.
  public var isRanked: Bool
  /// The first veto indicator with a count, whether or not it lowered the grade.
  public var veto: String?
  /// The points that count, of all that there are.
  public var countedPoints: Rational
  /// In the order of the scheme's indicators.
  public var results: [IndicatorResult]
}
