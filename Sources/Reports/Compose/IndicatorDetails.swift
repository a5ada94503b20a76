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
  private let explanations: [Int: Explanation]

  init(_ composer: Composer, _ unit: Int) {
    self.composer = composer
    self.unit = unit
    let isOwnOnly = composer.caseloads[unit] > Limits.caseload
    self.isOwnOnly = isOwnOnly
    let results = composer.evaluation.cards[unit].results
    let explained = composer.headings.indices.filter { composer.headings[$0].kind.isExplained(results[$0]) }
    let found = composer.explainer.explain(
      unit: unit, indicators: explained, ownOnly: isOwnOnly,
      uncounted: Set(explained.filter { !composer.scheme.indicators[$0].losesByCounting }))
    explanations = Dictionary(uniqueKeysWithValues: zip(explained, found))
  }

  /// The indicators that lost points, or have a veto, with their records.
  func losses(_ lines: [IndicatorLine]) -> [Loss] {
    lines.indices.compactMap { indicator in
      let line = lines[indicator]
      guard line.hasLoss || (line.heading.kind == .veto && line.n.hundredths > 0) else { return nil }
      return loss(indicator, line)
    }
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
  private func records(_ indicator: Int) -> [RecordLine] {
    guard composer.listsRecords, let explanation = explanations[indicator] else { return [] }
    let rule = composer.scheme.indicators[indicator]
    let words = RecordWords(composer, rule, page: unit)
    let found = rule.losesByCounting ? explanation.counted : explanation.missed
    // How a joint case counts for the unit and those below it can be told only where all are looked at.
    let own = found.filter { words.isOwn($0) && !(isOwnOnly && words.isJoint($0)) }
    return words.lines(own) + words.lines(found.lazy.filter { !words.isOwn($0) })
  }

  /// The unit's own records behind lost points, by indicator.
  func ownLosses(_ lines: [IndicatorLine]) -> [(indicator: Int, records: [CountedRecord])] {
    lines.indices.compactMap { indicator in
      let line = lines[indicator]
      guard line.hasLoss || (line.heading.kind == .veto && line.n.hundredths > 0),
        let explanation = explanations[indicator]
      else { return nil }
      let rule = composer.scheme.indicators[indicator]
      let words = RecordWords(composer, rule, page: unit)
      let found = rule.losesByCounting ? explanation.counted : explanation.missed
      return (indicator, found.filter { words.isOwn($0) && !(isOwnOnly && words.isJoint($0)) })
    }
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
    guard let explanation = explanations[indicator], !explanation.leftOut.isEmpty else { return [] }
    let population = composer.scheme.indicators[indicator].population
    let reasons = Dictionary(grouping: explanation.leftOut) { $0.why }
    return reasons.sorted { $0.key < $1.key }.map { why, records in
      let keys = records.lazy.map { $0.record.pageKey(composer) }.prefix(composer.listsRecords ? Limits.keys : 0)
      return LeftOut(
        title: title, reason: population.words(ofReason: why, composer.language), count: records.count,
        keys: keys.sortedByBytes().joined(separator: composer.say(.listSeparator)),
        more: composer.listsRecords ? composer.more(.moreKeys, records.count, Limits.keys) : nil)
    }
  }
}

extension IndicatorLine.Kind {
  /// Whether a page shows the records behind it.
  fileprivate func isExplained(_ result: IndicatorResult) -> Bool {
    switch self {
    case .scored: true
    case .deduction, .veto: result.n > 0
    case .bonus, .shown: false
    }
  }
}

extension Indicator {
  /// Whether points are lost for the records in the numerator: where a lower rate is better, and for deductions.
  var losesByCounting: Bool {
    switch weight {
    case .points(_, .linear(let zero, let full)): full < zero
    case .points(_, .steps(let steps)): steps.contains { $0.to != nil && $0.from == nil }
    case .points(_, .proportional), .shown: false
    case .deduct, .bonus, .veto: true
    }
  }

  /// How many records points were lost for.
  func lossCount(_ result: IndicatorResult) -> Int {
    losesByCounting ? result.n : (result.d ?? result.n) - result.n
  }
}
