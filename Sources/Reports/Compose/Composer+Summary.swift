import Assessment
import Diagnostics
import Records

extension Composer {
  /// The first page.
  func summary(_ findings: [Finding]) -> Summary {
    let errors = findings.filter { $0.severity == .error }
    let waived = listsRecords ? findings.filter { $0.acceptance != nil } : []
    return Summary(
      overview: overview, groups: groups(), redLines: redLines, coverage: coverage,
      hasErrors: !errors.isEmpty, listsRecords: listsRecords,
      findings: listsRecords ? errors.prefix(Limits.findings).map(line) : [],
      moreFindings: listsRecords ? more(.moreFindings, errors.count, Limits.findings) : nil,
      waivers: waived.prefix(Limits.findings).map(waiverLine),
      moreWaivers: more(.moreFindings, waived.count, Limits.findings),
      findingCounts: FindingCount.all(findings, language), rules: rules, method: method, funnel: funnel,
      directory: Directory(names))
  }

  private var overview: [Summary.Overview] {
    let roots = register.units.indices.filter { register.units[$0].parent == nil }
    return roots.prefix(Limits.overview).map { unit in
      let (card, lines) = (evaluation.cards[unit], lines(of: unit))
      return Summary.Overview(
        unit: names[unit], total: card.total.map(Figure.points), grade: grade(card), areas: areas(lines),
        worst: worst(of: lines))
    }
  }

  private var coverage: [CoverageLine] {
    Table.allCases.map { table in
      let coverage = register.coverage[table] ?? Coverage()
      return CoverageLine(
        title: table.title[language], read: coverage.read, counted: coverage.counted,
        quarantined: coverage.quarantined, setAside: coverage.setAside)
    }
  }

  func line(_ finding: Finding) -> FindingLine {
    FindingLine(
      code: finding.code, severity: finding.title[language], place: finding.place.text.plain,
      message: finding.message(language).plain, hint: finding.hint(language).plain)
  }

  /// How many are beyond a limit, in words; nil for none.
  func more(_ phrase: Phrase, _ count: Int, _ limit: Int) -> String? {
    count > limit ? say(phrase, ["count": String(count - limit)]) : nil
  }
}

extension FindingCount {
  /// The findings of each kind, by severity and code.
  static func all(_ findings: [Finding], _ language: Language) -> [FindingCount] {
    findings.countedByCode().map { entry in
      FindingCount(code: entry.code, severity: entry.title[language], count: entry.count)
    }
  }
}
