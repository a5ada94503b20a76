import Assessment
import Diagnostics
import Records
import Reports

/// The records behind a unit's indicators as a person reads them.
struct ExplanationText {
  let text: String

  init(_ explanations: [Explanation], of unit: Int, in evaluation: Evaluation, _ language: Language) {
    let register = evaluation.register
    var lines = ["\(register.units[unit].name)（\(register.units[unit].code)）"]
    for explanation in explanations {
      let indicator = evaluation.scheme.indicators[explanation.indicator]
      let result = evaluation.cards[unit].results[explanation.indicator]
      lines += ["", Self.heading(indicator, result, language)]
      lines += Self.list(Verdict.counted, explanation.counted.map { $0.key(in: register) }, language)
      lines += Self.list(Verdict.missed, explanation.missed.map { $0.key(in: register) }, language)
      let leftOut = explanation.leftOut.map { "\($0.record.key(in: register))  ← \($0.why)" }
      lines += Self.list(Verdict.leftOut, leftOut, language)
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  /// What a case does to each unit that sees it.
  init(_ number: CaseNumber, _ effects: [CaseEffect], in evaluation: Evaluation, _ language: Language) {
    let register = evaluation.register
    var lines = [register.text(number)]
    for effect in effects {
      let unit = register.units[effect.unit]
      lines += ["", "■ \(unit.name)（\(unit.code)）"]
      for explanation in effect.explanations {
        let title = evaluation.scheme.indicators[explanation.indicator].title[language]
        lines += Self.verdicts(explanation, language).map { "  \(title)：\($0)" }
      }
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func verdicts(_ explanation: Explanation, _ language: Language) -> [String] {
    explanation.counted.map { _ in Verdict.counted[language] }
      + explanation.missed.map { _ in Verdict.missed[language] }
      + explanation.leftOut.map { "\(Verdict.leftOut[language]) ← \($0.why)" }
  }

  /// What becomes of a record.
  private enum Verdict {
    static let counted = Bilingual(zh: "计入", en: "counted")
    static let missed = Bilingual(zh: "未计入", en: "missed")
    static let leftOut = Bilingual(zh: "不在分母", en: "left out")
  }

  private static func heading(_ indicator: Indicator, _ result: IndicatorResult, _ language: Language) -> String {
    var heading = "■ \(indicator.title[language])  \(result.n)"
    if let d = result.d { heading += " / \(d)" }
    if let rate = result.rate { heading += " = \(decimal(rate))%" }
    if let points = result.points {
      heading += language == .zh ? "  分值 \(decimal(points))" : "  points \(decimal(points))"
    }
    if let score = result.score {
      heading += language == .zh ? "  得分 \(decimal(score))" : "  score \(decimal(score))"
    }
    return heading
  }

  private static func list(_ title: Bilingual, _ keys: [String], _ language: Language) -> [String] {
    guard !keys.isEmpty else { return [] }
    return ["  \(title[language])（\(keys.count)）"] + keys.sortedByBytes().map { "    \($0)" }
  }
}
