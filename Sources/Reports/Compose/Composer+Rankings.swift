import Assessment
import Diagnostics

extension Composer {
  /// The groups of the scheme that have a ranking.
  func groups() -> [RankingGroup] {
    let numbers = Dictionary(grouping: evaluation.rankings.indices) { evaluation.rankings[$0].group }
    let lead = scheme.groups.indices.first { numbers[$0] != nil && scheme.groups[$0].within == nil }
    return scheme.groups.indices.compactMap { group in
      guard let rankings = numbers[group] else { return nil }
      let units = rankings.reduce(0) { sum, number in
        sum + evaluation.rankings[number].entries.count + evaluation.rankings[number].unranked.count
      }
      let isSplit = scheme.groups[group].within != nil
      return RankingGroup(
        id: scheme.groups[group].id.plain, title: scheme.groups[group].title[language].plain,
        rankings: rankings.map(ranking), isSplit: isSplit, isDigest: isSplit && units > Limits.splitGroup,
        isLead: group == lead && units <= Limits.lead,
        moves: isSplit ? [] : rankings.flatMap(moves))
    }
  }

  func ranking(_ number: Int) -> RankedUnits {
    let ranking = evaluation.rankings[number]
    return ranked(
      ranking, ranking.entries.map { entry($0, in: ranking) }, unranked: ranking.unranked.map { names[$0] },
      ranking.entries.map(\.total).lowerMedian)
  }

  /// Some of the entries of a ranking.
  func ranked(
    _ ranking: Ranking, _ entries: [RankedUnits.Entry], unranked: [UnitName] = [], _ median: Int? = nil
  ) -> RankedUnits {
    let (first, last) = (entries.first?.rank, entries.last?.rank)
    return RankedUnits(
      title: title(of: ranking), within: ranking.within.map { names[$0] }, entries: entries, unranked: unranked,
      median: median.map(Figure.points), best: extreme(entries.filter { $0.rank == first }),
      last: extreme(last == first ? [] : entries.filter { $0.rank == last }))
  }

  private func extreme(_ entries: [RankedUnits.Entry]) -> RankedUnits.Extreme {
    RankedUnits.Extreme(
      entries: Array(entries.prefix(Limits.tied)), more: more(.moreTied, entries.count, Limits.tied))
  }

  func title(of ranking: Ranking) -> String { scheme.groups[ranking.group].title[language].plain }

  /// How many places a unit has won since the previous assessment; negative for places lost.
  func climb(of entry: Ranking.Entry, in ranking: Ranking) -> Int? {
    previousRank(of: entry.unit, in: ranking).map { $0 - entry.rank }
  }

  private func previousRank(of unit: Int, in ranking: Ranking) -> Int? {
    imprint.previous?[names[unit].code]?.ranks[scheme.groups[ranking.group].id]
  }

  func entry(_ entry: Ranking.Entry, in ranking: Ranking) -> RankedUnits.Entry {
    let card = evaluation.cards[entry.unit]
    let small = card.results.reduce(0) { $0 + ($1.isSmall && $1.points != nil ? 1 : 0) }
    return RankedUnits.Entry(
      rank: entry.rank, isTied: entry.isTied, unit: names[entry.unit], total: .points(entry.total),
      grade: grade(card), hasVeto: card.veto != nil, smallSamples: small, change: change(of: entry.unit),
      climb: climb(of: entry, in: ranking))
  }

  /// The largest rise and the largest fall of a ranking against the previous assessment, in words.
  private func moves(_ number: Int) -> [String] {
    let ranking = evaluation.rankings[number]
    let changes = ranking.entries.compactMap { entry in change(of: entry.unit).map { (entry, $0.hundredths) } }
    let rise = changes.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0 : nil }
    let fall = changes.min { $0.1 < $1.1 }.flatMap { $0.1 < 0 ? $0 : nil }
    return [rise, fall].compactMap { $0 }.map { move($0, by: $1, in: ranking) }
  }

  private func move(_ entry: Ranking.Entry, by change: Int, in ranking: Ranking) -> String {
    let rank = previousRank(of: entry.unit, in: ranking)
    return say(
      rank == nil ? .moved : .movedWithRank,
      [
        "unit": names[entry.unit].name, "change": Figure.change(change).text,
        "before": Figure.points(entry.total - change).text, "after": Figure.points(entry.total).text,
        "from": rank.map(String.init) ?? "", "to": String(entry.rank),
      ])
  }
}
