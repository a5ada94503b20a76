import Assessment
import Records
import TestSupport
import Testing

/// What is true of a unit, and of accountability events.
@Suite struct UnitTests {
  private static let trainings: [(Row, [String])] = [
    (["kind": "集中培训"], ["trained"]), (["kind": "案例研讨"], ["trained"]), (["kind": "旁听庭审"], ["observed"]),
    (["held_on": "2024-12-31"], []), (["held_on": "2025-01-01"], ["trained"]), (["held_on": "2025-12-31"], ["trained"]),
    (["held_on": "2026-01-01"], []),
  ]

  @Test func trainingsAndObservations() throws {
    try check(.units, Self.trainings.map { (Office(trainings: [$0]), $1) })
  }

  private static let capacities: [(Row, [String])] = [
    (["budgeted": "是"], ["budgeted"]), (["budgeted": "否"], []), (["budgeted": ""], []), (["staff": "1"], ["staffed"]),
    (["lawyers": "1"], ["staffed"]), (["staff": "0", "lawyers": "0"], []),
    (["staff": "0", "lawyers": "2"], ["staffed"]),
    ([:], []),
  ]

  @Test func budgetAndPeople() throws {
    try check(.units, Self.capacities.map { (Office(capacity: [$0]), $1) })
  }

  @Test func quotas() throws {
    let trainings: [Row] = [[:], ["topic": "b"], ["kind": "案例研讨"], ["kind": "旁听庭审"], ["kind": "旁听庭审", "topic": "b"]]
    let cases: [Row] = (1...4).map { ["case_no": number($0)] }
    let office = Office(cases: cases, trainings: trainings)
    let quotas = [(3, 2, 4, 3), (4, 2, 4, 2), (3, 3, 4, 2), (3, 2, 5, 2), (0, 0, 0, 3)]
    for (trainings, observations, cases, facts) in quotas {
      let seen = try see(.units, office) {
        $0.quotas = Quotas(trainings: trainings, observations: observations, heavyCaseload: cases)
      }
      #expect(seen.facts.count == facts)
    }
  }

  /// Rows of any instance, filed in the period; each defendant's row for that unit.
  @Test func caseload() throws {
    var cases: [Row] = (1...8).map { ["case_no": number($0)] }
    cases.append(["case_no": number(1, "终"), "instance": "二审"])
    cases.append(["case_no": number(9), "filed_on": "2024-12-31"])
    cases.append(["case_no": number(1), "unit_code": "A-2"])
    #expect(try facts(.units, Office(cases: cases)) == [])
    #expect(try facts(.units, Office(cases: cases + [["case_no": number(10)]])) == ["heavy"])
  }

  /// A unit's facts are its own; a government is assessed on all units below it.
  @Test func unitsAreAddedUp() throws {
    let office = Office(trainings: [[:], ["unit_code": "A-2"]], capacity: [["unit_code": "A", "budgeted": "是"]])
    #expect(try see(.units, office, by: "A") == Seen(records: 3, facts: ["trained": 2, "budgeted": 1]))
    #expect(try see(.units, office, by: "A", scope: .own) == Seen(records: 1, facts: ["budgeted": 1]))
    #expect(try see(.units, office, by: "A-2") == Seen(records: 1, facts: ["trained": 1]))
  }

  @Test func events() throws {
    let rows: [Row] = [
      ["found_on": "2025-01-01"], ["found_on": "2025-12-31", "category": "欺骗胁迫撤诉"], ["found_on": "2024-12-31"],
      ["found_on": "2026-01-01"], ["unit_code": "A-2", "category": "干预受理审理"],
    ]
    let office = Office(accountability: rows)
    #expect(try see(.events, office) == Seen(records: 2, facts: ["category-2": 1, "category-6": 1, "any-category": 2]))
    #expect(try see(.events, office, by: "A").facts["any-category"] == 3)
  }
}
