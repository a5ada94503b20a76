import Diagnostics
import Records
import Reports
import TestSupport
import Testing

/// What each office is told.
@Suite struct ReturnSlipTests {
  private static let late: Row = ["case_no": number(2), "filed_on": "2025-02-30", "plaintiff": "欧阳无忌", "note": "绝密"]
  private static let odd: Row = ["case_no": number(3), "unit_code": "A-2", "concluded_on": "2025-05-06"]

  private func office(_ cases: [Row]) -> [String: String] { TestSupport.Office(cases: cases).files }

  @Test func theVerdictFollowsFromTheWorstFinding() throws {
    let returned = try Returned(office([[:], Self.late, Self.odd, ["case_no": number(4), "unit_code": "A"]]))
    #expect(returned.verdicts == ["A 接收", "A-1 退回", "A-2 接收但有问题"])
    #expect(returned.slips.keys.sorted() == ["A-1", "A-2"])
    let slips = returned.slips
    #expect(slips["A-1"]?.title == "退回通知" && slips["A-2"]?.title == "核对回执")
    let index = returned.returns.index
    #expect(index.count(.returned) == 1 && index.count(.doubtful) == 1 && index.count(.accepted) == 1)
  }

  @Test func notesAloneAskForNothing() throws {
    let returned = try Returned(office([[:], ["case_no": number(9, "审")]]))
    #expect(returned.verdicts == ["A-1 接收"])
    #expect(returned.slips["A-1"]?.counts.notes == 1 && returned.slips["A-1"]?.coverage.setAside == 1)
  }

  @Test func whoSubmittedNothingIsNotListed() throws {
    let returned = try Returned(office([[:]]))
    #expect(returned.verdicts == ["A-1 接收"], "to stand in the directory is to submit nothing")
    #expect(returned.slips.isEmpty)
  }

  @Test func faultsNameThePlaceAsASpreadsheetDoes() throws {
    let slip = try #require(try Returned(office([[:], Self.late])).slips["A-1"])
    let fault = try #require(slip.files.first?.faults.first)
    #expect(fault.place == "cases.csv:3 B" && fault.field == "立案日期" && fault.value == "2025-02-30")
    #expect(slip.kinds.map { "\($0.code) \($0.count)" } == ["bad-date 1"])
    let english = try #require(try Returned(office([[:], Self.late]), .en).slips["A-1"]?.files.first?.faults.first)
    #expect(english.field == "filed_on" && english.message.contains("2025-02-30"))
    #expect(english.hint.lowercased().contains("write"))
  }

  @Test func whatBelongsToNoUnitHasAFolderOfItsOwn() throws {
    let letter = Finding(.unknownFile, at: Place(file: "letter.csv"), [.init("tables", "…")])
    let returned = try Returned(office([[:]]), more: [letter])
    #expect(returned.verdicts.last == "_unassigned 由汇总单位处理")
    let slip = try #require(returned.slips["_unassigned"])
    #expect(slip.isUnassigned && slip.workbook == nil && slip.files.map(\.name) == ["letter.csv"])
    #expect(returned.returns.index.count(.doubtful) == 0, "it is no unit")
  }

  @Test func aFaultyHeaderReturnsTheRecordsOfAll() throws {
    let returned = try Returned([
      "units.csv": TestSupport.Office().files["units.csv"] ?? "",
      "cases.csv": "case_no,unit_code,instance\n\(number(1)),A-1,一审\n\(number(2)),A-2,一审\n\(number(3)),A-2,一审\n",
    ])
    #expect(returned.verdicts == ["A 退回", "A-1 退回", "A-2 退回"])
    #expect(returned.slips.keys.sorted() == ["A"])
    let held = returned.returns.index.lines.map { $0.slip.held.map { "\($0.file) \($0.records) \($0.submitter.code)" } }
    #expect(held == [[], ["cases.csv 1 A"], ["cases.csv 2 A"]])
  }

  @Test func pagesQuoteNoPlaintiffAndNoNote() throws {
    let returned = try Returned(office([[:], Self.late]))
    let templates = try #require(TemplateSet.load().set)
    let slip = try #require(returned.slips["A-1"])
    let pages = [
      returned.returns.html(slip, templates), returned.returns.markdown(slip, templates),
      returned.returns.indexHTML(templates), returned.returns.indexMarkdown(templates),
    ].map { PageText($0).html }
    #expect(!pages.contains { $0.contains("欧阳无忌") || $0.contains("绝密") })
    #expect(pages[0].contains("cases.csv:3 B") && pages[1].contains("cases.csv:3 B"))
    #expect(pages[2].contains("href=\"A-1/return.html\"") && pages[3].contains("A-1/return.md"))
  }

  /// Everything that is found is in one slip, and every record is accounted for.
  @Test(arguments: 1...8) func nothingIsLost(_ seed: UInt64) throws {
    var random = RandomOffice(seed: seed)
    random.spoil(oneIn: 5)
    try expectNothingLost(random.office.files)
  }

  @Test(arguments: BadData.codes.filter { !["undecodable", "missing-table", "unknown-file"].contains($0) })
  func nothingIsLostOfBadData(_ code: String) throws {
    let tables = try BadData.tables(code)
    try expectNothingLost(tables)
  }

  private func expectNothingLost(_ tables: [String: String]) throws {
    let returned = try Returned(tables)
    let faults = returned.slips.values.flatMap { $0.files.flatMap(\.faults) }
    let said = faults.map { "\($0.code) \($0.message) \($0.value ?? "")" }
    let found = returned.findings.map { "\($0.code) \($0.message.zh) \($0.place.value ?? "")" }
    #expect(said.sorted() == found.map { $0.replacing("\n", with: " ") }.sorted())
    let lines = returned.returns.index.lines.map(\.slip)
    let unlisted = returned.files.submissions.rows.count - lines.reduce(0) { $0 + $1.coverage.read }
    let silent = returned.register.units.count { unit in !lines.contains { $0.unit.code == unit.code } }
    #expect(unlisted <= silent, "only the directory's rows of units that submitted nothing are not listed")
    for slip in lines {
      #expect(slip.coverage.quarantined >= 0 && slip.coverage.setAside >= 0, "\(slip.unit.code)")
    }
    let total = Table.allCases.reduce(Coverage()) { $0 + (returned.register.coverage[$1] ?? Coverage()) }
    #expect(lines.reduce(0) { $0 + $1.coverage.setAside } == total.setAside)
    #expect(lines.reduce(0) { $0 + $1.coverage.quarantined } == total.quarantined)
  }
}
