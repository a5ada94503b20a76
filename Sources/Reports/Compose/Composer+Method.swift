import Assessment
import Diagnostics

extension Composer {
  /// The rules that hold for all indicators.
  var rules: [String] {
    var rules = [say(.totalRule), say(emptyRule)]
    if scheme.rankFrom > 0 { rules.append(say(.rankFrom, ["points": scheme.rankFrom.description])) }
    rules.append(say(.ties))
    if headings.contains(where: { $0.kind == .veto }) { rules.append(say(.vetoRule)) }
    if scheme.smallSample > 0 { rules.append(say(.smallRule, ["count": String(scheme.smallSample)])) }
    rules.append(say(.rollUp))
    if !scheme.grades.isEmpty { rules.append(say(.gradeRule, ["grades": gradeList])) }
    return rules + [imprint.tallied].compactMap(\.self)
  }

  private var emptyRule: Phrase {
    switch scheme.whenEmpty {
    case .exclude: .emptyExcluded
    case .full: .emptyFull
    case .zero: .emptyZero
    }
  }

  private var gradeList: String {
    scheme.grades.map { grade in
      say(.gradeFrom, ["grade": GradeWords.text(grade.name, language), "from": grade.from.description])
    }.joined(separator: say(.listSeparator))
  }

  /// The indicators as the scheme defines them, without figures.
  var method: [AreaLine] {
    areas(
      headings.map { heading in
        IndicatorLine(
          heading: heading, n: .count(0), d: nil, rate: nil, score: nil, lost: nil, isSmall: false, step: nil)
      })
  }
}
