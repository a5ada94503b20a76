import Assessment
import Records
import TestSupport
import Testing

/// When a leader counts as having appeared in a case, had to appear, and is excused.
@Suite struct TrialTests {
  /// Which ranks counted when: 法释〔2015〕9号, 法释〔2018〕1号, 法释〔2020〕3号.
  private static let ranks: [(String, [String])] = [
    ("2018-02-07", ["正职", "副职"]), ("2018-02-08", ["正职", "副职", "其他参与分管"]),
    ("2020-06-30", ["正职", "副职", "其他参与分管"]), ("2020-07-01", ["正职", "副职", "参与分管的副职级", "其他参与分管"]),
  ]

  @Test func ranksCountByTheDayOfTheSession() throws {
    let table = Self.ranks.flatMap { day, counting in
      LeaderRank.words.map { rank in
        let hearing: Row = ["held_on": day, "leader": rank]
        return (Office(cases: [["filed_on": "2018-01-02"]], hearings: [hearing]), counting.contains(rank))
      }
    }
    try check(.trials, "leader-appeared", table) { $0.period = $0.period.since2018 }
  }

  private static let sessions: [(Row, [String])] = [
    (["leader": "正职"], ["leader-appeared", "chief-appeared"]),
    (["leader": "正职", "identity_ok": "是"], ["leader-appeared", "chief-appeared"]),
    (["leader": "正职", "identity_ok": "否"], []), (["leader": "正职", "left_early": "是"], []),
    (["leader": "正职", "left_early": "否"], ["leader-appeared", "chief-appeared"]),
    (["leader": "正职", "refused": "是"], ["leader-appeared", "chief-appeared"]),
    (["leader": "副职", "recalled": "是"], ["leader-appeared", "notified", "required", "required-met"]),
    (["recalled": "是"], ["notified", "required"]), (["notified": "否"], []),
    (["staff": "是", "lawyer": "是"], []),
  ]

  @Test func oneSession() throws {
    try check(.trials, Self.sessions.map { (Office(hearings: [$0]), $1) })
  }

  /// One attendance is enough, but whoever is called again must come again (法释〔2020〕3号 art 7).
  private static let several: [([Row], [String])] = [
    ([["leader": "副职"], [:]], ["leader-appeared"]), ([[:], ["leader": "副职"]], ["leader-appeared"]),
    ([["leader": "副职"], ["recalled": "是"]], ["notified", "required"]),
    ([["leader": "正职"], ["recalled": "是"]], ["chief-appeared", "notified", "required"]),
    (
      [[:], ["recalled": "是", "leader": "正职"]],
      ["leader-appeared", "chief-appeared", "notified", "required", "required-met"]
    ),
    (
      [["recalled": "是", "leader": "副职"], ["recalled": "是", "leader": "副职", "identity_ok": "否"]],
      ["notified", "required"]
    ),
    ([["leader": "副职", "notified": "是"], [:]], ["leader-appeared", "notified", "required", "required-met"]),
  ]

  @Test func severalSessions() throws {
    try check(.trials, Self.several.map { (Office(hearings: Self.dated($0)), $1) })
  }

  private static func dated(_ hearings: [Row]) -> [Row] {
    hearings.enumerated().map { $1.merging(["held_on": "2025-06-1\($0)"]) { $1 } }
  }

  private static let excuses: [([Row], Bool)] = [
    ([["absence": "不可抗力", "evidence": "是"]], true), ([["absence": "意外事件", "evidence": "是"]], true),
    ([["absence": "不可替代公务", "evidence": "是"]], true), ([["absence": "其他正当事由", "evidence": "是"]], true),
    ([["absence": "不可抗力", "evidence": "否"]], false), ([["absence": "不可抗力"]], false),
    ([["absence": "理由不成立", "evidence": "是"]], false), ([["absence": "未说明", "evidence": "是"]], false),
    ([["absence": "共同被告协商", "evidence": "是"]], false), ([[:]], false),
    ([["absence": "不可抗力", "evidence": "是"], [:]], false),
    ([["absence": "不可抗力", "evidence": "是"], ["absence": "意外事件", "evidence": "是"]], true),
    ([["absence": "不可抗力", "evidence": "是", "leader": "副职", "identity_ok": "否"]], true),
    ([["absence": "不可抗力", "evidence": "是", "recalled": "是"], ["leader": "副职"]], true),
    ([["absence": "不可抗力", "evidence": "是"], ["leader": "副职"]], false),
  ]

  @Test func goodReasonsWithEvidenceExcuse() throws {
    try check(.trials, "excused", Self.excuses.map { (Office(hearings: Self.dated($0)), $1) })
  }

  /// Evidence is asked for from 2020-07-01 on.
  @Test func evidenceIsAskedForSince2020() throws {
    let offices = ["2020-06-30", "2020-07-01"].map { day in
      Office(cases: [["filed_on": "2020-01-02"]], hearings: [["held_on": day, "absence": "不可抗力"]])
    }
    try check(.trials, "excused", [(offices[0], true), (offices[1], false)]) { $0.period = $0.period.since2018 }
  }

  private static let partners: [(Row, Bool)] = [
    (["unit_code": "A-2", "leader": "副职"], true), (["unit_code": "A-2"], false),
    (["unit_code": "A-2", "leader": "副职", "left_early": "是"], false),
    (["unit_code": "A-2", "leader": "副职", "held_on": "2025-06-11"], false),
  ]

  @Test func agreementAmongDefendants() throws {
    let table = Self.partners.map { partner, excused in
      (
        Office(cases: [[:], ["unit_code": "A-2"]], hearings: [["absence": "共同被告协商", "notified": "是"], partner]), excused
      )
    }
    try check(.trials, "excused", table)
    let withStaff = table.map { office, excused in
      var office = office
      office.tables[.hearings]?[0]["staff"] = "是"
      return (office, !excused)
    }
    try check(.sessions, "breach", withStaff)
  }

  @Test func onlySessionsInThePeriodAreLookedAt() throws {
    let hearings: [Row] = [
      ["held_on": "2024-12-31", "leader": "正职"], ["held_on": "2025-01-01"], ["held_on": "2025-12-31", "leader": "副职"],
      ["held_on": "2026-01-01", "recalled": "是"],
    ]
    let cases: [Row] = [["filed_on": "2024-10-01"]]
    #expect(try facts(.trials, Office(cases: cases, hearings: hearings)) == ["leader-appeared"])
    #expect(try see(.sessions, Office(cases: cases, hearings: hearings)).records == 2)
    #expect(try facts(.trials, Office(cases: cases, hearings: [hearings[0], hearings[3]])) == nil)
    #expect(try facts(.trials, Office()) == nil)
  }
}

extension Period {
  /// From 2018 on, to the same end.
  var since2018: Period { Period(from: Day("2018-01-01") ?? from, to: to) }
}
