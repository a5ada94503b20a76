import Reports
import TestSupport
import Testing

@Suite struct SummaryTests {
  @Test func rankingsAreThoseOfTheEvaluation() throws {
    let edition = try Edition.province()
    let shown = edition.report.summary.groups.flatMap(\.rankings)
    #expect(shown.count == edition.evaluation.rankings.count)
    for (shown, ranking) in zip(shown, edition.evaluation.rankings) {
      #expect(shown.entries.map(\.unit.code) == ranking.entries.map { edition.report.name(of: $0.unit).code })
      #expect(shown.entries.map(\.rank) == ranking.entries.map(\.rank))
      #expect(shown.entries.map(\.isTied) == ranking.entries.map(\.isTied))
      #expect(shown.entries.map(\.total.text) == ranking.entries.map { $0.total.asDecimal })
      #expect(shown.unranked.map(\.code) == ranking.unranked.map { edition.report.name(of: $0).code })
    }
  }

  @Test func coverageAddsUp() throws {
    let coverage = try Edition.province().report.summary.coverage
    #expect(coverage.count == 7)
    #expect(coverage.allSatisfy { $0.read == $0.counted + $0.quarantined + $0.setAside })
    #expect(coverage.first { $0.title == "案件" }.map { [$0.read, $0.counted, $0.setAside] } == [344, 343, 1])
  }

  @Test func redLinesNameTheirUnits() throws {
    let lines = try Edition.province().report.summary.redLines
    let veto = try #require(lines.first)
    #expect(veto.isVeto && veto.units.map(\.unit.code) == ["990202-01", "990222-51"])
    let overdue = lines.filter { $0.units.contains { $0.oldest != nil } }
    #expect(overdue.map(\.title) == ["到期未履行的生效裁判", "到期未回复的司法建议"])
    #expect(overdue.map(\.total) == [2, 1])
  }

  @Test func changesAreShownOnlyWithAnEarlierAssessment() throws {
    let now = try Edition.province()
    #expect(now.report.summary.groups.flatMap(\.moves).isEmpty)
    let total = try #require(now.evaluation.cards[try now.unit("990100")].total)
    let then = try Edition.province(previous: ["990100": PreviousResult(total: total + 125)])
    let cities = try #require(then.report.summary.groups.first)
    #expect(cities.rankings[0].entries.map { $0.change?.text } == ["−1.25", nil, nil])
    #expect(cities.moves == ["墨陵市人民政府 −1.25 分（\((total + 125).asDecimal) → \(total.asDecimal)）"])
    #expect(try then.page("990100").change?.text == "−1.25")
  }

  @Test func placesWonAndLostAreShown() throws {
    let ranks = ["990100": 3, "990200": 2, "990300": 1]
    let previous = ranks.mapValues { PreviousResult(total: 7000, ranks: ["cities": $0]) }
    let edition = try Edition.province(previous: previous)
    let cities = try #require(edition.report.summary.groups.first)
    let entries = cities.rankings[0].entries
    #expect(entries.map(\.climb) == entries.map { (ranks[$0.unit.code] ?? 0) - $0.rank })
    #expect(entries.map(\.climb) == [2, 0, -2])
    #expect(
      cities.moves == [
        "墨陵市人民政府 +6.38 分（70.00 → 76.38，第 3 名 → 第 1 名）",
        "纶江市人民政府 −3.31 分（70.00 → 66.69，第 1 名 → 第 3 名）",
      ])
    let templates = try #require(TemplateSet.load().set)
    let html = PageText(edition.report.indexHTML(templates)).html
    let arrows = html.matches(of: /<small class="soft">(↑2|—|↓2)<\/small>/).map { String($0.1) }
    #expect(arrows == ["↑2", "—", "↓2"])
    #expect(try edition.page("990100").places.map(\.climb) == [2])
  }

  @Test func theFirstScreenNamesWhatLostMost() throws {
    let edition = try Edition.province()
    let summary = edition.report.summary
    #expect(summary.lead?.id == "cities" && summary.groups.filter(\.isLead).count == 1)
    let root = try #require(summary.overview.first)
    let lost = root.areas.flatMap(\.indicators).compactMap(\.lost?.hundredths).sorted(by: >)
    #expect(root.worst.compactMap(\.lost?.hundredths) == Array(lost.prefix(3)))
    #expect(root.worst.map(\.heading.title) == ["按期履行率", "败诉率", "负责人出庭率"])
  }

  @Test func aLargeGroupIsNotOnTheFirstScreen() throws {
    let codes = (1...25).map { "C\($0)" }
    let office = Office(
      units: codes.map { ["unit_code": $0, "name": $0 + "市", "kind": "政府", "level": "市"] },
      cases: codes.map {
        [
          "unit_code": $0, "served_on": "2025-01-03", "defence_on": "2025-01-06", "concluded_on": "2025-07-01",
          "outcome": "撤销", "effective_on": "2025-08-01",
        ]
      }, hearings: codes.map { ["unit_code": $0, "leader": "正职"] })
    let summary = try Edition(office.ledger).report.summary
    #expect(summary.lead == nil && summary.groups.first?.id == "cities")
  }
}
