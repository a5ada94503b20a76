import Diagnostics
import Reports
import TestSupport
import Testing

@Suite struct AudienceTests {
  /// Every page of the sample province, HTML and Markdown.
  private func pages(_ edition: Edition) throws -> [String] {
    let templates = try #require(TemplateSet.load().set)
    let report = edition.report
    let units = edition.units.flatMap { [report.unitHTML($0, templates), report.unitMarkdown($0, templates)] }
    return ([report.indexHTML(templates), report.summaryMarkdown(templates)] + units).map { PageText($0).html }
  }

  @Test(arguments: [Language.zh, .en]) func publicPagesHoldNoRecords(language: Language) throws {
    let open = try Edition.province(language, audience: .public)
    let register = open.evaluation.register
    var keys = Set(register.letters.map(\.number))
    register.forEachCase { _, record in keys.insert(register.text(record.number)) }
    for page in try pages(open) {
      let plain = PageText.plain(page)
      #expect(!plain.contains(/）[^（）\s]{1,16}行[^（）\s]{0,4}[0-9]+号/))
      #expect(!keys.contains { plain.contains($0) })
      #expect(!open.findings.contains { plain.contains($0.message[language]) })
    }
    #expect(try pages(Edition.province(language)).contains { page in keys.contains { page.contains($0) } })
  }

  @Test func publicPagesHoldTheSameFigures() throws {
    let (open, closed) = (try Edition.province(audience: .public), try Edition.province())
    for unit in open.units {
      let (a, b) = (open.report.page(of: unit), closed.report.page(of: unit))
      #expect(a.total == b.total && a.losses.map(\.count) == b.losses.map(\.count))
      #expect(a.leftOut.map(\.count) == b.leftOut.map(\.count) && a.leftOut.map(\.reason) == b.leftOut.map(\.reason))
      #expect(a.losses.allSatisfy { $0.records.isEmpty && $0.more == nil } && a.findings.isEmpty)
    }
  }

  @Test func thePublicIsToldThatRecordsWereLeftOut() throws {
    let ledger = Office(cases: [[:], ["case_no": number(2), "filed_on": "2025-02-30"]]).ledger
    let templates = try #require(TemplateSet.load().set)
    let report = try Edition(ledger, audience: .public).report
    let html = PageText(report.indexHTML(templates)).html
    #expect(html.contains("部分记录有错误，未参与计算") && !html.contains("2025-02-30"))
    #expect(report.summary.hasErrors && report.summary.findings.isEmpty && report.summary.moreFindings == nil)
  }
}
