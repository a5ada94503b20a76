import Records
import TestSupport
import Testing

/// 维持原判 takes the outcome of the case appealed from, however far down it is; and joint rows must agree.
@Suite struct OriginTests {
  private static func ruling(_ serial: Int, _ type: String, _ outcome: String, from origin: String = "") -> Row {
    let instance = ["初": "一审", "终": "二审", "再": "再审"][type] ?? ""
    return [
      "case_no": number(serial, type), "instance": instance, "outcome": outcome, "origin_case_no": origin,
      "concluded_on": "2025-05-06",
    ]
  }

  @Test func chainsAreFollowedInAnyOrderOfRows() {
    let rows = [
      Self.ruling(3, "再", "维持原判", from: number(2, "终")), Self.ruling(2, "终", "维持原判", from: number(1)),
      Self.ruling(1, "初", "撤销"),
    ]
    for rows in [rows, rows.reversed()] {
      let ledger = Office(cases: rows).ledger
      #expect(ledger.codes.isEmpty)
      #expect((0..<3).map { ledger.register.caseRecord($0).outcome } == [.revoked, .revoked, .revoked])
    }
  }

  @Test(arguments: [
    [ruling(2, "终", "维持原判")], [ruling(2, "终", "维持原判", from: number(9))],
    [ruling(2, "终", "维持原判", from: number(2, "终"))],
    [ruling(2, "终", "维持原判", from: number(1)), ["case_no": number(1)]],
    [ruling(2, "终", "维持原判", from: number(1)), ruling(1, "初", "撤销").merging(["unit_code": "A-2"]) { $1 }],
    [ruling(2, "终", "维持原判", from: number(1)), ruling(1, "初", "撤消")],
  ]) func unknownOutcomes(_ rows: [Row]) {
    let ledger = Office(cases: rows).ledger
    #expect(ledger.findings.filter { $0.code == "origin-missing" }.map(\.place.line) == [2])
    #expect(ledger.register.caseRecord(0).outcome == nil)
    #expect(ledger.register.stands(0))
  }

  @Test func everyRowOfABrokenChainIsNamed() {
    let circle = [
      Self.ruling(3, "再", "维持原判", from: number(2, "终")), Self.ruling(2, "终", "维持原判", from: number(3, "再")),
    ]
    #expect(Office(cases: circle).ledger.codes == ["origin-missing", "origin-missing"])
    let broken = [
      Self.ruling(3, "再", "维持原判", from: number(2, "终")), Self.ruling(2, "终", "维持原判", from: number(8)),
      Self.ruling(4, "终", "维持原判", from: number(2, "终")),
    ]
    #expect(Office(cases: broken).ledger.codes == ["origin-missing", "origin-missing", "origin-missing"])
  }

  @Test func quarantinedRowsAreNotNamed() {
    let row = Self.ruling(2, "终", "维持原判", from: number(9)).merging(["served_on": "x"]) { $1 }
    #expect(Office(cases: [row]).ledger.codes == ["bad-date"])
  }

  @Test func appealedRulingThatTookEffectIsOdd() {
    var first = Self.ruling(1, "初", "撤销")
    first["effective_on"] = "2025-05-20"
    var second = Self.ruling(2, "终", "维持原判", from: number(1))
    #expect(Office(cases: [first, second]).ledger.codes.isEmpty)
    second["effective_on"] = "2025-07-01"
    #expect(Office(cases: [first, second]).ledger.said == ["effective-and-appealed cases:2 effective_on 2025-05-20"])
    var retrial = second
    (retrial["case_no"], retrial["instance"]) = (number(2, "再"), "再审")
    #expect(Office(cases: [first, retrial]).ledger.codes.isEmpty)
    second["unit_code"] = "A-2"
    #expect(Office(cases: [first, second]).ledger.codes == ["origin-missing"])
  }

  @Test func jointRowsMustAgreeWithTheFirst() {
    let rows: [Row] = [
      [:], ["unit_code": "A-2", "filed_on": "2025-01-03"], ["unit_code": "A", "instance": "二审"],
    ]
    #expect(
      Office(cases: rows).ledger.said == [
        "joint-mismatch cases:3 filed_on 2025-01-03", "case-type-mismatch cases:4 instance 二审",
        "joint-mismatch cases:4 instance 二审",
      ])
    let both: Row = ["unit_code": "A-2", "instance": "再审", "filed_on": "2025-02-01"]
    let ledger = Office(cases: [[:], both], hearings: [["unit_code": "A-2"]]).ledger
    #expect(Set(ledger.codes) == ["joint-mismatch", "case-type-mismatch", "refers-to-quarantined"])
    #expect(ledger.codes.count == 4)
    #expect(ledger.register.jointCases.isEmpty)
  }

  @Test func faultyRowsAreNotTheFirst() {
    let rows: [Row] = [["served_on": "x", "filed_on": "2025-02-01"], ["unit_code": "A-2"], ["unit_code": "A"]]
    let ledger = Office(cases: rows).ledger
    #expect(ledger.codes == ["bad-date"])
    #expect(ledger.register.jointCases == [[1, 2]])
  }
}
