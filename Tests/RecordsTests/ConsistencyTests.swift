import Records
import TestSupport
import Testing

/// Dates, outcomes and reasons that do not go together.
@Suite struct ConsistencyTests {
  @Test(
    arguments: [
      (
        ["filed_on": "2025-03-02", "concluded_on": "2025-03-01", "outcome": "撤销"],
        "date-order cases:2 concluded_on 2025-03-01"
      ),
      (["served_on": "2025-03-02", "defence_on": "2025-03-01"], "date-order cases:2 defence_on 2025-03-01"),
      (
        ["concluded_on": "2025-03-02", "outcome": "撤销", "effective_on": "2025-03-01"],
        "date-order cases:2 effective_on 2025-03-01"
      ),
      (
        ["perform_by": "2025-03-02", "performed_on": "2025-01-01"],
        "performed-before-filed cases:2 performed_on 2025-01-01"
      ),
      (["outcome": "撤销"], "outcome-without-date cases:2 outcome 撤销"),
      (["concluded_on": "2025-03-02"], "concluded-without-outcome cases:2 concluded_on 2025-03-02"),
      (["effective_on": "2025-03-02"], "effective-without-outcome cases:2 effective_on 2025-03-02"),
      (["enforced": "是"], "enforced-without-term cases:2 enforced 是"),
      (["performed_on": "2025-03-02"], "performed-without-term cases:2 performed_on 2025-03-02"),
    ] as [(Row, String)]) func oddCases(_ row: Row, _ said: String)
  {
    #expect(Office(cases: [row]).ledger.said == [said])
  }

  /// The same day is in order, and dates that nothing is said of may lie as they like.
  @Test(
    arguments: [
      [
        "filed_on": "2025-03-01", "concluded_on": "2025-03-01", "outcome": "撤销", "effective_on": "2025-03-01",
        "served_on": "2025-03-01", "defence_on": "2025-03-01", "perform_by": "2025-03-01", "performed_on": "2025-03-01",
      ],
      ["filed_on": "2025-03-01", "served_on": "2025-02-01"], ["enforced": "否"],
      ["perform_by": "2025-03-01", "enforced": "是"],
      ["instance": "二审", "case_no": number(1, "终"), "perform_by": "2025-01-01", "performed_on": "2024-12-01"],
    ] as [Row]) func soundCases(_ row: Row)
  { #expect(Office(cases: [row]).ledger.codes.isEmpty) }

  @Test func hearingsAndLettersInOrder() {
    #expect(
      Office(hearings: [["held_on": "2025-01-01"]]).ledger.said == ["date-order hearings:2 held_on 2025-01-01"])
    #expect(Office(hearings: [["held_on": "2025-01-02"]]).ledger.codes.isEmpty)
    let letter: Row = ["received_on": "2025-03-02", "replied_on": "2025-03-01"]
    #expect(Office(advice: [letter]).ledger.said == ["date-order advice:2 replied_on 2025-03-01"])
    #expect(Office(advice: [["received_on": "2025-03-02", "replied_on": "2025-03-02"]]).ledger.codes.isEmpty)
  }

  /// A hearing is compared with the filing date of its case even where that row is faulty.
  @Test func hearingsBeforeAFaultyCase() {
    let ledger = Office(cases: [["served_on": "x"]], hearings: [["held_on": "2025-01-01"]]).ledger
    #expect(ledger.codes == ["bad-date", "refers-to-quarantined", "date-order"])
  }

  @Test(arguments: [
    ("2020-06-30", "不可抗力", "", []), ("2020-07-01", "不可抗力", "", ["justified-without-evidence"]),
    ("2025-01-02", "其他正当事由", "否", ["justified-without-evidence"]), ("2025-01-02", "意外事件", "是", []),
    ("2025-01-02", "理由不成立", "", []), ("2025-01-02", "未说明", "否", []),
  ]) func reasonsNeedEvidence(_ day: String, _ absence: String, _ evidence: String, _ codes: [String]) {
    let number = "（2019）湘01行初1号"
    let cases: [Row] = [["case_no": number, "filed_on": "2019-01-01"]]
    let hearing: Row = ["case_no": number, "held_on": day, "absence": absence, "evidence": evidence]
    #expect(Office(cases: cases, hearings: [hearing]).ledger.codes == codes)
  }

  @Test(
    arguments: [
      (["leader": "正职", "absence": "理由不成立"], ["leader-and-absence"]),
      (["leader": "正职", "absence": "不可抗力"], ["leader-and-absence"]), (["leader": "正职", "absence": "未说明"], []),
      (["leader": "正职", "absence": "不可抗力", "identity_ok": "否"], []),
      (["leader": "正职", "absence": "不可抗力", "left_early": "是"], []), (["leader": "正职"], []),
    ] as [(Row, [String])]) func leaderWithReasonForAbsence(_ row: Row, _ codes: [String])
  {
    #expect(Office(hearings: [row]).ledger.codes == codes)
  }

  @Test(
    arguments: [
      ([["absence": "共同被告协商"], ["unit_code": "A-2", "leader": "正职"]], []),
      ([["absence": "共同被告协商"], ["unit_code": "A-2"]], ["agreed-but-nobody-came"]),
      ([["absence": "共同被告协商"]], ["agreed-but-nobody-came"]),
      (
        [["absence": "共同被告协商"], ["unit_code": "A-2", "leader": "正职", "held_on": "2025-06-11"]],
        ["agreed-but-nobody-came"]
      ),
      ([["absence": "共同被告协商"], ["unit_code": "A-2", "leader": "正职", "identity_ok": "否"]], ["agreed-but-nobody-came"]),
      ([["absence": "共同被告协商"], ["leader": "正职"]], ["agreed-but-nobody-came"]),
    ] as [([Row], [String])]) func agreementAmongDefendants(_ hearings: [Row], _ codes: [String])
  {
    let cases: [Row] = [[:], ["unit_code": "A-2"]]
    #expect(Office(cases: cases, hearings: hearings).ledger.codes == codes)
  }

  @Test func lettersOnGovernanceHaveATerm() {
    #expect(Office(advice: [["kind": "综合治理"]]).ledger.said == ["term-missing advice:2 reply_by"])
    #expect(Office(advice: [["kind": "综合治理", "reply_by": "2025-04-01"]]).ledger.codes.isEmpty)
    #expect(Office(advice: [["kind": "个案"]]).ledger.codes.isEmpty)
  }
}
