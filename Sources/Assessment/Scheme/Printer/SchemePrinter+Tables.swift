import Diagnostics
import Records

// MARK: Indicators

extension SchemePrinter {
  /// A table for each area, in the scheme's order; last those of no area.
  var indicatorTables: [String] {
    let areas = scheme.areas.map { (id: Optional($0.id), title: $0.title[language], basis: $0.basis) }
    let rest = [(id: String?.none, title: say("其他指标", "Other indicators"), basis: String?.none)]
    return (areas + rest).map { area in
      indicatorTable(scheme.indicators.filter { $0.area == area.id }, title: area.title, basis: area.basis)
    }
  }

  private func indicatorTable(_ indicators: [Indicator], title: String, basis: String?) -> String {
    guard !indicators.isEmpty else { return "" }
    let points = indicators.compactMap(\.points).reduce(0, +)
    let worth = points > 0 ? say("（\(points) 分）", " (\(points) points)") : ""
    var table = MarkdownTable(
      [say("指标", "Indicator"), say("统计对象", "Out of"), say("计数", "Counted"), say("分值", "Points"), say("计分", "Rule")],
      numeric: [3])
    for indicator in indicators {
      table.add([
        indicator.title[language], indicator.denominatorText[language], indicator.countText[language],
        indicator.points?.description ?? "", indicator.ruleText[language],
      ])
    }
    let source = basis.map { say("依据：", "Basis: ") + escapedMarkdown($0) + "\n\n" } ?? ""
    return "## \(escapedMarkdown(title))\(worth)\n\n" + source + table.text
  }

  /// The conditions as the scheme's file has them.
  var conditionTable: String {
    var table = MarkdownTable([say("指标", "Indicator"), "id", "of", "among", "count"])
    for indicator in scheme.indicators {
      table.add([
        indicator.title[language], indicator.id, indicator.population.rawValue, indicator.among?.description ?? "",
        indicator.count.description,
      ])
    }
    return section("各指标的条件（方案文件的写法）", "Conditions as the scheme's file has them", table)
  }

  private func section(_ zh: String, _ en: String, _ table: MarkdownTable) -> String {
    "## \(say(zh, en))\n\n" + table.text
  }
}

extension Indicator {
  /// The points of its rate; nil where it has none.
  fileprivate var points: Rational? {
    if case .points(let points, _) = weight { points } else { nil }
  }
}

// MARK: Outcomes, grades, groups

extension SchemePrinter {
  /// A list, for there are too many words for columns.
  var outcomeList: String {
    let lines = OutcomeClass.allCases.map { outcomeClass in
      let outcomes = scheme.outcomes.outcomes(of: outcomeClass).map { $0.title[language] }
      let title = Population.conclusions.title(ofFact: outcomeClass.id) ?? Bilingual(outcomeClass.id)
      return outcomes.isEmpty ? "" : named(title.zh, title.en, outcomes.joined(separator: say("、", "; ")))
    }
    return "## \(say("裁判结果分类", "Classes of outcomes"))\n\n" + lines.joined()
  }

  var gradeTable: String {
    guard !scheme.grades.isEmpty else { return "" }
    var table = MarkdownTable([say("等次", "Grade"), say("总分不低于", "From")], numeric: [1])
    for grade in scheme.grades { table.add([grade.name, grade.from.description]) }
    return section("等次", "Grades", table)
  }

  var groupTable: String {
    guard !scheme.groups.isEmpty else { return "" }
    var table = MarkdownTable([say("分组", "Group"), say("层级", "Level"), say("类别", "Kind"), say("排名范围", "Ranked")])
    for group in scheme.groups {
      let within = group.within.map {
        say("按各\($0.word)级政府分别排名", "apart under each \($0.title.en.lowercased()) government")
      }
      table.add([
        group.title[language], group.level.title[language], group.kind.title[language],
        within ?? say("一并排名", "all together"),
      ])
    }
    return section("分组排名", "Groups for ranking", table)
  }

  /// The findings whose severity the scheme changes, in the order of the documentation.
  var severityTable: String {
    let changed = DataFindings.all.filter { scheme.severities[$0] != nil }
    guard !changed.isEmpty else { return "" }
    var table = MarkdownTable([say("问题代码", "Finding"), say("通常", "As a rule"), say("本方案", "Here")])
    for kind in changed {
      table.add([kind.code, kind.severity.title[language], scheme.severities[kind]?.title[language] ?? ""])
    }
    return section("核对问题的程度", "Severities of findings", table)
  }
}
