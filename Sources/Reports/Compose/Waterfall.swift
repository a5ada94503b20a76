import Assessment

/// The steps by which the points of a unit add up to its total.
///
/// Scores are stretched by the points that count, so that the whole is 100.
struct Waterfall {
  private let counted: Int
  private let total: Int?
  private var sum = 0

  init(_ card: Scorecard) {
    counted = card.countedPoints.hundredths
    total = card.total
  }

  /// Adds what an indicator brought; nil where it brings no points.
  mutating func add(_ result: IndicatorResult, _ kind: IndicatorLine.Kind) -> Step? {
    guard counted > 0, let score = result.score else { return nil }
    switch kind {
    case .scored:
      let (won, lost) = (stretched(score), stretched(max(0, (result.points ?? 0) - score)))
      defer { sum += won }
      return Step(start: sum, won: won, lost: lost, isDeduction: false)
    case .bonus:
      defer { sum += score }
      return score == 0 ? nil : Step(start: sum, won: score, lost: 0, isDeduction: false)
    case .deduction:
      guard score < 0 else { return nil }
      let end = max(0, sum + score)
      defer { sum = end }
      return Step(start: end, won: sum - end, lost: 0, isDeduction: true)
    case .veto, .shown: return nil
    }
  }

  private func stretched(_ hundredths: Int) -> Int { hundredths * 10000 / counted }
}
