import Assessment
import Diagnostics

extension Composer {
  /// The groups of the scheme that have a ranking.
  func groups() -> [RankingGroup] {
    let numbers = Dictionary(grouping: evaluation.rankings.indices) { evaluation.rankings[$0].group }
    return scheme.groups.indices.compactMap { group in
      guard let rankings = numbers[group] else { return nil }
      let units = rankings.reduce(0) { $0 + evaluation.rankings[$1].entries.count }
      let isSplit = scheme.groups[group].within != nil
      return RankingGroup(
        id: scheme.groups[group].id.plain, title: scheme.groups[group].title[language].plain,
        rankings: rankings.map(ranking), isSplit: isSplit, isDigest: isSplit && units > Limits.splitGroup,
        moves: isSplit ? [] : rankings.flatMap(moves))
    }
  }

  func ranking(_ number: Int) -> RankedUnits {
    let ranking = evaluation.rankings[number]
    return ranked(ranking, ranking.entries.map(entry), unranked: ranking.unranked.map { names[$0] }, ranking.median)
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

  func entry(_ entry: Ranking.Entry) -> RankedUnits.Entry {
    let card = evaluation.cards[entry.unit]
    let small = card.results.reduce(0) { $0 + ($1.isSmall && $1.points != nil ? 1 : 0) }
    return RankedUnits.Entry(
      rank: entry.rank, isTied: entry.isTied, unit: names[entry.unit], total: .points(entry.total),
      grade: grade(card), hasVeto: card.veto != nil, smallSamples: small, change: change(of: entry.unit))
  }

  /// The largest rise and the largest fall of a ranking against the previous assessment, in words.
  private func moves(_ number: Int) -> [String] {
    let changes = evaluation.rankings[number].entries.compactMap { entry in
      change(of: entry.unit).map { (unit: entry.unit, total: entry.total, change: $0) }
    }
    let rise = changes.max { $0.change.hundredths < $1.change.hundredths }.flatMap {
      $0.change.hundredths > 0 ? $0 : nil
    }
    let fall = changes.min { $0.change.hundredths < $1.change.hundredths }.flatMap {
      $0.change.hundredths < 0 ? $0 : nil
    }
    return [rise, fall].compactMap { $0 }.map { move in
      say(
        .moved,
        [
          "unit": names[move.unit].name, "change": move.change.text,
          "before": Figure.points(move.total - move.change.hundredths).text, "after": Figure.points(move.total).text,
        ])
    }
  }
}

extension Ranking {
  /// The middle total; of the two middle ones the lower.
  fileprivate var median: Int? {
    let totals = entries.map(\.total).sorted()
    return totals.isEmpty ? nil : totals[(totals.count - 1) / 2]
  }
}
