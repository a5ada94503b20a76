import Records
import TestSupport
import Testing

/// Unit codes, numbers of letters, and what Excel does to them.
@Suite struct CodeTests {
  private func units(_ code: String) -> Ledger {
    Office(units: Office.county + [["unit_code": code]]).ledger
  }

  @Test(arguments: [
    ("430100", "430100"), ("a", "a"), ("A-1-b", "A-1-b"), ("４３０１－ａ", "4301-a"), (" 0430 ", "0430"),
    ("12345678901234567890123456789012", "12345678901234567890123456789012"), ("1234567890123456", "1234567890123456"),
    ("123456789012000", "123456789012000"),
  ]) func codes(_ text: String, _ code: String) {
    let ledger = units(text)
    #expect(ledger.register.units.map(\.code).contains(code))
    #expect(ledger.codes.isEmpty)
  }

  @Test(arguments: ["4301 00", "甲", "A_1", "A.1", "A/1", "123456789012345678901234567890123", "A\u{0}", "1E5+", "é"])
  func noCodes(_ text: String) { #expect(units(text).said == ["bad-value units:5 unit_code \(text)"]) }

  @Test(arguments: [
    "4.301E+05", "1E+15", "1.23E+5", "４.３０１Ｅ＋０５", "1234567890123000", "12345678901234567890000", "##", "#######",
  ]) func damagedCodes(_ text: String) {
    #expect(units(text).said == ["excel-damage units:5 unit_code \(text)"])
    let ledger = Office(cases: [["unit_code": text]]).ledger
    #expect(ledger.said == ["excel-damage cases:2 unit_code \(text)"])
  }

  @Test func codesAreCaseSensitive() {
    #expect(Office(cases: [["unit_code": "a-1"]]).ledger.said == ["unknown-unit cases:2 unit_code a-1"])
    #expect(Office(cases: [["unit_code": "Ａ－１"]]).ledger.codes.isEmpty)
  }

  @Test(arguments: [
    ("湘法建〔2025〕3号", "湘法建〔2025〕3号"), ("湘法建[2025]3号", "湘法建〔2025〕3号"),
    ("湘法建【2025】3号", "湘法建〔2025〕3号"), ("湘法建［２０２５］３号", "湘法建〔2025〕3号"),
    ("湘法建（2025）3号", "湘法建(2025)3号"), ("Ab-1", "Ab-1"), ("！～ａ\u{3000}１", "!~a 1"),
  ]) func numbersOfLetters(_ text: String, _ number: String) {
    let ledger = Office(advice: [["letter_no": text]]).ledger
    #expect(ledger.register.letters.map(\.number) == [number])
    #expect(ledger.codes.isEmpty)
  }

  @Test(arguments: ["1.5E+10", "2025000000000000", "####"]) func damagedNumbersOfLetters(_ text: String) {
    #expect(Office(advice: [["letter_no": text]]).ledger.said == ["excel-damage advice:2 letter_no \(text)"])
  }

  @Test(arguments: ["1.5E+10", "2025000000000000", "####"]) func damagedCaseNumbers(_ text: String) {
    #expect(Office(cases: [["case_no": text]]).ledger.said == ["excel-damage cases:2 case_no \(text)"])
    let origin = Office(cases: [["origin_case_no": text]]).ledger
    #expect(origin.said == ["excel-damage cases:2 origin_case_no \(text)"])
  }

  /// Hashes are damage in every field but texts, and nothing else is said of the value.
  @Test func hashesAreDamageEverywhereButInTexts() {
    let damaged = [
      "instance", "role", "must_appear", "filed_on", "served_on", "defence_on", "extended_to", "concluded_on",
      "effective_on", "perform_by", "performed_on", "enforced", "repeated_act",
    ]
    for column in damaged {
      let codes = Office(cases: [[column: "###"]]).ledger.codes
      #expect(codes.contains("excel-damage") && !codes.contains { $0.hasPrefix("bad-") }, "\(column)")
    }
    for column in ["court", "field", "act_kind", "plaintiff", "note"] {
      #expect(Office(cases: [[column: "###"]]).ledger.codes.isEmpty, "\(column)")
    }
    #expect(Office(trainings: [["participants": "##"]]).ledger.codes == ["excel-damage"])
    #expect(Office(trainings: [["topic": "##"]]).ledger.codes.isEmpty)
  }
}
