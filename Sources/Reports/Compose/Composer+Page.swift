import Assessment
import Diagnostics
import Records

extension Composer {
  /// The scorecard of a unit.
  func page(of unit: Int) -> UnitPage {
    let card = evaluation.cards[unit]
    let lines = lines(of: unit)
    let areas = areas(lines)
    let (rankings, shown) = rankings(below: unit)
    let found = listsRecords ? findings[unit] ?? [] : []
    let waived = listsRecords ? waived[register.units[unit].code] ?? [] : []
    let details = IndicatorDetails(self, unit)
    let records = RecordPages(details.losses(lines), of: names[unit], self)
    return UnitPage(
      unit: names[unit], kind: register.units[unit].kind.title[language],
      level: register.units[unit].level.title[language], lineage: lineage(of: unit),
      total: card.total.map(Figure.points), grade: grade(card), isRanked: card.isRanked, veto: veto(card),
      countedPoints: .points(card.countedPoints.hundredths), change: change(of: unit), places: places(of: unit),
      areas: areas, profile: profile(of: unit, areas),
      course: course(of: unit), sum: sum(card), rankings: rankings, others: others(below: unit, shown),
      losses: records.losses, recordPages: records.pages, worst: worst(of: lines), leftOut: details.leftOut(lines),
      listsOwnOnly: details.isOwnOnly && listsRecords,
      listsRecords: listsRecords,
      findings: found.prefix(Limits.findings).map(line),
      moreFindings: more(.moreFindings, found.count, Limits.findings),
      waivers: waived.prefix(Limits.findings).map(waiverLine),
      moreWaivers: more(.moreFindings, waived.count, Limits.findings)
    )
  }

  private func lineage(of unit: Int) -> [UnitName] {
    register.lineage(of: unit).dropFirst().reversed().map { names[$0] }
  }

  /// The title of a unit's veto.
  func veto(_ card: Scorecard) -> String? {
    card.veto.flatMap { id in headings.first { $0.id == id }?.title }
  }

  private func sum(_ card: Scorecard) -> Step? {
    card.total.map { Step(start: 0, won: min($0, 10000), lost: 0, isDeduction: false) }
  }

  /// The places of a unit, in the order of the groups.
  func places(of unit: Int) -> [PlaceLine] {
    standings.places[unit].map { place in
      let ranking = evaluation.rankings[place.ranking]
      let entry = ranking.entries[place.entry]
      return PlaceLine(
        title: title(of: ranking), within: ranking.within.map { names[$0] }, rank: entry.rank, isTied: entry.isTied,
        count: ranking.entries.count, climb: climb(of: entry, in: ranking))
    }
  }

  /// The rankings of the units below a unit: those that are its own, and of others the units directly below it.
  private func rankings(below unit: Int) -> (rankings: [RankedUnits], shown: Set<Int>) {
    let own = standings.within[unit] ?? []
    var shown = Set(own.flatMap { evaluation.rankings[$0].entries.map(\.unit) + evaluation.rankings[$0].unranked })
    var parts: [Int: [Int]] = [:]
    for child in explainer.units(below: unit) where !shown.contains(child) {
      guard let place = standings.places[child].first else { continue }
      parts[place.ranking, default: []].append(place.entry)
      shown.insert(child)
    }
    let shared = parts.sorted { $0.key < $1.key }.map { part(of: $0, $1) }
    return (own.map(ranking) + shared, shown)
  }

  /// Some entries of a ranking, with the places that they have in the whole.
  private func part(of number: Int, _ entries: [Int]) -> RankedUnits {
    let ranking = evaluation.rankings[number]
    return ranked(ranking, entries.sorted().map { entry(ranking.entries[$0], in: ranking) })
  }

  private func others(below unit: Int, _ shown: Set<Int>) -> [OtherUnit] {
    explainer.units(below: unit).filter { !shown.contains($0) }.map { child in
      let card = evaluation.cards[child]
      return OtherUnit(
        unit: names[child], total: card.total.map(Figure.points), grade: grade(card), isUnranked: !card.isRanked)
    }
  }
}
