import TestSupport
import Testing

/// The numbers of courts' letters.
@Suite struct LetterNumberTests {
  @Test(arguments: [
    "湘0102法建〔2025〕7号", "（2025）湘0102法建7号", "湘0102法建[2025]第7号", "湘法建【２０２５】７号", "长沙中院〔2025〕法建12号", "法建（2025）3号",
    "湘 0102 法建 〔2025〕 7 号", "湘0102法建〔2025年〕7号", "湘0102法建〔2025〕7号之一", "墨陵中院函〔25〕3", "建议书", "Ab-1",
  ]) func numbersOfWhichNothingIsSaid(_ text: String) {
    #expect(Office(advice: [["letter_no": text]]).ledger.codes.isEmpty, "\(text)")
  }

  @Test(arguments: [
    ("湘0102法建2025年7号", "没有括号里的年份"), ("湘0102法建〔2025 7号", "括号不成对"), ("湘0102法建2025〕7号", "括号不成对"),
    ("湘0102法建〔25〕7号", "“25”不是"), ("湘0102法建〔1925〕7号", "“1925”不是"), ("湘0102法建〔2025〕7", "缺“号”字"),
    ("湘0102法建〔2025〕号", "缺编号"), ("湘0102法建〔2025〕0号", "缺编号"),
  ]) func malformedNumbers(_ text: String, _ reason: String) {
    let ledger = Office(advice: [["letter_no": text]]).ledger
    #expect(ledger.said == ["letter-number-shape advice:2 letter_no \(text)"])
    #expect(ledger.findings.first?.severity == .warning)
    #expect(ledger.findings.first?.message.zh.contains(reason) == true)
    #expect(ledger.register.letters.count == 1, "the record stands")
  }
}
