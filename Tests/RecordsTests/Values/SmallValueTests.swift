import Records
import TestSupport
import Testing

/// Yes and no, whole numbers, and words of a list.
@Suite struct SmallValueTests {
  private func budgeted(_ text: String) -> Ledger { Office(capacity: [["budgeted": text]]).ledger }

  @Test(arguments: ["是", "Y", "y", "yes", "YES", "Yes", "true", "True", "1", "√", "ｙｅｓ", "Ｙ", "１", " 是 "])
  func yes(_ text: String) {
    #expect(budgeted(text).register.capacities.first?.budgeted == .yes, "\(text)")
    #expect(budgeted(text).codes.isEmpty)
  }

  @Test(arguments: ["否", "N", "n", "no", "NO", "false", "FALSE", "0", "×", "ｎｏ", "０", "\t否"])
  func no(_ text: String) {
    #expect(budgeted(text).register.capacities.first?.budgeted == .no, "\(text)")
    #expect(budgeted(text).codes.isEmpty)
  }

  @Test func emptyIsUnknown() {
    #expect(budgeted("").register.capacities.first?.budgeted == .unknown)
    #expect(budgeted("\u{3000}").codes.isEmpty)
  }

  @Test(arguments: ["有", "是的", "2", "01", "t", "x", "✓", "不是", "-", "是否"])
  func neither(_ text: String) { #expect(budgeted(text).said == ["bad-yes-no capacity:2 budgeted \(text)"]) }

  @Test(arguments: [("0", 0), ("7", 7), ("007", 7), ("１２", 12), (" 3 ", 3), ("999999999", 999_999_999)])
  func wholeNumbers(_ text: String, _ value: Int) {
    let ledger = Office(capacity: [["staff": text]]).ledger
    #expect(ledger.register.capacities.first?.staff == value)
    #expect(ledger.codes.isEmpty)
  }

  @Test(arguments: ["1234567890", "-1", "+1", "1.0", "1,000", "3人", "三", "1e3", "0x1", "1 2"])
  func noWholeNumbers(_ text: String) {
    #expect(Office(capacity: [["staff": text]]).ledger.said == ["bad-number capacity:2 staff \(text)"])
  }

  @Test(arguments: Outcome.allCases) func everyOutcomeIsRead(_ outcome: Outcome) {
    let ledger = Office(cases: [["outcome": outcome.word, "concluded_on": "2025-03-01"]]).ledger
    #expect(ledger.register.caseRecord(0).writtenOutcome == outcome)
    #expect(ledger.codes == (outcome == .upheld ? ["origin-missing"] : []))
  }

  @Test(arguments: [("撤消", "撤销"), ("驳回诉讼请求。", "驳回诉讼请求"), ("责令旅行", "责令履行")])
  func nearestWordIsTheHint(_ text: String, _ near: String) {
    let ledger = Office(cases: [["outcome": text, "concluded_on": "2025-03-01"]]).ledger
    #expect(ledger.said == ["bad-value cases:2 outcome \(text)"])
    #expect(ledger.findings.first?.hint.zh.contains("“\(near)”？") == true)
    #expect(ledger.findings.first?.hint.en.contains("did you mean “\(near)”?") == true)
  }

  @Test(arguments: [
    ("重大公共利益", true), ("法院书面建议;群体性事件", true), ("重大公共利益；社会高度关注", true),
    ("重大公共利益、社会高度关注", true), ("重大公共利益,社会高度关注", true), ("重大公共利益，社会高度关注", true),
    ("重大公共利益/社会高度关注", true), ("重大公共利益 、 社会高度关注", true), ("重大公共利益、", true), ("", false),
  ]) func dutiesToAppear(_ text: String, _ must: Bool) {
    let ledger = Office(cases: [["must_appear": text]]).ledger
    #expect(ledger.register.caseRecord(0).mustAppear == must)
    #expect(ledger.codes.isEmpty)
  }

  @Test(arguments: ["重大利益", "重大公共利益和社会高度关注", "重大公共利益、无", "、"])
  func noDutiesToAppear(_ text: String) {
    #expect(Office(cases: [["must_appear": text]]).ledger.said == ["bad-value cases:2 must_appear \(text)"])
  }

  @Test func defaults() throws {
    let ledger = Office(hearings: [[:]], advice: [[:]]).ledger
    #expect(ledger.register.caseRecord(0).role == .originalAgency)
    #expect(ledger.register.letters.first?.kind == .singleCase)
    let session = try #require(ledger.register.sessions(of: 0).first)
    #expect(HearingFlag.allCases.allSatisfy { session[$0] == .unknown })
    #expect(session.leader == nil && session.absence == nil)
  }

  @Test func everyBlankOfUnicodeIsTrimmed() {
    let blanks = (UInt32(0)...0x3000).compactMap(Unicode.Scalar.init).filter(\.properties.isWhitespace)
    #expect(blanks.count == 25)
    for blank in blanks where !["\n", "\r"].contains(blank) {
      #expect(budgeted("\(blank)是\(blank)").codes.isEmpty, "U+\(String(blank.value, radix: 16))")
    }
    for other in ["\u{200B}", "\u{FEFF}", "\u{180E}"] { #expect(budgeted("\(other)是").codes == ["bad-yes-no"]) }
  }
}
