import Diagnostics
import Records
import TestSupport
import Testing

/// Approved exceptions: findings that are accepted, and what becomes of their records.
@Suite struct WaiverTests {
  /// A case that was concluded before it was filed.
  private static let early: Row = ["concluded_on": "2025-01-01", "outcome": "撤销"]

  private func ledger(_ office: Office, _ waivers: [Row], _ severities: [FindingKind: Severity] = [:]) -> Ledger {
    var office = office
    office.tables[.waivers] = waivers
    return Ledger(office.files, rulings: Rulings(severities: severities))
  }

  @Test func theRecordStandsAndTheFindingIsListed() throws {
    let found = ledger(Office(cases: [Self.early]), [["reason": "法院文书有误", "key": number(1) + "@A-1"]])
    let finding = try #require(found.findings.first)
    #expect(found.codes == ["date-order"] && finding.severity == .note)
    let acceptance = try #require(finding.acceptance)
    #expect(acceptance.reason == "法院文书有误" && acceptance.approvedBy == "省司法厅")
    #expect(acceptance.expiresOn == "2026-12-31" && acceptance.unit == "A-1")
    #expect(acceptance.place.text == "waivers.csv:2" && acceptance.subject == "\(number(1)) @ A-1")
    #expect(found.register.coverage[.cases] == Coverage(counted: 1))
  }

  @Test func aRecordThatCannotBeCountedStaysOut() {
    let rows: [Row] = [["served_on": "x"], Self.early.merging(["served_on": "y", "case_no": number(2)]) { $1 }]
    let found = ledger(
      Office(cases: rows), [["code": "bad-date"], ["code": "bad-date", "key": number(2)]])
    #expect(found.findings.map(\.severity) == [.note, .error, .note])
    #expect(found.register.coverage[.cases] == Coverage(quarantined: 2))
  }

  /// The second fault of a record is not excused by the first.
  @Test func otherErrorsKeepItOut() {
    let row = Self.early.merging(["effective_on": "2024-12-31", "enforced": "是"]) { $1 }
    let found = ledger(Office(cases: [row]), [[:]])
    #expect(found.findings.filter { $0.acceptance != nil }.map(\.code) == ["date-order", "date-order"])
    #expect(found.findings.filter { $0.severity == .error }.map(\.code) == ["enforced-without-term"])
    #expect(found.register.coverage[.cases] == Coverage(quarantined: 1))
  }

  @Test func aRaisedWarningMayBeExcused() {
    let rows: [Row] = [["instance": "二审"], ["instance": "二审", "case_no": number(2)]]
    let found = ledger(Office(cases: rows), [["code": "case-type-mismatch"]], [.caseTypeMismatch: .error])
    #expect(found.findings.map(\.severity) == [.note, .error])
    #expect(found.register.coverage[.cases] == Coverage(counted: 1, quarantined: 1))
  }

  /// The same for findings that are made of several records, and after the records were joined.
  @Test func raisedWarningsAboutSeveralRecordsToo() {
    let appeal: Row = ["case_no": number(1, "终"), "instance": "二审", "outcome": "维持原判", "concluded_on": "2025-05-06"]
    let alone: Row = ["absence": "共同被告协商"]
    let units: [Row] = [["unit_code": "A", "name": ""], ["unit_code": "B", "parent_code": "A"]]
    let severities: [FindingKind: Severity] = [
      .originMissing: .error, .agreedButNobodyCame: .error, .parentSetAside: .error,
    ]
    let waivers: [Row] = [
      ["code": "origin-missing", "key": number(1, "终")], ["code": "parent-set-aside", "key": "B"],
      ["code": "agreed-but-nobody-came", "key": "\(number(1)) @ B @ 2025/6/10"],
    ]
    let office = Office(
      units: units, cases: [[:], appeal].map { $0.merging(["unit_code": "B"]) { $1 } },
      hearings: [alone.merging(["unit_code": "B"]) { $1 }])
    let found = ledger(office, waivers, severities)
    #expect(found.findings.filter { $0.severity == .error }.map(\.code) == ["required-empty"], "\(found.said)")
    #expect(found.findings.compactMap(\.acceptance).count == 3)
    #expect(found.register.coverage[.hearings] == Coverage(counted: 1))
    #expect(ledger(office, [], severities).register.coverage[.cases] == Coverage(quarantined: 2))
  }

