import Assessment

/// For each ranking, how much of each area's points the unit in the middle won.
struct AreaMedians: Sendable {
  private let medians: [[Int?]]

  init(_ evaluation: Evaluation) {
    let (scheme, cards) = (evaluation.scheme, evaluation.cards)
    let areas = scheme.areas.map(\.id)
    let shares = cards.map { card in areas.map { scheme.share(of: $0, card) } }
    medians = evaluation.rankings.map { ranking in
      areas.indices.map { area in ranking.entries.compactMap { shares[$0.unit][area] }.lowerMedian }
    }
  }

  /// In hundredths of a percent, in the order of the scheme's areas; nil for an area that counts for no unit.
  subscript(ranking: Int) -> [Int?] { medians[ranking] }
}

extension Scheme {
  /// How much of an area's points a unit won, in hundredths of a percent; nil where none count.
  fileprivate func share(of area: String, _ card: Scorecard) -> Int? {
    var (score, points) = (0, 0)
    for (indicator, result) in zip(indicators, card.results) where indicator.area == area {
      guard let worth = result.points, let won = result.score else { continue }
      score += won
      points += worth
    }
    return points > 0 ? max(0, score) * 10000 / points : nil
  }
}

extension [Int] {
  /// The middle value, of the two middle ones the lower; nil where there is none.
  var lowerMedian: Int? { isEmpty ? nil : sorted()[(count - 1) / 2] }
}
