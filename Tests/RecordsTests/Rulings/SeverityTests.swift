import Diagnostics
import Records
import TestSupport
import Testing

/// A scheme may take findings for more or less than they are as a rule; records follow.
@Suite struct SeverityTests {
  /// Findings about one record, and how many records the folder in `sample-data/bad` then loses to each of them.
  @Test(arguments: [
    FindingKind.caseTypeMismatch, .excelSerialDate, .notAResponseCase, .duplicateRow, .performedBeforeFiled,
    .concludedWithoutOutcome, .performedWithoutTerm, .justifiedWithoutEvidence, .leaderAndAbsence, .termMissing,
    .originMissing, .effectiveAndAppealed, .agreedButNobodyCame, .parentSetAside,
  ]) func raisedFindingsKeepTheirRecordsOut(_ kind: FindingKind) throws {
    let files = try BadData.files(kind.code)
    let (usual, strict) = (Ledger(files), Ledger(files, rulings: Rulings(severities: [kind: .error])))
    let raised = strict.findings.filter { $0.kind == kind }
    #expect(!raised.isEmpty && raised.allSatisfy { $0.severity == .error })
    #expect(strict.quarantined > usual.quarantined)
    #expect(strict.read == usual.read)
    strict.checkEveryErrorHasItsRecord()
  }

  @Test(arguments: [
    FindingKind.dateOrder, .outcomeWithoutDate, .effectiveWithoutOutcome, .enforcedWithoutTerm, .unknownParent,
  ]) func loweredErrorsLetTheirRecordsStand(_ kind: FindingKind) throws {
    let files = try BadData.files(kind.code)
    #expect(Ledger(files).quarantined > 0)
    for severity in [Severity.warning, .note] {
      let lenient = Ledger(files, rulings: Rulings(severities: [kind: severity]))
      #expect(lenient.findings.filter { $0.kind == kind }.map(\.severity).allSatisfy { $0 == severity })
      #expect(lenient.codes.contains(kind.code))
      #expect(lenient.quarantined == 0, "\(lenient.said)")
    }
  }

  @Test func whatCannotBeCountedStaysAnError() throws {
    for kind in DataFindings.all where kind.keepsOut != nil && BadData.codes.contains(kind.code) {
      guard ![.missingTable, .undecodable].contains(kind) else { continue }
      let files = try BadData.files(kind.code)
      let (usual, lenient) = (Ledger(files), Ledger(files, rulings: Rulings(severities: [kind: .note])))
      #expect(usual.findings == lenient.findings, "\(kind.code)")
    }
  }

