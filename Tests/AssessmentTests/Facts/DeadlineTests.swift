import Assessment
import Records
import TestSupport
import Testing

/// When defences, duties and replies are due, and what is on time.
@Suite struct DeadlineTests {
  /// 15 days after service, rolled over holidays, weekends and make-up workdays of the shipped calendar.
  private static let defences = [
    ("2025-03-03", "2025-03-18"), ("2025-02-28", "2025-03-17"), ("2025-01-15", "2025-02-05"),
    ("2025-04-12", "2025-04-27"), ("2025-05-16", "2025-06-03"), ("2025-09-16", "2025-10-09"),
    ("2025-06-20", "2025-07-07"), ("2025-12-16", "2025-12-31"), ("2025-09-26", "2025-10-11"),
    ("2025-12-17", "2026-01-04"), ("2024-12-17", "2025-01-02"),
  ]

  @Test func defencesAreDue() throws {
    let cases = Self.defences.map { served, _ in Office(cases: [["filed_on": "2024-10-01", "served_on": served]]) }
    let register = Office(cases).ledger.register
    let scheme = try ShippedScheme.read()
    let explainer = Explainer(scheme, register, Tally(units: register.units.count, indicators: 0))
    let due = (0..<register.caseCount).map { explainer.defenceDue(register.caseRecord($0))?.description }
    #expect(due == Self.defences.map(\.1))
  }

  @Test func defencesOnTheLastDayAreOnTime() throws {
    let table = try Self.defences.filter { $1 < "2026" }.flatMap { served, due in
      let late = try #require(Day(due)?.adding(days: 1)).description
      let filed = [(due, ["filed", "on-time"]), (late, ["filed"]), ("", [])]
      return filed.map { day, facts -> (Office, [String]?) in
        (Office(cases: [["filed_on": "2024-10-01", "served_on": served, "defence_on": day]]), facts)
      }
    }
    try check(.defences, table)
  }

  /// The due date as it moved decides whether a defence is in the period.
  @Test func dueDateDecidesTheYear() throws {
    let days = ["2024-12-16", "2024-12-17", "2025-12-16", "2025-12-17"]
    let offices = days.map { Office(cases: [["filed_on": "2024-10-01", "served_on": $0]]) }
    #expect(try see(.defences, offices).map(\.records) == [0, 1, 1, 0])
    #expect(try see(.defences, offices) { $0.calendar = WorkingCalendar() }.map(\.records) == [0, 1, 1, 0])
    let newYear = Office(cases: [["filed_on": "2024-10-01", "served_on": "2024-12-16"]])
    let holidays = ["2024-12-31", "2025-01-01"].compactMap { Day($0) }
    #expect(try see(.defences, newYear) { $0.calendar = WorkingCalendar(holidays: holidays) }.records == 1)
  }

  private static let extensions = [
    ("2025-03-20", "2025-03-24", true), ("2025-03-24", "2025-03-24", true), ("2025-03-25", "2025-03-24", false),
    ("2025-03-18", "2025-03-10", true), ("2025-03-19", "2025-03-10", false), ("2025-03-19", "", false),
  ]

  /// An extension gives more time, never less, and does not move a defence to another year.
  @Test func laterOfDueDateAndExtension() throws {
    let table = Self.extensions.map { defence, extended, onTime in
      (Office(cases: [["served_on": "2025-03-03", "defence_on": defence, "extended_to": extended]]), onTime)
    }
    try check(.defences, "on-time", table)
    #expect(try see(.defences, table[0].0) { $0.period.to = Day("2025-03-18") ?? $0.period.to }.records == 1)
    #expect(try see(.defences, table[0].0) { $0.period.to = Day("2025-03-17") ?? $0.period.to }.records == 0)
  }

  @Test func onlyFirstInstancesThatWereServed() throws {
    let appeal: Row = ["case_no": number(1, "终"), "instance": "二审", "served_on": "2025-03-03"]
    try check(.defences, [(Office(cases: [appeal]), nil), (Office(), nil)])
  }

  /// The term for performance is given: it does not move.
  private static let duties: [(Row, [String]?)] = [
    (["perform_by": "2025-03-01", "performed_on": "2025-03-01"], ["performed", "on-time"]),
    (["perform_by": "2025-03-01", "performed_on": "2025-03-03"], ["performed"]),
    (["perform_by": "2025-03-01"], []), (["perform_by": "2025-03-01", "enforced": "是"], ["enforced"]),
    (["perform_by": "2024-12-31"], nil), (["perform_by": "2026-01-01"], nil), (["performed_on": "2025-03-01"], nil),
    (["perform_by": "2025-01-01"], []), (["perform_by": "2025-12-31"], []),
  ]

  @Test func dutiesToPerform() throws {
    try check(.duties, Self.duties.map { (Office(cases: [$0.merging(["filed_on": "2024-06-01"]) { $1 }]), $1) })
  }

  /// The day that a letter names stands as it is; 60 days and three months roll over.
  private static let letters: [(Row, String)] = [
    (["received_on": "2025-02-03", "kind": "个案"], "2025-05-06"), (["received_on": "2025-05-31"], "2025-09-01"),
    (["received_on": "2024-11-30"], "2025-02-28"), (["received_on": "2025-08-06", "kind": "规范性文件"], "2025-10-09"),
    (["received_on": "2025-03-03", "kind": "规范性文件"], "2025-05-06"),
    (["received_on": "2025-02-10", "kind": "规范性文件"], "2025-04-11"),
    (["received_on": "2025-02-03", "reply_by": "2025-10-01"], "2025-10-01"),
    (["received_on": "2025-02-03", "reply_by": "2025-03-01", "kind": "规范性文件"], "2025-03-01"),
    (["received_on": "2025-02-27", "kind": "综合治理"], "2025-05-27"), (["received_on": "2025-09-28"], "2025-12-29"),
    (["received_on": "2025-10-03"], "2026-01-04"), (["received_on": "2023-11-30"], "2024-02-29"),
  ]

  @Test func repliesAreDue() throws {
    let register = Office(Self.letters.map { Office(advice: [$0.0]) }).ledger.register
    let scheme = try ShippedScheme.read()
    let explainer = Explainer(scheme, register, Tally(units: register.units.count, indicators: 0))
    #expect(register.letters.map { explainer.replyDue($0)?.description } == Self.letters.map(\.1))
  }

  @Test func repliesOnTheLastDayAreOnTime() throws {
    let table = try Self.letters.filter { $1.hasPrefix("2025") }.flatMap { row, due in
      let late = try #require(Day(due)?.adding(days: 1)).description
      return [(due, ["replied", "on-time"]), (late, ["replied"]), ("", [])].map { day, facts -> (Office, [String]?) in
        (Office(advice: [row.merging(["replied_on": day]) { $1 }]), facts)
      }
    }
    try check(.letters, table)
    let others = Self.letters.filter { !$1.hasPrefix("2025") }
    try check(.letters, others.map { (Office(advice: [$0.0]), nil) })
  }

  @Test func results() throws {
    let table = [("已落实", true), ("部分落实", false), ("未落实", false), ("", false)]
    try check(.letters, "implemented", table.map { (Office(advice: [["result": $0]]), $1) })
  }
}
