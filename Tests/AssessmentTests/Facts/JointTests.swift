import Assessment
import TestSupport
import Testing

/// A joint case counts once for every unit that sees more than one of its rows, as that unit sees it.
@Suite struct JointTests {
  private static let absent: Row = [:]
  private static let leader: Row = ["leader": "副职"]
  private static let chief: Row = ["leader": "正职"]
  private static let excused: Row = ["absence": "不可抗力", "evidence": "是"]
  private static let notified: Row = ["notified": "是"]
  private static let notifiedLeader: Row = ["notified": "是", "leader": "副职"]
  private static let notifiedExcused: Row = ["notified": "是", "absence": "不可抗力", "evidence": "是"]

  private static let sessions: [(Row, Row, [String])] = [
    (absent, absent, []), (leader, absent, ["leader-appeared"]),
    (absent, chief, ["leader-appeared", "chief-appeared"]), (excused, excused, ["excused"]), (excused, absent, []),
    (excused, leader, ["leader-appeared"]), (notified, absent, ["notified", "required"]),
    (notified, leader, ["notified", "required", "leader-appeared"]),
    (notifiedLeader, absent, ["notified", "required", "leader-appeared", "required-met"]),
    (notifiedLeader, notified, ["notified", "required", "leader-appeared"]),
    (notifiedLeader, notifiedLeader, ["notified", "required", "leader-appeared", "required-met"]),
    (notifiedExcused, leader, ["notified", "required", "leader-appeared", "required-met"]),
    (notifiedLeader, notifiedExcused, ["notified", "required", "leader-appeared", "required-met"]),
    (notifiedExcused, excused, ["notified", "required", "excused"]),
  ]

  @Test func trials() throws {
    let table = Self.sessions.flatMap { first, second, expected in
      [(first, second), (second, first)].map { one, other in
        let hearings = [one, other.merging(["unit_code": "A-2"]) { $1 }]
        return (Office(cases: [[:], ["unit_code": "A-2"]], hearings: hearings), expected + ["joint"])
      }
    }
    try check(.trials, by: "A", table)
  }

  private static let outcomes = [
    ("撤销", "调解", "lost"), ("调解", "准许撤诉", "settled"), ("准许撤诉", "驳回起诉", "withdrawn"), ("驳回起诉", "驳回诉讼请求", "dismissed"),
    ("驳回诉讼请求", "移送", "won"), ("移送", "终结", "other"), ("确认违法", "驳回诉讼请求", "lost"),
  ]

  @Test(arguments: [Population.conclusions, .effective]) func classesOfOutcome(_ population: Population) throws {
    let table = Self.outcomes.flatMap { first, second, expected in
      [[first, second], [second, first]].map { words in
        let isJudged = !["撤销", "驳回诉讼请求", "确认违法"].allSatisfy { !words.contains($0) }
        return (Self.ended(words), [expected, "joint", "first-instance"] + (isJudged ? ["judged"] : []))
      }
    }
    try check(population, by: "A", table)
  }

  private static func ended(_ outcomes: [String]) -> Office {
    Office(
      cases: zip(["A-1", "A-2"], outcomes).map { unit, outcome in
        ["unit_code": unit, "outcome": outcome, "concluded_on": "2025-03-04", "effective_on": "2025-04-04"]
      })
  }

  @Test(arguments: [("role", "复议机关", "review-organ"), ("repeated_act", "是", "repeated-act")])
  func whatIsTrueOfAnyRow(_ column: String, _ value: String, _ fact: String) throws {
    let ending: Row = ["outcome": "移送", "concluded_on": "2025-03-04", "effective_on": "2025-04-04"]
    let rows = [ending.merging([column: value]) { $1 }, ending.merging(["unit_code": "A-2"]) { $1 }]
    #expect(try facts(.effective, Office(cases: rows), by: "A")?.contains(fact) == true)
    #expect(try facts(.effective, Office(cases: rows), by: "A-2")?.contains(fact) == false)
  }

