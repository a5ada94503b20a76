import Records
import TestSupport
import Testing

/// The grammar of case numbers.
@Suite struct CaseNumberTests {
  private func read(
    _ text: String, instance: String = "一审", filed: String = "2025-01-02"
  ) -> (text: String?, codes: [String]) {
    let ledger = Office(cases: [["case_no": text, "instance": instance, "filed_on": filed]]).ledger
    let register = ledger.register
    return (register.caseCount > 0 ? register.text(register.caseRecord(0).number) : nil, ledger.codes)
  }

  @Test(arguments: [
    "（2025）湘0102行初123号", "(2025)湘0102行初123号", "〔2025〕湘0102行初123号", "[2025]湘0102行初123号",
    "【2025】湘0102行初123号", "［2025］湘0102行初123号", "（2025)湘0102行初123号", "〔2025】湘0102行初123号",
    "(2025］湘0102行初123号", "（２０２５）湘０１０２行初１２３号", "（2025） 湘0102 行初 123 号", "（ 2025 ）湘0102行初123号",
    "\u{3000}（2025）湘\u{A0}0102行初123号", "（2025）湘0102行初字第123号",
    "(2025)湘0102行初 字 第 123号", "（2025）湘0102行初00123号",
  ]) func spellingsOfOneNumber(_ text: String) {
    let (canonical, codes) = read(text)
    #expect(canonical == "（2025）湘0102行初123号", "\(text)")
    #expect(codes.isEmpty, "\(text)")
  }

  @Test(arguments: [
    "（1990）湘行初1号", "（2099）最高法行初999999999号", "（2025）一二三四五六七八九十行初1号", "（2025）湘012345行初1号",
    "（2025）湘01行初赔辖补正1号", "（2025）兵团行初1号", "（2025）㐀𠮷行初1号", "（2025）湘行01行初1号", "（2025）湘01行初第1号",
  ]) func widestNumbers(_ text: String) {
    let (canonical, codes) = read(text, filed: "\(text.dropFirst().prefix(4))-05-06")
    #expect(canonical == text)
    #expect(codes.isEmpty, "\(text)")
  }

  @Test(arguments: [
    "", "2025湘01行初1号", "（2025湘01行初1号", "（1989）湘01行初1号", "（2100）湘01行初1号", "（25）湘01行初1号", "（20250）湘01行初1号",
    "（2025）01行初1号", "（2025）湘01民初1号", "（2025）湘01行初1", "（2025）湘01行初号", "（2025）湘01行初0号",
    "（2025）湘01行初1234567890号", "（2025）湘0123456行初1号", "（2025）一二三四五六七八九十一行初1号", "（2025）行初1号",
    "（2025）湘01行初一二三四五1号", "（2025）湘01行初a1号", "（2025）Xiang01行初1号", "）2025（湘01行初1号", "（2025）湘01行初1号之一",
    "（2025）湘01a行初1号", "（2025）湘01行1234号", "案号", "（2025）湘-1行初1号", "（２０２５年）湘01行初1号",
  ]) func noCaseNumbers(_ text: String) {
    #expect(read(text).codes == [text.isEmpty ? "required-empty" : "bad-case-number"], "\(text)")
  }

  /// The last 行 of the part before the serial begins the type, so that a court may have one in its name.
  @Test func lastLetterOfItsKindBeginsTheType() {
    #expect(read("（2025）行唐行初1号").text == "（2025）行唐行初1号")
    #expect(read("（2025）湘0102行行终1号", instance: "二审").codes == ["bad-case-number"])
    #expect(read("（2025）太行行终1号", instance: "二审").codes.isEmpty)
  }

