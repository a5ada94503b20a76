import Assessment
import Records
import TestSupport
import Testing

/// How cases end: concluded and effective ones, their classes, and which of a dispute's instances counts.
@Suite struct EndingTests {
  private static let classes: [Outcome: String] = [
    .claimRejected: "won", .mediated: "settled", .withdrawnAfterChange: "settled", .withdrawn: "withdrawn",
    .suitDismissed: "dismissed", .deemedWithdrawn: "dismissed", .remanded: "other", .transferred: "other",
    .terminated: "other", .notAccepted: "other",
  ]

  private static let judgments: Set<Outcome> = [
    .claimRejected, .revoked, .revokedAndRemade, .partlyRevoked, .altered, .orderedToPerform, .orderedToPay,
    .confirmedUnlawful, .confirmedVoid, .contractLiability, .compensation,
  ]

  @Test(arguments: [Population.conclusions, .effective]) func classOfEachOutcome(_ population: Population) throws {
    let table = Outcome.allCases.filter { $0 != .upheld }.map { outcome in
      let row: Row = ["outcome": outcome.word, "concluded_on": "2025-03-04", "effective_on": "2025-04-04"]
      let judged = Self.judgments.contains(outcome) ? ["judged"] : []
      return (Office(cases: [row]), [Self.classes[outcome] ?? "lost", "first-instance"] + judged)
    }
    try check(population, table)
  }

  /// 维持原判 counts as the outcome of the first judgment, in its own instance.
  @Test func upheldJudgments() throws {
    let rows: [Row] = [
      ["outcome": "撤销", "concluded_on": "2024-03-04", "filed_on": "2024-01-02"],
      [
        "case_no": number(1, "终"), "instance": "二审", "origin_case_no": number(1), "outcome": "维持原判",
        "concluded_on": "2025-03-04",
      ],
    ]
    #expect(try facts(.conclusions, Office(cases: rows)) == ["second-instance", "judged", "lost"])
    let alone = Office(cases: [rows[1]])
    #expect(try facts(.conclusions, alone) == nil)
    #expect(alone.ledger.codes == ["origin-missing"])
  }

  @Test(arguments: [Population.conclusions, .effective])
  func endsOfThePeriodAreIncluded(_ population: Population) throws {
    let offices = ["2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01"].map { day in
      Office(cases: [["filed_on": "2024-01-02", "outcome": "撤销", "concluded_on": day, "effective_on": day]])
    }
    #expect(try see(population, offices).map(\.records) == [0, 1, 1, 0])
  }

  @Test func casesWithoutOutcomeAreInNeither() throws {
    #expect(try facts(.conclusions, Office(cases: [["concluded_on": "2025-03-04"]])) == nil)
    #expect(try facts(.conclusions, Office()) == nil)
    #expect(try facts(.effective, Office(cases: [["outcome": "撤销", "concluded_on": "2025-03-04"]])) == nil)
  }

  /// Of one dispute the last instance in effect by the period's end counts.
  private static let appeals: [(String, String, [String])] = [
    ("2025-06-06", "A-1", ["won", "second-instance", "judged"]),
    ("2025-12-31", "A-1", ["won", "second-instance", "judged"]),
    ("2026-01-01", "A-1", ["lost", "first-instance", "judged"]), ("", "A-1", ["lost", "first-instance", "judged"]),
    ("2025-06-06", "A-2", ["lost", "first-instance", "judged"]),
  ]

  @Test func laterInstanceInEffectTakesThePlace() throws {
    try check(.effective, Self.appeals.map { (Self.appealed($0, by: $1), $2) })
  }

  private static func appealed(_ day: String, by unit: String) -> Office {
    let rows: [Row] = [
      ["outcome": "撤销", "concluded_on": "2025-02-02", "effective_on": "2025-03-03"],
      [
        "case_no": number(1, "终"), "unit_code": unit, "instance": "二审", "origin_case_no": number(1),
        "outcome": "驳回诉讼请求",
        "concluded_on": "2025-05-05", "effective_on": day,
      ],
    ]
    return Office(cases: rows)
  }

  /// Only a row that stands, names the other as its origin and is another one takes its place.
  @Test func whatSupersedes() throws {
    let first: Row = ["outcome": "撤销", "concluded_on": "2025-02-02", "effective_on": "2025-03-03"]
    let unknown: Row = [
      "case_no": number(1, "再"), "instance": "再审", "origin_case_no": number(1), "outcome": "维持原判",
      "concluded_on": "2025-05-05", "effective_on": "2025-05-05",
    ]
    var upheldOfNothing = unknown
    upheldOfNothing["origin_case_no"] = number(1, "再")
    let later = unknown.merging(["origin_case_no": number(1, "终"), "effective_on": "2026-02-02"]) { $1 }
    let own = first.merging(["origin_case_no": number(1)]) { $1 }
    let quarantined = unknown.merging(["served_on": "x"]) { $1 }
    let stands = ["lost", "judged", "first-instance"]
    try check(
      .effective,
      [
        (Office(cases: [first, unknown]), ["lost", "judged", "retrial"]),
        (Office(cases: [first, upheldOfNothing]), stands),
        (Office(cases: [own]), stands), (Office(cases: [first, quarantined]), stands),
        (Office(cases: [first, later]), stands),
      ])
  }

  /// A superseding row of unknown outcome takes the place of the earlier one and counts nowhere itself.
  @Test func unknownOutcomeSupersedesToo() throws {
    let rows: [Row] = [
      ["outcome": "维持原判", "concluded_on": "2025-02-02", "effective_on": "2025-03-03", "origin_case_no": number(9)],
      [
        "case_no": number(1, "再"), "instance": "再审", "origin_case_no": number(1), "outcome": "维持原判",
        "concluded_on": "2025-05-05", "effective_on": "2025-05-05",
      ],
    ]
    #expect(try see(.effective, Office(cases: rows)).records == 0)
  }

  /// Of several rows that name the same origin, the first to take effect is enough, in whatever order they stand.
  @Test func severalRowsOfOneOrigin() throws {
    let first: Row = ["outcome": "撤销", "concluded_on": "2025-02-02", "effective_on": "2025-02-20"]
    let later = [("终", "二审", "2025-06-06"), ("再", "再审", "2026-03-03")].map { type, instance, day -> Row in
      [
        "case_no": number(1, type), "instance": instance, "origin_case_no": number(1), "outcome": "驳回诉讼请求",
        "concluded_on": "2025-05-05", "effective_on": day,
      ]
    }
    let expected = ["won", "judged", "second-instance"]
    try check(
      .effective,
      [(Office(cases: [first] + later), expected), (Office(cases: [first] + later.reversed()), expected)])
  }

  @Test func chainOfThreeCountsOnce() throws {
    let rows: [Row] = [
      ["outcome": "撤销", "concluded_on": "2025-02-02", "effective_on": "2025-02-20"],
      [
        "case_no": number(1, "终"), "instance": "二审", "origin_case_no": number(1), "outcome": "维持原判",
        "concluded_on": "2025-05-05", "effective_on": "2025-05-05",
      ],
      [
        "case_no": number(1, "再"), "instance": "再审", "origin_case_no": number(1, "终"), "outcome": "维持原判",
        "concluded_on": "2025-09-05", "effective_on": "2025-09-05",
      ],
    ]
    #expect(try facts(.effective, Office(cases: rows)) == ["retrial", "lost", "judged"])
    #expect(try see(.conclusions, Office(cases: rows)).facts["lost"] == 3)
  }
}
