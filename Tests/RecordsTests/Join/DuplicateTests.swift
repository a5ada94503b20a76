import Records
import TestSupport
import Testing

/// Rows that repeat an earlier one are set aside; rows that only have its key are errors.
@Suite struct DuplicateTests {
  private static let tables: [(Table, Row)] = [
    (.units, ["unit_code": "Z", "name": "z", "kind": "部门", "level": "县"]), (.cases, ["court": "c"]),
    (.hearings, ["observers": "3"]), (.advice, ["court": "c"]), (.trainings, ["topic": "t"]),
    (.capacity, ["staff": "2"]), (.accountability, ["handling": "h"]),
  ]

  private func office(_ table: Table, _ rows: [Row]) -> Office {
    var office = Office()
    office.tables[table] = (table == .units ? Office.county : []) + rows
    return office
  }

  @Test(arguments: tables) func equalRowsAreSetAside(_ table: Table, _ row: Row) {
    let ledger = office(table, [row, row, row]).ledger
    #expect(ledger.codes == ["duplicate-row", "duplicate-row"])
    #expect(ledger.findings.allSatisfy { $0.place.column == nil && $0.place.field == nil })
    #expect(ledger.register.coverage[table]?.setAside == 2)
    #expect(ledger.register.coverage[table]?.quarantined == 0)
  }

  /// Equal as read, not as written.
  @Test func valuesAreComparedAsRead() {
    let cases: [Row] = [["filed_on": "2025-01-02", "court": "甲"], ["filed_on": "2025年1月2日", "court": " 甲 "]]
    #expect(Office(cases: cases).ledger.said == ["duplicate-row cases:3"])
    #expect(Office(capacity: [["budgeted": "是"], ["budgeted": "Ｙ"]]).ledger.said == ["duplicate-row capacity:3"])
    let letters: [Row] = [["letter_no": "建[2025]1号"], ["letter_no": "建【２０２５】1号"]]
    #expect(Office(advice: letters).ledger.said == ["duplicate-row advice:3"])
  }

  /// Numbers are compared character by character, like those of cases: what only looks the same is another one.
  @Test func lettersOfNumbersThatOnlyLookTheSameBothStand() {
    let letters: [Row] = [["letter_no": "caf\u{E9}-1"], ["letter_no": "cafe\u{301}-1"]]
    let ledger = Office(advice: letters).ledger
    #expect(ledger.said.isEmpty && ledger.register.letters.count == 2)
  }

  /// A column that a file leaves out is as one that it leaves empty.
  @Test func missingColumnsAreAsEmptyOnes() {
    var files = office(.cases, [[:]]).files
    let empty = ["court": "", "field": "", "act_kind": "", "plaintiff": "", "note": "", "served_on": ""] as Row
    files["cases-2.csv"] = office(.cases, [empty]).files["cases.csv"]
    #expect(Ledger(files).said == ["duplicate-row cases:2"])
  }

  /// Any one value makes a row another one.
  @Test(arguments: [
    (Table.units, ["name": "y"], "duplicate-key units:6 unit_code Z"),
    (.cases, ["court": "d"], "duplicate-key cases:3 case_no （2025）湘01行初1号"),
    (.cases, ["note": "d"], "duplicate-key cases:3 case_no （2025）湘01行初1号"),
    (.cases, ["plaintiff": "d"], "duplicate-key cases:3 case_no （2025）湘01行初1号"),
    (.cases, ["served_on": "2025-01-03"], "duplicate-key cases:3 case_no （2025）湘01行初1号"),
    (.advice, ["kind": "规范性文件"], "duplicate-key advice:3 letter_no 湘法建〔2025〕1号"),
    (.capacity, ["staff": "3"], "duplicate-key capacity:3 unit_code A-1"),
  ]) func sameKeyAndOtherValuesAreAnError(_ table: Table, _ change: Row, _ said: String) throws {
    let row = try #require(Self.tables.first { $0.0 == table }).1
    let ledger = office(table, [row, row.merging(change) { $1 }]).ledger
    #expect(ledger.said == [said])
    #expect(ledger.register.coverage[table]?.quarantined == 1)
  }

