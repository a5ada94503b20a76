import Assessment
import Diagnostics
import Records

/// The records behind a unit's indicators, and what a case does to all units, as a person reads them.
public struct ExplanationText {
  let composer: Composer

  public init(_ evaluation: Evaluation, _ explainer: Explainer, _ language: Language) {
    let imprint = Imprint(
      provenance: Provenance(version: "", schemeDigest: ""), date: evaluation.scheme.period.to, inputs: [],
      language: language)
    composer = Composer(evaluation, explainer, [], imprint, .one)
  }

  /// Every record that some indicators of a unit looked at.
  public func text(of unit: Int, _ explanations: [Explanation]) -> String {
    let lines = composer.lines(of: unit)
    let blocks = explanations.map { block($0, lines[$0.indicator], unit) }
    return ([name(of: unit) + "\n"] + blocks).joined(separator: "\n")
  }

  func name(of unit: Int) -> String {
    composer.say(.unitWithCode, ["unit": composer.names[unit].name, "code": composer.names[unit].code])
  }

  private func block(_ explanation: Explanation, _ line: IndicatorLine, _ unit: Int) -> String {
    let words = RecordWords(composer, explanation.indicator, page: unit)
    let isRate = line.d != nil
    var lines = ["■ " + heading(line), "  " + rule(line)]
    lines += list(isRate ? .inNumerator : .happened, words.lines(explanation.counted))
    lines += list(.inDenominatorOnly, words.lines(explanation.missed))
    for (why, records) in composer.reasons(explanation) {
      lines += list(.leftOutBecause, words.lines(records), why: why)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Title and figures: `负责人出庭率  4 / 5 = 80.00%  分值 20.00  得分 10.00`.
  private func heading(_ line: IndicatorLine) -> String {
    var text = line.heading.title + "  " + line.n.text
    if let d = line.d { text += " / " + d.text }
    if let rate = line.rate { text += " = " + rate.text }
    if let points = line.heading.points { text += "  " + composer.say(.worth, ["points": points.text]) }
    if let score = line.score { text += "  " + composer.say(.scored, ["score": score.text]) }
    return text
  }

  private func rule(_ line: IndicatorLine) -> String {
    let heading = line.heading
    return "\(heading.denominator) → \(heading.counted)" + composer.say(.clauseSeparator) + heading.rule
  }

  private func list(_ title: Phrase, _ records: [RecordLine], why: String = "") -> [String] {
    guard !records.isEmpty else { return [] }
    let head = composer.say(title, ["count": String(records.count), "why": why])
    return ["  " + head] + records.map { "    " + text(of: $0) }
  }

  private func text(of record: RecordLine) -> String {
    let unit = record.isOwn ? "" : record.unit.name
    return [record.key, unit, record.date, record.what].filter { !$0.isEmpty }.joined(separator: "  ")
  }
}

extension Composer {
  /// The records left out by an indicator, by the reason in words.
  fileprivate func reasons(_ explanation: Explanation) -> [(why: String, records: [CountedRecord])] {
    let population = scheme.indicators[explanation.indicator].population
    return Dictionary(grouping: explanation.leftOut) { $0.why }.sorted { $0.key < $1.key }.map { why, entries in
      (population.words(ofReason: why, language), entries.map(\.record))
    }
  }
}