  @Test(arguments: [
    "（2025）湘01行初1号", "(2025) 湘01行初字第1号", "〔２０２５〕湘01行初001号", "（2025）湘01行初1号@A-1", "[2025]湘01行初1号 ＠ Ａ-1",
  ]) func spellingsOfKeysAreTheSame(_ key: String) {
    for table in ["", "案件", "cases", "Cases"] {
      #expect(ledger(Office(cases: [Self.early]), [["key": key, "table": table]]).codes == ["date-order"])
    }
  }

  @Test func aCaseNumberIsForAllItsRows() {
    let rows = [Self.early, Self.early.merging(["unit_code": "A-2"]) { $1 }]
    #expect(ledger(Office(cases: rows), [[:]]).findings.allSatisfy { $0.acceptance != nil })
    let one = ledger(Office(cases: rows), [["key": number(1) + " @ A-2"]])
    #expect(one.findings.map { $0.acceptance == nil } == [true, false])
  }

  /// Without the table a case number is for the case; its sessions have a key of three parts.
  @Test func hearingsAreNamedWhollyOrByTheirTable() {
    let office = Office(hearings: [["held_on": "2025-01-01"], ["held_on": "2024-12-30"]])
    #expect(ledger(office, [[:]]).codes == ["date-order", "date-order", "waiver-unused"])
    #expect(ledger(office, [["table": "庭审"]]).findings.allSatisfy { $0.acceptance != nil })
    let one = ledger(office, [["key": "\(number(1))@A-1@2025年1月1日"]])
    #expect(one.findings.map { $0.acceptance == nil } == [false, true])
    #expect(one.register.coverage[.hearings] == Coverage(counted: 1, quarantined: 1))
  }

  @Test(arguments: [
    (Table.units, ["unit_code": "B", "parent_code": "X"], "unknown-parent", "B"),
    (.units, ["unit_code": "B", "kind": "x"], "bad-value", "Ｂ"),
    (.advice, ["replied_on": "2025-02-01"], "date-order", "湘法建[2025]1号"),
    (.advice, ["replied_on": "2025-02-01"], "date-order", "湘法建〔2025〕1号 @ A-1"),
    (.trainings, ["held_on": "2025-13-01"], "bad-date", "A-1 @ 2025-13-01"),
    (.trainings, ["participants": "x"], "bad-number", "A-1 @ 2025/3/4 @ 集中培训"),
    (.capacity, ["budgeted": "x"], "bad-yes-no", "A-1"),
    (.accountability, ["case_no": "x"], "bad-case-number", "A-1 @ 2025-05-06 @ category-6"),
    (.accountability, ["case_no": "x"], "bad-case-number", "A-1 @ 2025-05-06 @ 其他"),
    (.cases, ["case_no": "1.23E+15"], "excel-damage", "1.23E+15 @ A-1"),
    (.cases, ["unit_code": "A-9"], "unknown-unit", "A-9"),
    (.cases, ["case_no": ""], "required-empty", " @ A-1"),
    (.cases, ["case_no": "（2025）湘01行审1号"], "not-a-response-case", "（2025）湘01行审1号"),
  ]) func everyTableHasItsKeys(_ table: Table, _ row: Row, _ code: String, _ key: String) {
    var office = Office()
    office.tables[table, default: []].append(row)
    let found = ledger(office, [["code": code, "key": key]])
    #expect(found.codes == [code] && found.findings[0].acceptance != nil, "\(found.said)")
  }

