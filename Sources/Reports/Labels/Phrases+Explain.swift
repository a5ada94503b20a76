/// What `assize explain` says around the records.
extension Phrase {
  static let unitWithCode = Phrase(zh: "{unit}（{code}）", en: "{unit} ({code})")
  static let worth = Phrase(zh: "分值 {points}", en: "points {points}")
  static let scored = Phrase(zh: "得分 {score}", en: "score {score}")
  static let inNumerator = Phrase(zh: "计入分子（{count}）", en: "counted ({count})")
  static let happened = Phrase(zh: "发生（{count}）", en: "happened ({count})")
  static let inDenominatorOnly = Phrase(zh: "只计入分母（{count}）", en: "in the denominator alone ({count})")
  static let leftOutBecause = Phrase(zh: "不在分母：{why}（{count}）", en: "left out: {why} ({count})")

  static let filedOn = Phrase(zh: "{day} 立案", en: "filed {day}")
  static let concludedOn = Phrase(zh: "{day} 结案", en: "concluded {day}")
  static let effectiveOn = Phrase(zh: "{day} 生效", en: "final {day}")
  static let caseCounted = Phrase(zh: "计入分子：{indicators}", en: "counted: {indicators}")
  static let caseMissed = Phrase(zh: "只计入分母：{indicators}", en: "in the denominator alone: {indicators}")
  static let caseLeftOut = Phrase(zh: "不在分母：{indicators}", en: "left out: {indicators}")
  static let caseHappened = Phrase(zh: "发生：{indicators}", en: "happened: {indicators}")
  static let indicatorWithReason = Phrase(zh: "{indicator}（{why}）", en: "{indicator} ({why})")
}
