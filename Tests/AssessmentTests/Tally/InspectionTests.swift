import Assessment
import Records
import TestSupport
import Testing

/// What a scheme finds odd in sound tables.
@Suite struct InspectionTests {
  private static let codes: Set = ["in-no-group", "calendar-missing", "outside-period"]
  /// Of whole files, which the tool reads.
  private static let ofFiles = Set(DataFindings.workbooks.map(\.code))
    .union(["undecodable", "missing-table", "unknown-file", "bad-synonym"])

  /// The faulty sample tables give all the findings that are written down beside them, in their order.
  @Test(arguments: BadData.codes.filter { $0 != "undecodable" }) func badData(_ code: String) throws {
    let ledger = try BadData.ledger(code)
    let found = (ledger.findings + inspect(ledger.register, under: try ShippedScheme.read())).sorted()
    let expected = try BadData.expected(code).filter { !Self.ofFiles.contains($0.code) }
    #expect(found.map(BadData.line) == expected.map(\.line))
    for finding in found where Self.codes.contains(finding.code) {
      for text in [finding.message.zh, finding.message.en] { #expect(!text.contains(/\{[A-Za-z]+\}/), "\(text)") }
    }
  }

  private func said(_ office: Office, change: (inout Scheme) -> Void = { _ in }) throws -> [String] {
    var scheme = try ShippedScheme.read()
    scheme.groups = []
    change(&scheme)
    return inspect(office.ledger.register, under: scheme).map(\.said)
  }

  /// The year in which a rolled due date ends up, moved or not; terms that are given do not roll.
  @Test func yearsWithoutHolidays() throws {
    #expect(try said(Office(cases: [["served_on": "2025-12-30"]])) == [])
    let late: Row = ["served_on": "2026-12-30", "filed_on": "2026-12-01", "concluded_on": "2027-01-05"]
    #expect(try said(Office(cases: [late])).contains("calendar-missing 2027"))
    #expect(
      try said(Office(cases: [late, ["case_no": number(2), "served_on": "2027-02-01"]])).count { $0.hasPrefix("cal") }
        == 1)
    let letters: [Row] = [
      ["received_on": "2024-01-08"], ["letter_no": "b", "received_on": "2023-01-08", "reply_by": "2023-02-01"],
    ]
    let found = try said(Office(advice: letters)).filter { $0.hasPrefix("calendar") }
    #expect(found == ["calendar-missing 2024"])
    #expect(try said(Office(cases: [["perform_by": "2031-01-01"]])).isEmpty)
  }

  @Test func recordsOutsideThePeriodAreCounted() throws {
    let office = Office(
      cases: [["filed_on": "2024-03-01"], ["case_no": number(2)], ["case_no": number(3), "filed_on": "2024-03-01"]],
      hearings: [["held_on": "2024-12-31"], ["case_no": number(3)], ["case_no": number(3), "held_on": "2026-01-01"]],
      advice: [["received_on": "2025-10-20"], ["letter_no": "b"]], trainings: [["held_on": "2024-01-01"], [:]],
      accountability: [["found_on": "2026-01-01"]])
    #expect(
      try said(office) == [
        "outside-period cases 1", "outside-period hearings 2", "outside-period advice 1", "outside-period trainings 1",
        "outside-period accountability 1",
      ])
  }

  @Test func unitsThatNoGroupRanks() throws {
    let group = Group(id: "g", title: .init("g"), level: .county, kind: .department)
    #expect(try said(Office()) { $0.groups = [group] } == ["in-no-group units:2 kind 政府"])
    #expect(
      try said(Office()) {
        $0.groups = [group] + [Group(id: "h", title: .init("h"), level: .county, kind: .government)]
      } == [])
  }
}