  @Test func whatIsAboutNoRecordIsNamedByItsPlace() {
    let texts = [
      ("unknown-column", "old"), ("unknown-column", "trainings-b.csv @ old"), ("field-count", "trainings-b.csv:2"),
      ("missing-column", "kind"), ("missing-column", "类别"), ("missing-column", "trainings-c.csv"),
    ]
    for (code, key) in texts {
      var office = Office()
      office.tables[.waivers] = [["code": code, "key": key]]
      var files = office.files
      files["trainings-b.csv"] = "unit_code,held_on,kind,old\nA-1,2025-02-03\n"
      files["trainings-c.csv"] = "unit_code,held_on\nA-1,2025-02-03\n"
      let found = Ledger(files)
      #expect(found.findings.filter { $0.acceptance != nil }.map(\.code) == [code], "\(code) \(key)")
      #expect(found.register.coverage[.trainings] == Coverage(quarantined: 2))
      #expect(!found.codes.contains("waiver-unused"))
    }
  }

  @Test func recordsThatReferToAWaivedOneNeedTheirOwn() {
    let office = Office(
      units: Office.county + [["unit_code": "B", "kind": "x"]], cases: [["unit_code": "B"]],
      hearings: [["unit_code": "B"]])
    let first: Row = ["code": "bad-value", "key": "B"]
    #expect(ledger(office, [first]).findings.filter { $0.severity == .error }.count == 2)
    let rest: [Row] = ["案件", "庭审"].map { ["code": "refers-to-quarantined", "table": $0, "key": "B"] }
    let all = ledger(office, [first] + rest)
    #expect(all.findings.allSatisfy { $0.acceptance != nil })
    #expect(all.register.coverage[.hearings] == Coverage(quarantined: 1))
  }

  /// The last day counts; the report's day is the last of 2025.
  @Test(arguments: [("2025-12-31", true), ("46022", true), ("2025-12-30", false)])
  func waiversExpire(_ last: String, _ holds: Bool) throws {
    let found = ledger(Office(cases: [Self.early]), [["expires_on": last]])
    #expect((found.findings[0].acceptance != nil) == holds)
    #expect(found.codes.contains("waiver-expired") == !holds && !found.codes.contains("waiver-unused"))
    guard !holds else { return }
    let expired = try #require(found.findings.last)
    #expect(expired.said == "waiver-expired waivers:2 expires_on 2025-12-30")
    #expect(found.findings[0].severity == .error)
  }

  @Test func whatIsNotNeededIsNamed() {
    #expect(ledger(Office(), [[:]]).said == ["waiver-unused waivers:2 key \(number(1))"])
    #expect(ledger(Office(cases: [Self.early]), [[:], [:]]).said.last == "waiver-unused waivers:3 key \(number(1))")
    #expect(ledger(Office(cases: [Self.early]), [["table": "hearings"]]).codes == ["date-order", "waiver-unused"])
    let strict = ledger(Office(), [[:]], [.waiverUnused: .error])
    #expect(strict.findings.map(\.severity) == [.error])
  }

  @Test(arguments: [
    ("code", "", "required-empty"), ("code", "date-ordre", "bad-value"), ("code", "missing-table", "bad-value"),
    ("code", "waiver-unused", "bad-value"), ("table", "案例", "bad-value"), ("key", " ", "required-empty"),
    ("reason", "", "required-empty"), ("approved_by", "", "required-empty"), ("expires_on", "", "required-empty"),
    ("expires_on", "2026-02-30", "bad-date"),
  ]) func mistakesInTheTableAreFindings(_ column: String, _ value: String, _ code: String) throws {
    let found = ledger(Office(cases: [Self.early]), [[column: value]])
    #expect(found.codes == ["date-order", code], "no waiver is in force, and none is called unused")
    #expect(found.findings.allSatisfy { $0.severity == .error })
    #expect(found.findings[1].place.field?.id == column && found.findings[1].place.line == 2)
    #expect(found.register.coverage[.waivers] == nil)
  }

