import Diagnostics

extension Indicator {
  /// What is looked at: the population, those of it that are selected, and whose they are.
  public var denominatorText: Bilingual {
    let selected = among?.words(for: population)
    let own = scope == .own ? Bilingual(zh: "（仅本单位）", en: " (the unit's own)") : Bilingual("")
    return Bilingual(
      zh: population.title.zh + (selected.map { "：\($0.zh)" } ?? "") + own.zh,
      en: population.title.en + (selected.map { ": \($0.en)" } ?? "") + own.en)
  }

  /// What is counted among them.
  public var countText: Bilingual { count.words(for: population) }

  /// What it is worth, in words.
  public var ruleText: Bilingual {
    let one = population.measureWord
    switch weight {
    case .points(_, let rule): return rule.text
    case .deduct(let each, let atMost):
      return Bilingual(
        zh: "每\(one)扣 \(each) 分" + (atMost.map { "，至多扣 \($0) 分" } ?? ""),
        en: "\(points(each)) off for each" + (atMost.map { ", at most \($0)" } ?? ""))
    case .bonus(let each, let atMost):
      return Bilingual(
        zh: "每\(one)加 \(each) 分" + (atMost.map { "，至多加 \($0) 分" } ?? ""),
        en: "\(points(each)) extra for each" + (atMost.map { ", at most \($0)" } ?? ""))
    case .veto(let grade):
      return Bilingual(
        zh: "一票否决：有 1 \(one)即等次不高于“\(grade)”，名次在无否决单位之后",
        en:
          "veto: one is enough for a grade of at most “\(GradeWords.text(grade, .en))” and a rank behind units without a veto"
      )
    case .shown: return Bilingual(zh: "只列出，不计分", en: "shown, not scored")
    }
  }

  private func points(_ number: Rational) -> String { number == 1 ? "1 point" : "\(number) points" }
}

extension ScoreRule {
  /// How a rate is scored, in words.
  public var text: Bilingual {
    switch self {
    case .proportional: Bilingual(zh: "分值 × 比率", en: "points × rate")
    case .linear(let zero, let full):
      Bilingual(
        zh: "\(bound(zero, isLow: zero < full).zh)得 0 分，\(bound(full, isLow: full < zero).zh)得满分，其间按比例",
        en:
          "0 points at \(bound(zero, isLow: zero < full).en), all at \(bound(full, isLow: full < zero).en), evenly between"
      )
    case .steps(let steps):
      Bilingual(
        zh: steps.map { "\($0.bound.zh)得分值的 \(percent($0.give))" }.joined(separator: "；") + "；其余得 0 分",
        en: steps.map { "\(percent($0.give)) of the points at \($0.bound.en)" }.joined(separator: "; ")
          + "; otherwise 0 points")
    }
  }
}

extension ScoreRule.Step {
  fileprivate var bound: Bilingual {
    if let from, let to { return Bilingual("\(percent(from))–\(percent(to))") }
    if let from { return Assessment.bound(from, isLow: false) }
    return to.map { Assessment.bound($0, isLow: true) } ?? Bilingual(zh: "任何比率", en: "any rate")
  }
}

/// A rate and all that lie beyond it; 0% and 100% have none beyond.
private func bound(_ rate: Rational, isLow: Bool) -> Bilingual {
  if rate == (isLow ? 0 : 1) { return Bilingual(zh: percent(rate) + " ", en: percent(rate)) }
  return isLow
    ? Bilingual(zh: "\(percent(rate)) 及以下", en: "\(percent(rate)) or less")
    : Bilingual(zh: "\(percent(rate)) 及以上", en: "\(percent(rate)) or more")
}

/// A share of 1 with a percent sign.
private func percent(_ share: Rational) -> String { "\(share * 100)%" }
