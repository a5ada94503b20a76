import Records
import TestSupport
import Testing

/// Headers are recognised in any order, case, width and language, under titles, and with any delimiter.
@Suite struct HeaderTests {
  private func ledger(cases text: String) -> Ledger {
    var files = Office().files
    files["cases.csv"] = text
    return Ledger(files)
  }

  private static let record = "（2025）湘01行初1号,A-1,一审,2025-03-01"

  @Test(arguments: [
    "case_no,unit_code,instance,filed_on", "CASE_NO,Unit_Code,INSTANCE,Filed_On",
    " case_no ,unit_code\u{3000},instance,filed_on",
    "案号,被告单位代码,审理程序,立案日期", "案号,单位代码,审理程序,立案日期", "ｃａｓｅ＿ｎｏ,unit_code,审理程序,filed_on",
    "\"case_no\",\"unit_code\",\"instance\",\"filed_on\"", "case_no,unit_code,instance,filed_on,,, ,",
    "某某县行政应诉案件台账\n制表：2025年\n\ncase_no,unit_code,instance,filed_on",
    "某某县行政应诉案件台账,,,\ncase_no,unit_code,instance,filed_on",
    // Two rows of which the upper cells are merged.
    "案号,单位代码,办理情况,\n,,审理程序,立案日期", "台账\n\n案号,基本情况,,\n, 被告单位代码 ,审理程序,立案日期",
    "案号,单位代码,办理情况,\n\n,,审理程序,立案日期",
  ]) func headers(_ header: String) {
    let ledger = ledger(cases: header + "\n" + Self.record + "\n")
    #expect(ledger.codes.isEmpty, "\(header)")
    #expect(ledger.register.coverage[.cases] == Coverage(counted: 1))
    #expect(ledger.register.caseRecord(0).filedOn?.description == "2025-03-01")
    let lines = header.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(ledger.register.caseRecord(0).source.line == UInt32(lines + 1))
  }

  @Test func columnsInAnyOrder() {
    let ledger = ledger(cases: "立案日期,instance,案号,备注,unit_code\n2025-03-01,一审,（2025）湘01行初1号,x,A-1\n")
    #expect(ledger.codes.isEmpty)
    #expect(ledger.register.stands(0))
  }

  @Test(arguments: ["\t", ";"]) func otherDelimiters(_ delimiter: String) {
    let text = "case_no,unit_code,instance,filed_on\n\(Self.record)\n".replacing(",", with: delimiter)
    #expect(ledger(cases: text).register.coverage[.cases] == Coverage(counted: 1))
    #expect(ledger(cases: text).codes.isEmpty)
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func lineEnds(_ end: String) {
    let text = "case_no,unit_code,instance,filed_on\n\(Self.record)\n,,,\n\nx,A-1,一审,2025-03-01"
    let ledger = ledger(cases: text.replacing("\n", with: end))
    #expect(ledger.said == ["bad-case-number cases:5 case_no x"])
    #expect(ledger.register.coverage[.cases] == Coverage(counted: 1, quarantined: 1))
  }

  @Test func headerIsLookedForInTenRows() {
    let titles = (1...9).map { "title \($0)\n\n" }.joined()
    let header = "case_no,unit_code,instance,filed_on\n"
    #expect(ledger(cases: titles + header + Self.record).codes.isEmpty)
    let missing = ledger(cases: "title\n" + titles + header + Self.record)
    #expect(Set(missing.codes) == ["missing-column", "unknown-column"])
    #expect(missing.findings.allSatisfy { $0.place.line == 1 })
    #expect(missing.register.coverage[.cases] == Coverage(quarantined: 11))
  }

  @Test func missingColumnsKeepAllRecordsOut() {
    let office = Office(hearings: [[:]])
    var files = office.files
    files["cases.csv"] = "\ncase_no,unit_code,filed_on\n（2025）湘01行初1号,A-1,2025-03-01\nbad,,\n"
    let ledger = Ledger(files)
    #expect(
      ledger.said == [
        "missing-column cases:2 instance", "refers-to-quarantined hearings:2 case_no （2025）湘01行初1号",
      ])
    #expect(ledger.register.coverage[.cases] == Coverage(quarantined: 2))
    #expect(ledger.register.coverage[.hearings] == Coverage(quarantined: 1))
  }

  @Test(arguments: ["", "\n\n", " , ,\n"]) func emptyFilesLackAllRequiredColumns(_ text: String) {
    let ledger = ledger(cases: text)
    #expect(
      Set(ledger.said) == [
        "missing-column cases case_no", "missing-column cases unit_code", "missing-column cases instance",
        "missing-column cases filed_on",
      ])
    #expect((ledger.register.coverage[.cases]?.read ?? 0) == 0)
  }

  @Test func unknownColumnsAreWarnedAbout() {
    let ledger = ledger(cases: "case_no,unit_code,instance,filed_on,outcom,,电话\n\(Self.record),x,,y\n")
    #expect(ledger.said == ["unknown-column cases:1 outcom", "unknown-column cases:1", "unknown-column cases:1 电话"])
    #expect(ledger.findings.map(\.place.column) == [5, 6, 7])
    #expect(ledger.findings.first?.hint.en.contains("did you mean “outcome”?") == true)
    #expect(ledger.register.stands(0))
  }

  @Test(arguments: ["案号", "case_no", " CASE_NO "]) func doubledColumnsKeepAllRecordsOut(_ again: String) {
    let ledger = ledger(cases: "case_no,unit_code,instance,filed_on,\(again)\n\(Self.record),x\n")
    #expect(ledger.codes == ["duplicate-column"])
    #expect(ledger.findings.first?.place.column == 5)
    #expect(ledger.register.coverage[.cases] == Coverage(quarantined: 1))
  }

  @Test func fieldsMayBeMoreIfEmpty() {
    let header = "case_no,unit_code,instance,filed_on\n"
    #expect(ledger(cases: header + Self.record + ",, \n").codes.isEmpty)
    #expect(ledger(cases: header + Self.record + ",,x\n").said == ["field-count cases:2 6"])
    #expect(ledger(cases: header + "（2025）湘01行初1号,A-1,一审\n").said == ["field-count cases:2 3"])
    #expect(ledger(cases: header + "one\n").register.coverage[.cases] == Coverage(quarantined: 1))
  }

  @Test func quoteNeverClosedIsSaidOnceAndPlaced() {
    let header = "case_no,unit_code,instance,filed_on,plaintiff,court\n"
    let ledger = ledger(cases: header + Self.record + ",a,\"中院\n" + Self.record + ",b,c\n")
    #expect(ledger.codes == ["unclosed-quote"])
    #expect(ledger.findings.first?.place.column == 6)
    #expect(ledger.findings.first?.place.value == nil)
    #expect(ledger.register.coverage[.cases] == Coverage(quarantined: 1))
  }
}