  @Test func theTableIsReadLikeTheOthers() {
    var files = Office(cases: [Self.early]).files.mapValues { Array($0.utf8) }
    files["豁免2025.csv"] = Array(
      "省司法厅汇总\n\n有效期至;批准单位;主键;理由;问题代码;备注2\n2026年1月31日;省厅;(2025)湘01行初1号;\"a\"\"b\nc\";ＤATE-order;\n".utf8)
    let found = Ledger(files)
    #expect(found.codes == ["date-order", "unknown-column"])
    #expect(found.findings[0].acceptance?.reason == "a\"b c")
    files["豁免2025.csv"] = Array("code,key\ndate-order,x\n".utf8)
    #expect(Ledger(files).codes == ["date-order", "missing-column", "missing-column", "missing-column"])
    files["豁免2025.csv"] = []
    #expect(Ledger(files).codes.filter { $0 == "missing-column" }.count == 5)
    files["豁免2025.csv"] = Array("问题代码,表,主键,理由,批准单位,有效期至\n".utf8)
    #expect(Ledger(files).codes == ["date-order"])
  }

  /// Whatever is waived, every record is accounted for; errors, and waived ones that cannot be counted, are out.
  @Test(arguments: UInt64(1)...40) func everyRecordIsAccountedFor(_ seed: UInt64) {
    var (dirty, random) = (RandomOffice(seed: seed), SeededGenerator(seed: seed))
    dirty.spoil(oneIn: seed % 2 == 0 ? 8 : 40)
    var office = dirty.office
    let raised = DataFindings.all.filter { $0.keepsOut == nil && random.once(in: 3) }
    let severities = Dictionary(uniqueKeysWithValues: raised.map { ($0, random.pick(Severity.allCases)) })
    let strict = Ledger(office.files, rulings: Rulings(severities: severities))
    office.tables[.waivers] = strict.findings.compactMap { finding in
      random.once(in: 2) ? office.waiver(for: finding, &random) : nil
    }
    let found = ledger(office, office.tables[.waivers] ?? [], severities)
    for table in Table.allCases {
      let coverage = found.register.coverage[table] ?? Coverage()
      #expect(coverage.read == office.tables[table]?.count, "\(table)")
      let out = found.findings.filter { finding in
        finding.place.file == "\(table.rawValue).csv"
          && (finding.severity == .error || finding.acceptance != nil && finding.kind.keepsOut != nil)
      }
      #expect(Set(out.map(\.place.line)).count == coverage.quarantined, "\(table): \(found.said)")
    }
    #expect(found.findings.contains { $0.acceptance != nil })
    #expect(found.findings.allSatisfy { $0.acceptance == nil || $0.severity == .note })
  }
}

extension Office {
  /// A waiver for a finding about a record, its key as written in the table.
  fileprivate func waiver(for finding: Finding, _ random: inout SeededGenerator) -> Row? {
    guard let file = finding.place.file, let line = finding.place.line, let table = Table(fileName: file),
      let index = Ledger.row(at: line, of: filled[table] ?? []), let row = filled[table]?[index]
    else { return nil }
    let columns: [String] =
      switch table {
      case .cases: ["case_no", "unit_code"]
      case .hearings: ["case_no", "unit_code", "held_on"]
      case .advice: ["letter_no", "unit_code"]
      case .trainings: ["unit_code", "held_on", "kind"]
      case .accountability: ["unit_code", "found_on", "category"]
      default: ["unit_code"]
      }
    let key = columns.map { row[$0] ?? "" }.joined(separator: " @ ")
    guard !key.contains("\n") else { return nil }
    return ["code": finding.code, "table": random.once(in: 2) ? table.title.zh : "", "key": key]
  }
}

extension Ledger {
  /// Which row of a table begins on a line of its text.
  fileprivate static func row(at line: Int, of rows: [Row]) -> Int? {
    var next = 2
    for (index, row) in rows.enumerated() {
      if next == line { return index }
      next += 1 + row.values.reduce(0) { $0 + $1.filter { $0 == "\n" }.count }
    }
    return nil
  }
}
