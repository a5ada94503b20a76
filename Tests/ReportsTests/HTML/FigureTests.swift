import Assessment
import Reports
import Testing

@Suite struct FigureTests {
  @Test func scorecardsShowTheFiguresOfTheEvaluation() throws {
    let edition = try Edition.province()
    let templates = try #require(TemplateSet.load().set)
    for unit in edition.units {
      let rows = PageText(edition.report.unitHTML(unit, templates)).rows.filter { $0.count == 7 }
      let indicators = edition.evaluation.scheme.indicators
      #expect(rows.count == indicators.count + 1)
      for (row, (indicator, result)) in zip(
        rows.dropFirst(), zip(indicators, edition.evaluation.cards[unit].results))
      {
        #expect(row[0].hasPrefix(indicator.title.zh))
        #expect(row[0].contains("小样本") == result.isSmall)
        #expect(Array(row[1...4]) == result.cells)
      }
    }
  }

  @Test func totalsAndPlacesAreOnTheIndex() throws {
    let edition = try Edition.province()
    let templates = try #require(TemplateSet.load().set)
    let page = PageText(edition.report.indexHTML(templates))
    let cities = page.rows.filter { $0.count == 6 && $0[1].hasSuffix("市人民政府") }
    let ranking = edition.evaluation.rankings[0]
    #expect(cities.map { $0[0] } == ranking.entries.map { String($0.rank) })
    #expect(cities.map { $0[2] } == ranking.entries.map { $0.total.asDecimal })
    for unit in edition.evaluation.rankings.flatMap({ $0.entries.map(\.unit) + $0.unranked }) {
      #expect(page.html.contains("units/\(edition.report.name(of: unit).code).html"))
    }
  }

  @Test func tiesAndUnitsWithoutPlaceAreMarked() throws {
    let edition = try Edition.province()
    let templates = try #require(TemplateSet.load().set)
    let html = PageText(edition.report.indexHTML(templates)).html
    let ties = edition.evaluation.rankings.flatMap(\.entries).filter(\.isTied).count
    #expect(ties > 0 && html.components(separatedBy: "<small>并列</small>").count - 1 == ties)
    let without = edition.evaluation.rankings.filter { !$0.unranked.isEmpty }.count
    #expect(without > 0 && html.components(separatedBy: "该单位案件过少，不参与排名").count - 1 == without)
  }
}

extension IndicatorResult {
  /// Count, rate, points and score as a scorecard shows them.
  fileprivate var cells: [String] {
    let count = d.map { "\(n)/\($0)" } ?? "\(n)"
    let rate = d == 0 ? "无案件" : rate.map { $0.asDecimal + "%" } ?? ""
    let score = score.map(\.asDecimal) ?? (points == nil ? "" : "不计入")
    return [count, rate, points?.asDecimal ?? "", score]
  }
}
