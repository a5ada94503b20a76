import Assessment
import Records
import TestSupport
import Testing

/// What is true of one session.
@Suite struct SessionTests {
  /// Who came, as written: a leader who does not count still came.
  private static let comers: [(Row, String?)] = [
    (["leader": "", "staff": "", "lawyer": "是"], "lawyer-only"), (["staff": "否", "lawyer": "是"], "lawyer-only"),
    (["staff": "是", "lawyer": "是"], nil), (["leader": "副职", "lawyer": "是"], nil),
    (["leader": "副职", "identity_ok": "否", "lawyer": "是"], nil), ([:], "no-show"),
    (["staff": "否", "lawyer": "否"], "no-show"), (["staff": "是"], nil), (["leader": "副职", "left_early": "是"], nil),
  ]

  @Test func whoCame() throws {
    for name in ["lawyer-only", "no-show"] {
      try check(.sessions, name, Self.comers.map { (Office(hearings: [$0]), $1 == name) })
    }
  }

  private static let speakers: [(Row, [String])] = [
    (["leader": "副职", "spoke": "是"], ["leader-present", "spoke", "spoke-recorded"]),
    (["leader": "副职", "spoke": "否"], ["leader-present", "spoke-recorded"]),
    (["leader": "副职", "spoke": ""], ["leader-present"]),
    (["leader": "副职", "spoke": "是", "identity_ok": "否"], []),
    (["staff": "是", "spoke": "是"], []),
  ]

  @Test func speaking() throws {
    try check(.sessions, Self.speakers.map { (Office(hearings: [$0]), $1) })
  }

  /// The five breaches of 法释〔2020〕3号 art 12, and what is none.
  private static let breaches: [(Row, String, Bool)] = [
    (["staff": "是"], "", false), (["staff": "是"], "群体性事件", true), (["staff": "是", "notified": "是"], "", true),
    (["staff": "是", "recalled": "是"], "", true), (["lawyer": "是"], "", true), ([:], "", true),
    (["leader": "副职", "left_early": "是"], "", true), (["leader": "副职", "refused": "是"], "", true),
    (["leader": "副职"], "群体性事件", false), (["leader": "副职", "notified": "是"], "", false),
    (["leader": "副职", "identity_ok": "否", "notified": "是"], "", true),
    (["leader": "副职", "identity_ok": "否"], "", false),
    (["staff": "是", "notified": "是", "absence": "不可抗力", "evidence": "是"], "", false),
    (["staff": "是", "notified": "是", "absence": "不可抗力"], "", true),
    (["absence": "不可抗力", "evidence": "是"], "", true),
    (["staff": "是", "notified": "是", "absence": "理由不成立"], "", true),
  ]

  @Test func breachesOfTheDuty() throws {
    let table = Self.breaches.map { hearing, mustAppear, isBreach in
      (Office(cases: [["must_appear": mustAppear]], hearings: [hearing]), isBreach)
    }
    try check(.sessions, "breach", table)
  }

  /// A notice for one session is none for another.
  @Test func noticesAreOfOneSession() throws {
    let hearings: [Row] = [["staff": "是", "notified": "是"], ["staff": "是", "held_on": "2025-07-01"]]
    #expect(try see(.sessions, Office(hearings: hearings)) == Seen(records: 2, facts: ["breach": 1]))
  }

  /// Sessions are added, those of joint cases too.
  @Test func sessionsOfJointCasesAreAdded() throws {
    let cases: [Row] = [[:], ["unit_code": "A-2"]]
    let office = Office(cases: cases, hearings: [["leader": "副职"], ["unit_code": "A-2", "staff": "是"]])
    #expect(try see(.sessions, office, by: "A") == Seen(records: 2, facts: ["leader-present": 1]))
    #expect(try see(.sessions, office, by: "A", scope: .own) == Seen(records: 0, facts: [:]))
  }
}
