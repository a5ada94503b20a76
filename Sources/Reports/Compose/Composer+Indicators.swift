import Assessment
import Diagnostics

extension IndicatorLine.Heading {
  convenience init(_ indicator: Indicator, _ scheme: Scheme, _ language: Language) {
    let area = scheme.areas.first { $0.id == indicator.area }
    let words = BasisWords(document: scheme.basis, language: language)
    let points: Figure? = if case .points(let points, _) = indicator.weight { .points(points.hundredths) } else { nil }
    self.init(
      id: indicator.id, title: indicator.title[language].plain, denominator: indicator.denominatorText[language],
      counted: indicator.countText[language], rule: indicator.ruleText[language].plain,
      basis: (indicator.basis ?? area?.basis).map(words.text), points: points, kind: .init(indicator.weight))
  }
}

extension IndicatorLine.Kind {
  init(_ weight: Indicator.Weight) {
    self =
      switch weight {
      case .points: .scored
      case .deduct: .deduction
      case .bonus: .bonus
      case .veto: .veto
      case .shown: .shown
      }
  }
}

extension Composer {
  /// The indicators of a unit, in the order of the scheme.
  func lines(of unit: Int) -> [IndicatorLine] {
    let card = evaluation.cards[unit]
    var waterfall = Waterfall(card)
    return zip(headings, card.results).map { heading, result in
      IndicatorLine(heading, result, waterfall.add(result, heading.kind))
    }
  }

  /// Whether an indicator lost points, or has a veto.
  func hasLosses(_ indicator: Int, _ result: IndicatorResult) -> Bool {
    let heading = headings[indicator]
    return heading.kind == .veto ? result.n > 0 : (IndicatorLine.lost(heading, result) ?? 0) > 0
  }

  /// Those that lost most points, the worst first.
  func worst(of lines: [IndicatorLine]) -> [IndicatorLine] {
    let lost = lines.filter(\.hasLoss).enumerated()
    let sorted = lost.sorted { a, b in
      (b.element.lost?.hundredths ?? 0, a.offset) < (a.element.lost?.hundredths ?? 0, b.offset)
    }
    return sorted.prefix(Limits.worst).map(\.element)
  }

  /// The areas of the scheme, each with those of the lines that belong to it; last those of no area.
  func areas(_ lines: [IndicatorLine]) -> [AreaLine] {
    areaHeadings.map { area in
      AreaLine(title: area.title, basis: area.basis, lines: area.indicators.map { lines[$0] })
    }
  }
}

/// What is said of an area for every unit.
struct AreaHeading: Sendable {
  let title: String
  let basis: String?
  /// Its indicators, as indices into the scheme's.
  let indicators: [Int]

  /// The areas that have indicators, last that of the indicators without one.
  static func all(_ scheme: Scheme, _ language: Language) -> [AreaHeading] {
    let words = BasisWords(document: scheme.basis, language: language)
    let indicators = { (area: String?) in scheme.indicators.indices.filter { scheme.indicators[$0].area == area } }
    let named = scheme.areas.map { area in
      AreaHeading(
        title: area.title[language].plain, basis: area.basis.map(words.text), indicators: indicators(area.id))
    }
    let rest = AreaHeading(title: Phrase.otherIndicators.text(language), basis: nil, indicators: indicators(nil))
    return (named + [rest]).filter { !$0.indicators.isEmpty }
  }
}

extension AreaLine {
  init(title: String, basis: String?, lines: [IndicatorLine]) {
    let counting = lines.filter { $0.heading.kind == .scored && $0.score != nil }
    let points = counting.reduce(0) { $0 + ($1.heading.points?.hundredths ?? 0) }
    let score = counting.reduce(0) { $0 + ($1.score?.hundredths ?? 0) }
    self.init(
      title: title, basis: basis, points: counting.isEmpty ? nil : .points(points),
      score: counting.isEmpty ? nil : .points(score), indicators: lines)
  }
}

extension IndicatorLine {
  init(_ heading: Heading, _ result: IndicatorResult, _ step: Step?) {
    self.init(
      heading: heading, n: .count(result.n), d: result.d.map(Figure.count), rate: result.rate.map(Figure.percent),
      score: result.score.map(Figure.points), lost: Self.lost(heading, result).map(Figure.points),
      isSmall: result.isSmall, step: step)
  }

  fileprivate static func lost(_ heading: Heading, _ result: IndicatorResult) -> Int? {
    guard let score = result.score else { return nil }
    switch heading.kind {
    case .scored: return heading.points.map { max(0, $0.hundredths - score) }
    case .deduction: return -score
    case .bonus, .veto, .shown: return nil
    }
  }
}