  @Test(arguments: [
    ("初", "一审"), ("终", "二审"), ("申", "再审"), ("再", "再审"), ("抗", "再审"), ("赔初", "一审"), ("赔终", "二审"),
    ("提再", "再审"),
  ]) func typeTellsTheInstance(_ type: String, _ instance: String) {
    let text = "（2025）湘01行\(type)1号"
    for given in Instance.allCases.map(\.word) {
      #expect(
        read(text, instance: given).codes == (given == instance ? [] : ["case-type-mismatch"]), "\(text) \(given)")
    }
  }

  @Test(arguments: ["辖", "他", "监", "初字", "赔"]) func otherTypesTellNone(_ type: String) {
    for given in Instance.allCases.map(\.word) {
      #expect(read("（2025）湘01行\(type)1号", instance: given).codes.isEmpty, "\(type) \(given)")
    }
  }

  @Test(arguments: [
    "（2025）湘01行审1号", "（2025）湘01行审复2号", "（2025）湘01非诉行审3号", "（2025）湘01非诉行初4号", "（2025）湘非诉行初5号",
    "（2015）湘01行审字第6号",
  ]) func applicationsToEnforceAreSetAside(_ text: String) {
    let office = Office(
      cases: [["case_no": text, "unit_code": "nowhere", "filed_on": "x"]], hearings: [["case_no": text, "held_on": ""]])
    #expect(
      office.ledger.said == [
        "not-a-response-case cases:2 case_no \(text)", "not-a-response-case hearings:2 case_no \(text)",
      ])
    #expect(office.ledger.register.coverage[.cases] == Coverage(setAside: 1))
    #expect(office.ledger.register.coverage[.hearings] == Coverage(setAside: 1))
  }

  @Test(arguments: ["（2025）湘01行初审1号", "（2025）非诉湘01行初1号", "（2025）湘01行再审1号"])
  func otherNumbersAreNot(_ text: String) { #expect(!read(text).codes.contains("not-a-response-case"), "\(text)") }

  /// The year is that of the filing date, or the one beside it from December to January.
  @Test(arguments: [
    ("2025-01-01", true), ("2025-12-31", true), ("2025-06-30", true), ("2026-01-31", true), ("2024-12-01", true),
    ("2026-02-01", false), ("2024-11-30", false), ("2024-01-15", false), ("2026-12-15", false), ("2015-05-05", false),
    ("45717", true), ("43000", false),
  ]) func yearIsThatOfFiling(_ filed: String, _ isRight: Bool) {
    let codes = read("（2025）湘01行初1号", filed: filed).codes
    #expect(codes.contains("case-year-mismatch") == !isRight, "\(filed)")
  }

  @Test func yearMismatchIsAWarningAtTheDate() throws {
    let ledger = Office(cases: [["case_no": "(2024)湘01行初字第1号", "filed_on": "2025/3/1"]]).ledger
    #expect(ledger.said == ["case-year-mismatch cases:2 filed_on 2025/3/1"])
    let finding = try #require(ledger.findings.first)
    #expect(finding.severity == .warning && finding.message.zh.contains("“(2024)湘01行初字第1号”是 2024 年的"))
    #expect(ledger.register.stands(0))
    #expect(Office(cases: [["case_no": "（2024）湘01行初1号", "filed_on": "x"]]).ledger.codes == ["bad-date"])
  }

  @Test(arguments: [
    ("2025湘01行初1号", "括号里的四位年份"), ("（25）湘01行初1号", "括号里的四位年份"), ("（1989）湘01行初1号", "年份 1989 不在"),
    ("（2025）湘01行初1", "缺“号”字"), ("（2025）湘01行初号", "缺编号"), ("（2025）湘01行初0号", "大于 0"),
    ("（2025）湘01行初1号之一", "不要写“之一”"), ("（2025）湘01民初1号", "没有行政案件的类型代字"), ("（2025）行初1号", "缺法院代字"),
    ("（2025）湘01行1号", "法院代字是"), ("（2025）湘01行初1号、（2025）湘01行初2号", "一格只填一个案号"),
  ]) func hintSaysWhatIsWrong(_ text: String, _ advice: String) {
    let hint = Office(cases: [["case_no": text]]).ledger.findings.first?.hint.zh
    #expect(hint?.contains(advice) == true, "\(text): \(hint ?? "")")
  }

  @Test func numbersThatMeanTheSameAreOneCase() {
    let office = Office(
      cases: [["case_no": "(2015)湘01行初字第007号", "filed_on": "2015-02-03"]],
      hearings: [["case_no": "〔２０１５〕湘01 行初7号"], ["case_no": "【2015】湘01行初字第7号", "held_on": "2025-07-01"]])
    #expect(office.ledger.codes.isEmpty)
    #expect(office.ledger.register.sessions(of: 0).count == 2)
  }
}
