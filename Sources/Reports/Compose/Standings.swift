import Assessment

/// Where each unit stands in the rankings.
struct Standings: Sendable {
  struct Place: Sendable {
    /// The ranking, as an index into the evaluation's.
    let ranking: Int
    /// The entry within it.
    let entry: Int
  }

  /// For each unit its places, in the order of the rankings.
  private(set) var places: [[Place]]
  /// For each government the rankings of the units below it.
  private(set) var within: [Int: [Int]] = [:]

  init(_ evaluation: Evaluation) {
    places = Array(repeating: [], count: evaluation.cards.count)
    for (number, ranking) in evaluation.rankings.enumerated() {
      for (entry, found) in ranking.entries.enumerated() {
        places[found.unit].append(Place(ranking: number, entry: entry))
      }
      if let government = ranking.within { within[government, default: []].append(number) }
    }
  }
}
