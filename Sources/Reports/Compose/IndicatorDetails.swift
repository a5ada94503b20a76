import Assessment
import Diagnostics
import Records

/// The records behind the indicators of a unit.
///
/// A unit that sees very many cases lists its own records alone, and where in the units below the others stand.
struct IndicatorDetails {
  let composer: Composer
  let unit: Int
  let isOwnOnly: Bool
  private let found: [Int: LossRecords]

  init(_ composer: Composer, _ unit: Int) {
    self.composer = composer
    self.unit = unit
    isOwnOnly = composer.caseloads[unit] > Limits.caseload
    let results = composer.evaluation.cards[unit].results
    let found = composer.explainer.losses(
      of: unit, indicators: composer.headings.indices.filter { composer.headings[$0].kind.isExplained(results[$0]) },
      isOwnOnly ? .alone : .all, examples: composer.listsRecords ? Limits.keys : 0)
    self.found = Dictionary(uniqueKeysWithValues: found.map { ($0.indicator, $0) })
  }

  /// The indicators that lost points, or have a veto, with their records.
  func losses(_ lines: [IndicatorLine]) -> [Loss] {
    let results = composer.evaluation.cards[unit].results
    return lines.indices.filter { composer.hasLosses($0, results[$0]) }.map { loss($0, lines[$0]) }
  }

  private func loss(_ indicator: Int, _ line: IndicatorLine) -> Loss {
    let records = records(indicator)
    let count = composer.scheme.indicators[indicator].lossCount(composer.evaluation.cards[unit].results[indicator])
    let sources = sources(indicator)
    return Loss(
      indicator: line, count: count, records: records,
      more: more(count, records.count, indicator, standsBelow: !sources.isEmpty),
      sources: Array(sources.prefix(Limits.sources)),
      moreSources: composer.more(.moreUnits, sources.count, Limits.sources))
  }

  /// That there are records that the unit's pages do not list, and where they stand.
  private func more(_ count: Int, _ listed: Int, _ indicator: Int, standsBelow: Bool) -> String? {
    guard composer.listsRecords, count > listed else { return nil }
    let phrase: Phrase =
      composer.imprint.tallies > 0 ? .moreElsewhere : standsBelow ? .moreRecords : .moreOwnRecords
    return composer.say(
      phrase,
      [
        "all": String(count), "listed": String(listed), "count": String(count - listed),
        "unit": composer.names[unit].code, "indicator": composer.headings[indicator].id,
      ])
  }

  /// The records, the unit's own first, then by unit, date and key.
  private func records(_ indicator: Int) -> RecordLines {
    guard composer.listsRecords, let found = found[indicator]?.lost else { return RecordLines([]) }
    let words = RecordWords(composer, indicator, page: unit)
    // How a joint case counts for the unit and those below it can be told only where all are looked at.
    let listed = isOwnOnly ? found.filter { !words.isJoint($0) } : found
    return RecordLines(words.lines(listed, ownFirst: true))
  }

  /// The units directly below that lost points, most records first.
  private func sources(_ indicator: Int) -> [Loss.Source] {
    let rule = composer.scheme.indicators[indicator]
    guard rule.scope == .all else { return [] }
    let found = composer.explainer.units(below: unit).compactMap { child -> (unit: Int, missed: Int, of: Int)? in
      let result = composer.evaluation.cards[child].results[indicator]
      let missed = rule.lossCount(result)
      return missed > 0 ? (child, missed, result.d ?? result.n) : nil
    }
    return found.sorted { (-$0.missed, $0.unit) < (-$1.missed, $1.unit) }.map {
      Loss.Source(unit: composer.names[$0.unit], missed: $0.missed, of: $0.of)
    }
  }
}

// MARK: What was left out

extension IndicatorDetails {
  /// The records that scored rates left out, by indicator and reason.
  func leftOut(_ lines: [IndicatorLine]) -> [LeftOut] {
    lines.indices.filter { lines[$0].heading.kind == .scored }.flatMap { leftOut($0, lines[$0].heading.title) }
  }

  private func leftOut(_ indicator: Int, _ title: String) -> [LeftOut] {
    let population = composer.scheme.indicators[indicator].population
    let reasons = (found[indicator]?.leftOut ?? []).filter { $0.count > 0 }.sorted { $0.why < $1.why }
    return reasons.map { reason in
      LeftOut(
        title: title,
        reason: composer.sayings.text(.reason(population, reason.why)) {
          population.words(ofReason: reason.why, composer.language)
        }, count: reason.count,
        keys: reason.some.map { $0.pageKey(composer) }.sortedByBytes().joined(separator: composer.say(.listSeparator)),
        more: composer.listsRecords ? composer.more(.moreKeys, reason.count, Limits.keys) : nil)
    }
  }
}

extension IndicatorLine.Kind {
  /// Whether a page shows the records behind it.
  func isExplained(_ result: IndicatorResult) -> Bool {
    switch self {
    case .scored: true
    case .deduction, .veto: result.n > 0
    case .bonus, .shown: false
    }
  }
}