  private static let defences: [(String, String, [String])] = [
    ("2025-03-04", "2025-03-04", ["filed", "on-time"]), ("2025-03-04", "2025-05-05", ["filed"]), ("2025-03-04", "", []),
    ("", "", []),
  ]

  @Test func defencesOfAllRows() throws {
    let table = Self.defences.map { first, second, expected in
      let rows: [Row] = [
        ["served_on": "2025-03-03", "defence_on": first],
        ["served_on": "2025-03-03", "defence_on": second, "unit_code": "A-2"],
      ]
      return (Office(cases: rows), expected)
    }
    try check(.defences, by: "A", table)
  }

  private static let duties: [(Row, Row, [String])] = [
    (["performed_on": "2025-03-04"], ["performed_on": "2025-03-05"], ["performed", "on-time"]),
    (["performed_on": "2025-03-04"], ["performed_on": "2025-06-05"], ["performed"]),
    (["performed_on": "2025-03-04"], [:], []), (["enforced": "是"], [:], ["enforced"]),
    (["performed_on": "2025-06-04", "enforced": "是"], ["performed_on": "2025-06-05"], ["performed", "enforced"]),
  ]

  @Test func dutiesOfAllRowsAndEnforcementOfAny() throws {
    let table = Self.duties.map { first, second, expected in
      let rows = [first, second.merging(["unit_code": "A-2"]) { $1 }]
      return (Office(cases: rows.map { $0.merging(["perform_by": "2025-03-31"]) { $1 } }), expected)
    }
    try check(.duties, by: "A", table)
  }

  /// Only rows that are in the population are looked at: with one of them the case is not joint.
  @Test func rowsOutsideThePopulationAreNotSeen() throws {
    let cases: [Row] = [[:], ["unit_code": "A-2"]]
    #expect(try facts(.trials, Office(cases: cases, hearings: [Self.leader]), by: "A") == ["leader-appeared"])
    let served: [Row] = [["served_on": "2025-03-03", "defence_on": "2025-03-04"], ["unit_code": "A-2"]]
    #expect(try facts(.defences, Office(cases: served), by: "A") == ["filed", "on-time"])
  }

  /// Each unit on the way up sees the rows at or below it.
  @Test func everyUnitHasItsOwnView() throws {
    let units: [Row] = [
      ["unit_code": "P"], ["unit_code": "C", "parent_code": "P"], ["unit_code": "X", "parent_code": "C"],
      ["unit_code": "Y", "parent_code": "C"], ["unit_code": "Q"],
    ]
    let cases = ["X", "Y", "P", "Q"].map { ["unit_code": $0] as Row }
    let hearings = [("X", ""), ("Y", "副职"), ("P", "正职"), ("Q", "")].map { ["unit_code": $0, "leader": $1] as Row }
    let office = Office(units: units, cases: cases, hearings: hearings)
    #expect(try facts(.trials, office, by: "X") == [])
    #expect(try facts(.trials, office, by: "Y") == ["leader-appeared"])
    #expect(try facts(.trials, office, by: "C") == ["leader-appeared", "joint"])
    #expect(try facts(.trials, office, by: "P") == ["leader-appeared", "chief-appeared", "joint"])
    #expect(try facts(.trials, office, by: "Q") == [])
    #expect(try facts(.trials, office, by: "P", scope: .own) == ["leader-appeared", "chief-appeared"])
    #expect(try facts(.trials, office, by: "C", scope: .own) == nil)
  }

  /// A case counts once for a unit however many rows it sees, beside the cases of one defendant.
  @Test func jointCasesCountOnceBesideOthers() throws {
    let cases: [Row] = [
      [:], ["unit_code": "A-2"], ["unit_code": "A"], ["case_no": number(2)],
      ["case_no": number(3), "unit_code": "A-2"],
    ]
    let hearings = cases.map { $0.merging(["leader": "副职"]) { $1 } }
    let office = Office(cases: cases, hearings: hearings)
    #expect(try see(.trials, office, by: "A") == Seen(records: 3, facts: ["leader-appeared": 3, "joint": 1]))
    #expect(try see(.trials, office, by: "A-1") == Seen(records: 2, facts: ["leader-appeared": 2]))
  }
}
