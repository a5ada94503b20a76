import Diagnostics
import Records
import TestSupport
import Testing

/// Hints that say what a value may have been meant to be, without guessing.
@Suite struct AdviceTests {
  private func hint(_ table: Table, _ column: String, _ value: String) -> String {
    var office = Office(hearings: [], trainings: [[:]], capacity: [[:]])
    office.tables[table]?[0][column] = value
    let findings = office.ledger.findings.filter { $0.place.field?.id == column && $0.severity == .error }
    #expect(findings.count == 1, "\(value)")
    return findings.first?.hint.zh ?? ""
  }

  @Test(arguments: [
    ("03/04/2025", "可以读作 2025-03-04 或者 2025-04-03，程序不猜测"), ("3-4-25", "年份要写四位。可以读作"),
    ("3-4-25", "2025-04-03"), ("25-03-14", "2025-03-14"), ("13/02/2025", "如果是 2025-02-13，就这样写"),
    ("2025-02-30", "2025 年 2 月只有 28 天"), ("20240230", "2024 年 2 月只有 29 天"), ("2025-13-01", "没有 13 月。如果是 2025-01-13"),
    ("1989-12-31", "年份 1989 不在 1990 至 2099 之间"), ("2025-03-01 08:30", "只写日期，不写时刻：2025-03-01"),
    ("2025/3/1 8:30:05", "只写日期，不写时刻：2025-03-01"), ("2025-03-01T00:00:00", "不写时刻：2025-03-01"),
    ("2025年3月1日9时30分", "不写时刻：2025-03-01"), ("45717.5", "不写时刻：2025-03-01"), ("2025-3/1", "如果是 2025-03-01"),
    ("2025 03 01", "如果是 2025-03-01"), ("二〇二五年三月十一日", "如果是 2025-03-11"), ("2025年3月", "缺“日”"), ("202503", "缺“日”"),
    ("250301", "如果是 2025-03-01"), ("2025", "缺月、日"), ("99999", "Excel 日期序号"), ("待定", "没有日期的留空"),
    ("2025-04-31", "4 月只有 30 天"), ("2025-03-00", "3 月只有 31 天"),
  ]) func dates(_ text: String, _ advice: String) {
    let hint = hint(.cases, "extended_to", text)
    #expect(hint.contains(advice), "\(text): \(hint)")
    #expect(hint.contains("按年、月、日的次序"))
  }

  @Test(arguments: ["甲", "3月1日前后", "2025-03-01至2025-03-05", "12345678901234567890"])
  func datesThatNothingIsSaidOf(_ text: String) { #expect(hint(.cases, "extended_to", text).hasPrefix("按年")) }

  @Test(arguments: [
    ("3人", "如果是 3，"), ("1.0", "如果是 1，"), ("1,200", "如果是 1200，"), ("十二", "如果是 12，"), ("无", "没有的填 0"), ("-1", "填 0 或"),
  ])
  func numbers(_ text: String, _ advice: String) {
    #expect(hint(.capacity, "staff", text).hasPrefix(advice), "\(text)")
  }

  @Test(arguments: [("✓", "“是”"), ("有", "“是”"), ("ｘ", "“否”"), ("未", "“否”")])
  func yesAndNo(_ text: String, _ word: String) {
    #expect(hint(.capacity, "budgeted", text).hasPrefix("是否想填\(word)？"))
  }

  @Test(arguments: [
    ("kind", "专题案例研讨会", "“案例研讨”"), ("kind", "集中", "“集中培训”"), ("kind", "集中培训。", "“集中培训”"),
  ]) func words(_ column: String, _ text: String, _ word: String) {
    #expect(hint(.trainings, column, text).hasPrefix("是否想填\(word)？"))
  }

  @Test func severalWordsAreAllOffered() {
    var office = Office(cases: [["outcome": "驳回", "concluded_on": "2025-03-01"]])
    #expect(office.ledger.findings.first?.hint.zh.hasPrefix("是否想填“驳回诉讼请求”或“驳回起诉”？") == true)
    office = Office(cases: [["must_appear": "群体性事件；社会关注"]])
    #expect(office.ledger.findings.first?.hint.zh.hasPrefix("是否想填“社会高度关注”？") == true)
  }

  @Test(arguments: [("A-1.0", "“A-1”"), ("A_1", "“A-1”"), ("'A-1", "“A-1”"), ("A -1", "“A-1”")])
  func damagedCodes(_ text: String, _ code: String) {
    #expect(hint(.trainings, "unit_code", text).contains("是否想填\(code)？"))
  }

  @Test func namesAreNoCodes() { #expect(hint(.trainings, "unit_code", "一局").contains("填代码，不填名称")) }

  @Test(arguments: [
    ("0430102", "430102", "代码开头的 0"), ("430102", "0430102", "代码开头的 0"), ("a-1", "A-1", "区分大小写"),
    ("430102", "430102000000", "末尾的 0"), ("430102000000", "430102", "末尾的 0"),
  ]) func codesLikeKnownOnes(_ written: String, _ known: String, _ reason: String) {
    let units: [Row] = [["unit_code": "A-1"], ["unit_code": known]]
    let distinct = known == "A-1" ? [units[0]] : units
    let ledger = Office(units: distinct, trainings: [["unit_code": written]]).ledger
    #expect(ledger.codes == ["unknown-unit"])
    #expect(ledger.findings.first?.hint.zh.hasPrefix("是否想填“\(known)”？（") == true)
    #expect(ledger.findings.first?.hint.zh.contains(reason) == true)
    let parent = Office(units: distinct + [["unit_code": "B", "parent_code": written]]).ledger
    #expect(parent.findings.first?.hint.zh.contains("“\(known)”") == true)
  }

  @Test(arguments: ["outcome", "concluded_on", "effective_on", "performed_on", "enforced"])
  func damageIsExplained(_ column: String) {
    let ledger = Office(cases: [[column: "####"]]).ledger
    #expect(!ledger.codes.contains { $0.hasPrefix("bad-") })
    #expect(ledger.findings.first { $0.code == "excel-damage" }?.message.zh.contains("列太窄") == true)
  }
}
