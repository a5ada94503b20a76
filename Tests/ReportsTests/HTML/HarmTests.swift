import Diagnostics
import Reports
import TestSupport
import Testing

@Suite struct HarmTests {
  private static let hostile = [
    "<script>alert(1)</script>", "\"\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "{{report.title}}",
    "a|b", "]]>",
  ]

  @Test(arguments: hostile, [Language.zh, .en]) func namesAreHarmless(name: String, language: Language) throws {
    let ledger = Ledger([
      "units.csv": "unit_code,name,kind,level,parent_code\n9,省,政府,省,\n91,\"\(name)\",政府,市,9\n",
      "cases.csv": """
      case_no,unit_code,instance,filed_on,served_on,defence_on,concluded_on,outcome,effective_on,perform_by,plaintiff,note
      （2025）湘01行初1号,91,一审,2025-01-06,2025-01-07,2025-01-08,2025-03-03,撤销,2025-04-01,2025-05-06,张三丰,秘密

      """,
      "hearings.csv": "case_no,unit_code,held_on,leader,spoke\n（2025）湘01行初1号,91,2025-02-10,正职,是\n",
    ])
    let edition = try Edition(ledger, language)
    let templates = try #require(TemplateSet.load().set)
    let texts = [edition.report.indexHTML(templates), edition.report.unitHTML(1, templates)]
    for html in texts.map({ PageText($0).html }) {
      #expect(!html.contains("<script>") && !html.contains("<img") && !html.contains("' onmouseover"))
      #expect(PageText.plain(html).contains(name.replacing("\"\"", with: "\"")))
      #expect(!html.contains("张三丰") && !html.contains("秘密"))
    }
  }

  @Test func anEndlessNameIsCutShort() throws {
    let name = String(repeating: "长", count: 10_000)
    let office = Office(units: [["unit_code": "A-1", "name": name, "kind": "政府", "level": "市"]])
    let edition = try Edition(office.ledger)
    let templates = try #require(TemplateSet.load().set)
    #expect(edition.report.name(of: 0).name == name.prefix(120) + "…")
    #expect(edition.report.indexHTML(templates).count < 60_000)
  }

  @Test func pagesAskForNothingFromOutside() throws {
    let edition = try Edition.province()
    let templates = try #require(TemplateSet.load(digest: PageText.digest).set)
    for bytes in [edition.report.indexHTML(templates)] + edition.units.map({ edition.report.unitHTML($0, templates) }) {
      let html = PageText(bytes).html
      let policy = "default-src 'none'; style-src 'unsafe-inline'; script-src '\(PageText.scriptHash(html))'; "
      #expect(html.contains("content=\"\(policy)base-uri 'none'; form-action 'none'\""))
      #expect(
        !html.contains("http://") && !html.contains("https://") && !html.contains("src=") && !html.contains("@import"))
    }
  }

  @Test func linksLeadToPages() throws {
    let edition = try Edition.province()
    let templates = try #require(TemplateSet.load().set)
    let codes = Set(edition.units.map { edition.report.name(of: $0).code })
    for unit in edition.units {
      let html = PageText(edition.report.unitHTML(unit, templates)).html
      let links = html.matches(of: /href="([^"#]*)\.html/).map { String($0.1) }
      #expect(links.allSatisfy { $0 == "../index" || codes.contains($0) })
    }
  }

  @Test func pagesStayWithinTheirBudgets() throws {
    let edition = try Edition.province()
    let templates = try #require(TemplateSet.load().set)
    #expect(edition.report.indexHTML(templates).count < 300_000)
    for unit in edition.units { #expect(edition.report.unitHTML(unit, templates).count < 150_000) }
  }
}