  @Test(arguments: [
    (Table.hearings, ["observers": "4"]), (.hearings, ["spoke": "是"]), (.hearings, ["held_on": "2025-06-11"]),
    (.trainings, ["topic": "u"]), (.trainings, ["participants": "4"]), (.accountability, ["handling": "i"]),
    (.accountability, ["case_no": "（2025）湘01行初1号"]),
  ]) func rowsWithoutKeyMayComeAgain(_ table: Table, _ change: Row) throws {
    let row = try #require(Self.tables.first { $0.0 == table }).1
    let ledger = office(table, [row, row.merging(change) { $1 }]).ledger
    #expect(ledger.codes.isEmpty)
    #expect(ledger.register.coverage[table] == Coverage(counted: 2))
  }

  @Test func oneCaseMayHaveSeveralDefendantsAndOneLetterSeveralReaders() {
    let office = Office(cases: [[:], ["unit_code": "A-2"]], advice: [[:], ["unit_code": "A-2"]])
    #expect(office.ledger.codes.isEmpty)
    #expect(office.ledger.register.jointCases == [[0, 1]])
  }

  /// Each later row of equal sessions is set aside, however many a case has; those of another case differ from it.
  @Test(arguments: [2, 8, 9, 16, 17, 40]) func sessionsOfACaseAreAllCompared(_ count: Int) {
    let days = (0..<count).map { "2025-\($0 / 28 + 1)-\($0 % 28 + 1)" }
    let sessions: [Row] = days.flatMap { [["held_on": $0], ["held_on": $0, "case_no": number(2)]] }
    let filed: Row = ["filed_on": "2025-01-01"]
    let ledger = Office(
      cases: [filed, filed.merging(["case_no": number(2)]) { $1 }],
      hearings: sessions + days.map { ["held_on": $0] } + [["held_on": days[0]]]
    ).ledger
    let firsts = (0..<count).map { 2 + 2 * $0 } + [2]
    #expect(ledger.said == (0...count).map { "duplicate-row hearings:\(2 + 2 * count + $0)" })
    for (finding, first) in zip(ledger.findings, firsts) {
      #expect(finding.message.en.contains("hearings.csv:\(first))"), "\(finding.message.en)")
    }
    #expect(ledger.register.coverage[.hearings] == Coverage(counted: 2 * count, setAside: count + 1))
    #expect((0..<2).map { ledger.register.sessions(of: $0).count } == [count, count])
  }

  /// Sessions of a case that is quarantined are compared too, and what is set aside is not said to refer to it.
  @Test func sessionsOfQuarantinedCasesAreCompared() {
    let sessions: [Row] = [[:], [:], ["spoke": "是"]]
    let faulty = Office(cases: [["served_on": "x"]], hearings: sessions).ledger
    #expect(
      faulty.said == [
        "bad-date cases:2 served_on x", "refers-to-quarantined hearings:2 case_no （2025）湘01行初1号",
        "duplicate-row hearings:3", "refers-to-quarantined hearings:4 case_no （2025）湘01行初1号",
      ])
    var units = Office.county
    units[1]["level"] = "?"
    let referring = Office(units: units, hearings: sessions).ledger
    #expect(
      referring.said == [
        "refers-to-quarantined cases:2 unit_code A-1", "refers-to-quarantined hearings:2 case_no （2025）湘01行初1号",
        "duplicate-row hearings:3", "refers-to-quarantined hearings:4 case_no （2025）湘01行初1号",
        "bad-value units:3 level ?",
      ])
    for ledger in [faulty, referring] {
      #expect(ledger.register.coverage[.hearings] == Coverage(quarantined: 2, setAside: 1))
    }
  }

  /// Rows with an error of their own are not compared, neither with earlier nor with later ones.
  @Test func faultyRowsAreNotCompared() {
    let faulty: Row = ["served_on": "x"]
    #expect(Office(cases: [faulty, faulty]).ledger.codes == ["bad-date", "bad-date"])
    #expect(Office(cases: [faulty, [:], ["court": "c"]]).ledger.codes == ["bad-date", "duplicate-key"])
    #expect(Office(hearings: [["spoke": "x"], ["spoke": "x"]]).ledger.codes == ["bad-yes-no", "bad-yes-no"])
  }

  @Test func keysAreComparedAcrossFiles() {
    var files = Office().files
    files["cases-2.csv"] = csv([
      ["case_no": number(1), "unit_code": "A-1", "instance": "一审", "filed_on": "2025-01-02"]
    ])
    let ledger = Ledger(files)
    #expect(ledger.said == ["duplicate-row cases:2"])  // cases-2.csv comes before cases.csv
    #expect(ledger.findings.first?.message.en.contains("cases-2.csv:2") == true)
  }
}
