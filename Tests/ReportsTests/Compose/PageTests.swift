import Diagnostics
import TestSupport
import Testing

@testable import Reports

@Suite struct PageTests {
  @Test func theWaterfallEndsAtTheTotal() throws {
    let edition = try Edition.province()
    for unit in edition.units {
      let page = edition.report.page(of: unit)
      guard let total = page.total else { continue }
      let steps = page.areas.flatMap(\.indicators).compactMap(\.step)
      let end = try #require(steps.last.map { $0.isDeduction ? $0.start : $0.start + $0.won })
      #expect(abs(end - total.hundredths) <= 2 * steps.count, "\(page.unit.code)")
    }
  }

  @Test func aLinePutTogetherInPartsIsTheSame() throws {
    let edition = try Edition.province()
    for unit in edition.units {
      for line in edition.report.page(of: unit).areas.flatMap(\.indicators) {
        #expect(line.value == IndicatorLine.fields.value(line))
      }
    }
  }

  @Test func everyUnitBelowIsOnThePage() throws {
    let edition = try Edition.province()
    for unit in edition.units {
      let page = edition.report.page(of: unit)
      let shown = page.rankings.flatMap { $0.entries.map(\.unit.code) + $0.unranked.map(\.code) }
      let below = edition.explainer.units(below: unit).map { edition.report.name(of: $0).code }
      #expect(Set(below).isSubset(of: Set(shown + page.others.map(\.unit.code))))
      #expect(Set(shown).isDisjoint(with: page.others.map(\.unit.code)))
    }
  }

  @Test func findingsStandWithTheUnitWhoseRecordsTheyAreAbout() throws {
    let edition = try Edition.province()
    let codes = Dictionary(
      uniqueKeysWithValues: edition.units.map { unit in
        (edition.report.name(of: unit).code, edition.report.page(of: unit).findings.map(\.code))
      })
    #expect(codes.values.reduce(0) { $0 + $1.count } == edition.findings.filter { $0.place.line != nil }.count - 1)
    #expect(codes.values.flatMap { $0 }.contains("origin-missing"))
  }

  @Test func controlsAndMarksOfDirectionDoNotReachThePages() throws {
    let name = "甲\u{202E}县\u{0007}政府\t一\u{FEFF}"
    let ledger = Ledger([
      "units.csv": "unit_code,name,kind,level,parent_code\n1,\(name),政府,县,\n",
      "cases.csv": "case_no,unit_code,instance,filed_on\n",
    ])
    #expect(try Edition(ledger).page("1").unit.name == "甲县政府 一")
  }
}
