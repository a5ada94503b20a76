import Records
import TestSupport
import Testing

/// How tables may write dates.
@Suite struct DateTests {
  private func read(_ text: String) -> (day: String?, codes: [String]) {
    let ledger = Office(cases: [["extended_to": text]]).ledger
    return (ledger.register.caseRecord(0).extendedTo?.description, ledger.codes)
  }

  @Test(arguments: [
    "2025-03-01", "2025/3/1", "2025/03/01", "2025.3.1", "2025.03.01", "2025年3月1日", "2025年03月01日", "20250301",
    "2025-3-01", " 2025-03-01 ", "\u{3000}2025-03-01\u{A0}", "２０２５－０３－０１", "２０２５．３．１", "２０２５／３／１",
    "２０２５年３月１日", "２０２５０３０１", "2025-03-01 00:00", "2025/3/1 00:00:00", "2025-03-01 00:00:00.0",
    "2025年3月1日 00:00:00", "20250301 00:00", "2025-03-01　００：００：００",
  ]) func formsOfOneDay(_ text: String) {
    let (day, codes) = read(text)
    #expect(day == "2025-03-01", "\(text)")
    #expect(codes.isEmpty, "\(text)")
  }

  @Test(arguments: [
    ("1990-01-01", "1990-01-01"), ("2099-12-31", "2099-12-31"), ("2024-02-29", "2024-02-29"),
    ("2000/2/29", "2000-02-29"), ("2025年12月31日", "2025-12-31"),
  ]) func limitsAndLeapDays(_ text: String, _ expected: String) {
    let (day, codes) = read(text)
    #expect(day == expected)
    #expect(codes.isEmpty)
  }

  @Test(arguments: [
    "1989-12-31", "2100-01-01", "2025-02-29", "2100-02-29", "2025-04-31", "2025-13-01", "2025-00-01", "2025-01-00",
    "2025-3/1", "2025/3-1", "2025.3-1", "2025年3月1", "2025年3-1日", "2025-3", "2025年3月", "25-03-01", "2025-003-01",
    "2025-03-001", "2025 03 01", "20250229", "202503", "2025030", "202503011", "2025-03-01 08:00", "2025-03-01 00:01",
    "2025-03-01 00:00:01", "2025-03-01T00:00:00", "2025-03-0100:00", "2025-03-01 0:00", "2025-03-01 00:00:00.00",
    "2025-03-01 00:00.0", "3/1/2025", "二〇二五年三月一日", "待定", "-", "0", "2025-03-01日", "2025年3月1日日", "2025--03-01",
  ]) func noDates(_ text: String) {
    let (_, codes) = read(text)
    #expect(codes == ["bad-date"], "\(text)")
  }

  @Test(arguments: [
    ("45717", "2025-03-01"), ("４５７１７", "2025-03-01"), ("32874", "1990-01-01"), ("73050", "2099-12-31"),
    ("45351", "2024-02-29"), ("36585", "2000-02-29"),
  ]) func excelSerialsAreReadAndWarnedAbout(_ text: String, _ expected: String) {
    let (day, codes) = read(text)
    #expect(day == expected)
    #expect(codes == ["excel-serial-date"])
  }

  @Test(arguments: ["32873", "73051", "99999", "00000", "45717 00:00", "45717.5", "4571", "045717"])
  func noSerials(_ text: String) { #expect(read(text).codes == ["bad-date"], "\(text)") }

  @Test func serialIsNamedWithItsDate() {
    let ledger = Office(cases: [["filed_on": "45717"]]).ledger
    #expect(ledger.said == ["excel-serial-date cases:2 filed_on 45717"])
    #expect(ledger.findings.first?.message.en.contains("2025-03-01") == true)
    #expect(ledger.register.stands(0))
  }

  @Test func hashesAreDamage() { #expect(read("########").codes == ["excel-damage"]) }

  @Test func emptyDates() {
    for blank in ["", " \u{3000}\u{2003} "] {
      #expect(Office(cases: [["filed_on": blank]]).ledger.codes == ["required-empty"])
      #expect(read(blank).codes.isEmpty)
    }
  }
}