  @Test func casesTakeTheirHearingsAlong() {
    let rows: [Row] = [["case_no": number(1), "instance": "二审"], ["case_no": number(2)]]
    let office = Office(cases: rows, hearings: [["case_no": number(1)], ["case_no": number(2)]])
    let ledger = Ledger(office.files, rulings: Rulings(severities: [.caseTypeMismatch: .error]))
    #expect(
      ledger.said == [
        "case-type-mismatch cases:2 instance 二审", "refers-to-quarantined hearings:2 case_no \(number(1))",
      ])
    #expect(ledger.register.coverage[.hearings] == Coverage(counted: 1, quarantined: 1))
  }

  /// A first instance that is refused for being appealed leaves the appeal that upholds it without an outcome.
  @Test func refusedInstancesAreMissedByThoseAbove() {
    let first: Row = [
      "case_no": number(1), "outcome": "撤销", "concluded_on": "2025-02-01", "effective_on": "2025-02-20",
    ]
    let second: Row = [
      "case_no": number(1, "终"), "instance": "二审", "origin_case_no": number(1), "outcome": "维持原判",
      "concluded_on": "2025-04-01", "effective_on": "2025-04-02",
    ]
    let third: Row = [
      "case_no": number(1, "再"), "instance": "再审", "origin_case_no": number(1, "终"), "outcome": "维持原判",
      "concluded_on": "2025-06-01",
    ]
    let files = Office(cases: [third, second, first]).files
    let strict = Ledger(files, rulings: Rulings(severities: [.effectiveAndAppealed: .error]))
    #expect(
      strict.said == [
        "origin-missing cases:2 origin_case_no \(number(1, "终"))", "origin-missing cases:3 origin_case_no \(number(1))",
        "effective-and-appealed cases:4 effective_on 2025-02-20",
      ])
    #expect(strict.register.coverage[.cases] == Coverage(counted: 2, quarantined: 1))
    let stricter = Ledger(
      files, rulings: Rulings(severities: [.effectiveAndAppealed: .error, .originMissing: .error]))
    #expect(stricter.register.coverage[.cases] == Coverage(quarantined: 3))
    #expect(stricter.said == strict.said)
  }

  /// A refused row has no error of its own: its double is a double still.
  @Test func refusedRowsAreStillCompared() {
    let row: Row = ["case_no": number(2, "终"), "instance": "二审", "outcome": "维持原判", "concluded_on": "2025-05-06"]
    let files = Office(cases: [row, row]).files
    let ledger = Ledger(files, rulings: Rulings(severities: [.originMissing: .error]))
    #expect(ledger.codes == ["origin-missing", "duplicate-row"])
    #expect(ledger.register.coverage[.cases] == Coverage(quarantined: 1, setAside: 1))
  }

  @Test func refusedUnitsTakeAlongThoseBelow() {
    let units: [Row] = [
      ["unit_code": "A", "kind": "政府", "level": "县", "name": ""], ["unit_code": "B", "parent_code": "A"],
      ["unit_code": "C", "parent_code": "B"], ["unit_code": "D"],
    ]
    let files = Office(units: units, cases: [["unit_code": "C"]]).files
    let ledger = Ledger(files, rulings: Rulings(severities: [.parentSetAside: .error]))
    #expect(ledger.register.units.map(\.code) == ["D"])
    #expect(
      ledger.said == [
        "refers-to-quarantined cases:2 unit_code C", "required-empty units:2 name",
        "parent-set-aside units:3 parent_code A",
        "parent-set-aside units:4 parent_code B",
      ])
  }

  @Test func unitsThatNoGroupRanksMayBeRefused() {
    let bytes = Office(cases: [["unit_code": "A-1"]]).files.mapValues { Array($0.utf8) }
    let rulings = Rulings(severities: [.inNoGroup: .error])
    let ledger = Ledger(bytes, rulings: rulings, isGrouped: { $1 == .government })
    #expect(ledger.register.units.map(\.code) == ["A"])
    #expect(ledger.codes.sorted() == ["in-no-group", "in-no-group", "refers-to-quarantined"])
    #expect(Ledger(bytes, isGrouped: { _, _ in false }).register.units.count == 3, "asked for nowhere else")
  }

  @Test func aRaisedUnknownColumnKeepsTheFileOut() {
    var files = Office().files
    files["trainings.csv"] = "unit_code,held_on,kind,old\nA-1,2025-02-30,集中培训,\n"
    let ledger = Ledger(files, rulings: Rulings(severities: [.unknownColumn: .error]))
    #expect(ledger.said == ["unknown-column trainings:1 old"])
    #expect(ledger.register.coverage[.trainings] == Coverage(quarantined: 1))
  }

  /// Under any severities every record is accounted for, and errors and quarantined records are the same.
  @Test(arguments: UInt64(1)...40) func everyRecordIsAccountedFor(_ seed: UInt64) {
    var (dirty, random) = (RandomOffice(seed: seed), SeededGenerator(seed: seed))
    dirty.spoil(oneIn: seed % 2 == 0 ? 8 : 40)
    var severities: [FindingKind: Severity] = [:]
    for kind in DataFindings.all where random.once(in: 2) { severities[kind] = random.pick(Severity.allCases) }
    let ledger = Ledger(dirty.office.files, rulings: Rulings(severities: severities))
    for table in Table.allCases {
      #expect((ledger.register.coverage[table] ?? Coverage()).read == dirty.office.tables[table]?.count, "\(table)")
    }
    ledger.checkEveryErrorHasItsRecord()
    for finding in ledger.findings where finding.kind.keepsOut == nil {
      #expect(finding.severity == severities[finding.kind] ?? finding.kind.severity)
    }
  }
}

extension Ledger {
  fileprivate var read: Int { register.coverage.values.reduce(0) { $0 + $1.read } }
  fileprivate var quarantined: Int { register.coverage.values.reduce(0) { $0 + $1.quarantined } }

  /// As many records are quarantined as lines have an error, table by table, and the others are there.
  fileprivate func checkEveryErrorHasItsRecord() {
    for file in register.files {
      let named = findings.filter { $0.place.file == file.path && $0.severity == .error }
      let coverage = register.coverage[file.table] ?? Coverage()
      #expect(Set(named.map(\.place.line)).count == coverage.quarantined, "\(file.path): \(said)")
    }
    let rows = (0..<register.caseCount).filter(register.stands)
    #expect(rows.count == register.coverage[.cases]?.counted ?? 0)
    #expect(rows.reduce(0) { $0 + register.sessions(of: $1).count } == register.coverage[.hearings]?.counted ?? 0)
    #expect(register.units.count == register.coverage[.units]?.counted ?? 0)
    for row in rows { #expect(Int(register.caseRecord(row).unit) < register.units.count) }
  }
}
