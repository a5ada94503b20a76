import Diagnostics
import Reports
import TestSupport
import Testing

@Suite struct MarkdownTests {
  @Test func scorecardsShowTheFiguresOfTheEvaluation() throws {
    let edition = try Edition.province()
    let templates = try #require(TemplateSet.load().set)
    for unit in edition.units {
      let text = String(decoding: edition.report.unitMarkdown(unit, templates), as: UTF8.self)
      let rows = text.rows.filter { $0.count == 10 }.dropFirst(2)
      let (indicators, results) = (edition.evaluation.scheme.indicators, edition.evaluation.cards[unit].results)
      #expect(rows.map { $0[1] } == indicators.map(\.title.zh))
      #expect(rows.map { $0[2] } == results.map { String($0.n) })
      #expect(rows.map { $0[3] } == results.map { $0.d.map(String.init) ?? "" })
      #expect(rows.map { $0[4] } == results.map { $0.d == 0 ? "无案件" : $0.rate.map { $0.asDecimal + "%" } ?? "" })
      #expect(rows.map { $0[5] } == results.map { $0.points?.asDecimal ?? "" })
      #expect(rows.map { $0[6] } == results.map { $0.score?.asDecimal ?? ($0.points == nil ? "" : "不计入") })
    }
  }

  @Test func columnsStandStraight() throws {
    let edition = try Edition.province()
    let templates = try #require(TemplateSet.load().set)
    let text = String(decoding: edition.report.summaryMarkdown(templates), as: UTF8.self)
    let ranking = text.split(separator: "\n").drop { !$0.hasPrefix("### 市州") }.filter { $0.hasPrefix("|") }.prefix(5)
    #expect(
      ranking.map(String.init) == [
        "| 名次 | 单位           |  总分 | 等次 | 备注       |", "| ---: | -------------- | ----: | ---- | ---------- |",
        "|    1 | 墨陵市人民政府 | 76.38 | 合格 | 小样本 × 1 |", "|    2 | 笺川市人民政府 | 75.10 | 合格 | 小样本 × 1 |",
        "|    3 | 纶江市人民政府 | 66.69 | 合格 | 小样本 × 5 |",
      ])
  }

  @Test func marksOfMarkdownInNamesAreHarmless() throws {
    let ledger = Ledger([
      "units.csv": "unit_code,name,kind,level,parent_code\n9,甲|乙*丙<b>[x](y),政府,市,\n",
      "cases.csv": "case_no,unit_code,instance,filed_on\n",
    ])
    let edition = try Edition(ledger)
    let templates = try #require(TemplateSet.load().set)
    let text = String(decoding: edition.report.unitMarkdown(0, templates), as: UTF8.self)
    #expect(text.hasPrefix("# 甲\\|乙\\*丙&lt;b&gt;\\[x\\](y)："))
  }
}

extension String {
  /// The cells of all table lines.
  fileprivate var rows: [[String]] {
    split(separator: "\n").filter { $0.hasPrefix("|") }.map { line in
      line.dropFirst().dropLast().replacing(" | ", with: "\u{0}").split(
        separator: "\u{0}", omittingEmptySubsequences: false
      )
      .map { cell in String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
    }
  }
}
