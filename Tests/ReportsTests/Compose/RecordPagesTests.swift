import Reports
import TestSupport
import Testing

/// Of a unit with very many lost records the scorecard shows the first, and pages of records show all.
@Suite struct RecordPagesTests {
  /// A department that lost a case on every day, and filed no defence.
  private func office(_ cases: Int) -> Office {
    Office(
      cases: (1...cases).map { serial in
        [
          "case_no": number(serial), "served_on": "2025-01-03", "concluded_on": "2025-07-01", "outcome": "撤销",
          "effective_on": "2025-08-01",
        ]
      })
  }

  @Test func everyRecordIsOnAPageOfRecords() throws {
    let edition = try Edition(office(450).ledger)
    for unit in ["A", "A-1"] {
      let page = try edition.page(unit)
      #expect(page.recordPages.map(\.name) == (1...3).map { "\(unit).records-\($0).html" })
      #expect(page.recordPages.map(\.next) == Array(page.recordPages.map(\.name).dropFirst()) + [nil])
      #expect(page.recordPages.map(\.previous) == [nil] + page.recordPages.map(\.name).dropLast())
      for loss in page.losses where !loss.records.isEmpty {
        let parts = page.recordPages.flatMap(\.parts).filter { $0.indicator.heading.id == loss.indicator.heading.id }
        #expect(parts.flatMap(\.records).map(\.key) == loss.records.map(\.key) && loss.records.count == loss.count)
      }
    }
  }

  @Test func theScorecardShowsTheFirstAndSaysWhereTheOthersAre() throws {
    let edition = try Edition(office(450).ledger)
    let templates = try #require(TemplateSet.load().set)
    let page = try edition.page("A-1")
    let loss = try #require(page.losses.first { $0.indicator.heading.id == "loss-rate" })
    let shown = 240 / page.losses.filter { !$0.records.isEmpty }.count
    #expect(loss.shown == shown && loss.rest?.words == "以上 \(shown) 条，其余 \(450 - shown) 条见后续页")
    let html = PageText(edition.report.unitHTML(page, templates)).html
    let first = page.recordPages.first { $0.parts.contains { $0.indicator.heading.id == "loss-rate" } }
    #expect(html.contains("<a href=\"\(try #require(first).name)#i-loss-rate\">"))
    #expect(html.components(separatedBy: "行初").count - 1 < 300 && html.utf8.count < 150_000)
    let pages = page.recordPages.map { PageText(edition.report.recordsHTML($0, templates)).html }
    #expect(pages.allSatisfy { $0.utf8.count < 150_000 })
    for serial in 1...450 { #expect(pages.contains { $0.contains("行初\(serial)号") }) }
  }

  @Test func aTextHoldsAll() throws {
    let edition = try Edition(office(450).ledger)
    let templates = try #require(TemplateSet.load().set)
    let text = PageText(edition.report.unitMarkdown(try edition.unit("A-1"), templates)).html
    for serial in 1...450 { #expect(text.components(separatedBy: "行初\(serial)号").count - 1 >= 2) }
    #expect(!text.contains("后续页"))
  }

  @Test func fewRecordsNeedNoPages() throws {
    let page = try Edition(office(100).ledger).page("A-1")
    #expect(page.recordPages.isEmpty && page.losses.allSatisfy { $0.rest == nil && $0.records.count <= $0.shown })
  }

  @Test func thePublicGetsNone() throws {
    let edition = try Edition(office(450).ledger, audience: .public)
    #expect(try edition.page("A-1").recordPages.isEmpty)
  }
}
