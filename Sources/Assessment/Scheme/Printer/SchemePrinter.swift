import Diagnostics
import Records

/// Prints the rules of a scheme for people: what is counted, what it is worth, and who is ranked with whom.
public struct SchemePrinter {
  let scheme: Scheme
  let language: Language

  /// The whole scheme as Markdown that is also pleasant to read as plain text.
  public static func markdown(_ scheme: Scheme, language: Language) -> String {
    SchemePrinter(scheme: scheme, language: language).document
  }

  private var document: String {
    let parts = [heading] + indicatorTables + [outcomeList, gradeTable, groupTable, conditionTable, severityTable]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}

// MARK: The general rules

extension SchemePrinter {
  private var heading: String {
    let lines = [
      named("方案", "Scheme", escapedMarkdown(scheme.id)),
      scheme.basis.map { named("依据", "Basis", escapedMarkdown($0)) },
      named(
        "考核期", "Period",
        say("\(scheme.period.from) 至 \(scheme.period.to)", "\(scheme.period.from) to \(scheme.period.to)")),
      named("节假日历", "Calendar of holidays", calendarText),
      named("总分", "Total", totalText),
      named("分母为 0", "Denominator 0", whenEmptyText),
      named("等次和名次", "Grade and rank", rankText),
      scheme.smallSample > 0 ? named("小样本", "Small samples", smallSampleText) : nil,
      named("达标次数", "Quotas", quotaText),
    ]
    return "# \(escapedMarkdown(scheme.title[language]))\n\n" + lines.compactMap(\.self).joined()
  }

  func named(_ zh: String, _ en: String, _ text: String) -> String {
    say("- \(zh)：\(text)\n", "- \(en): \(text)\n")
  }

  private var calendarText: String {
    let years = Set(scheme.calendar.holidays.map(\.year)).sorted().map(String.init)
    guard !years.isEmpty else { return say("无，只按周末顺延", "none; only weekends are known") }
    let (holidays, workdays) = (scheme.calendar.holidays.count, scheme.calendar.workdays.count)
    return say(
      "\(years.joined(separator: "、")) 年（节假日 \(holidays) 天，调休上班 \(workdays) 天）",
      "\(years.joined(separator: ", ")) (holidays \(holidays), make-up workdays \(workdays))")
  }

  private var totalText: String {
    say(
      "各指标得分之和 × 100 ÷ 计入的分值 + 加分 − 扣分，不低于 0，只在最后四舍五入到 0.01",
      "sum of scores × 100 ÷ points that count + bonuses − deductions, not below 0, rounded half up to 0.01 at the end")
  }

  private var whenEmptyText: String {
    switch scheme.whenEmpty {
    case .exclude: say("该指标不计入，分值也不计", "the indicator is left out, and its points do not count")
    case .full: say("该指标得满分", "the indicator earns all its points")
    case .zero: say("该指标得 0 分", "the indicator earns no points")
    }
  }

  private var rankText: String {
    guard scheme.rankFrom > 0 else { return say("有总分的单位都参与", "for every unit that has a total") }
    return say("计入的分值不少于 \(scheme.rankFrom) 分才参与", "only where at least \(scheme.rankFrom) points count")
  }

  private var smallSampleText: String {
    say("分母少于 \(scheme.smallSample) 的比率加注", "a rate over fewer than \(scheme.smallSample) is marked")
  }

  private var quotaText: String {
    let quotas = scheme.quotas
    return say(
      "培训 \(quotas.trainings) 次，旁听庭审 \(quotas.observations) 次；应诉案件较多指 \(quotas.heavyCaseload) 件及以上",
      "trainings \(quotas.trainings), trials observed \(quotas.observations); a heavy caseload is \(quotas.heavyCaseload) cases or more"
    )
  }
}
