import TestSupport
import Testing

/// Findings between records quote fields that are looked up in the files once more, whatever the files are like.
@Suite struct QuotedValuesTests {
  private static let count = 9000

  /// Concluded before it was filed, written in a way of its own.
  private static func concluded(_ number: Int) -> String { "2025.1.\(number % 20 + 1)" }

  /// A table of some megabytes, every seventh of its records with dates in the wrong order.
  private static func table(_ lineEnd: String) -> (text: String, values: [Int: String]) {
    var (text, line, values) = ("案号,被告单位代码,审理程序,立案日期,结案日期,裁判结果,备注" + lineEnd, 2, [Int: String]())
    for number in 1...count {
      let isFaulty = number % 7 == 0
      let dates = isFaulty ? "2025-03-01, \(concluded(number))　" : "2025-03-01,2025-04-01"
      if isFaulty { values[line] = concluded(number) }
      let breaks = number % 13
      let note = "长" + String(repeating: "备注，|\\" + lineEnd, count: breaks) + String(repeating: "x", count: 300)
      text += "（2025）湘01行初\(number)号,A-1,一审,\(dates),驳回诉讼请求,\"\(note)\"\(lineEnd)"
      line += breaks + 1
    }
    return (text, values)
  }

  @Test(arguments: [
    ("\n", "UTF-8", [] as [UInt8]), ("\r\n", "GB18030", []), ("\r", "UTF-8", [0xEF, 0xBB, 0xBF]),
    ("\r\n", "UTF-16LE", [0xFF, 0xFE]),
  ])
  func datesInTheWrongOrder(_ lineEnd: String, _ encoding: String, _ mark: [UInt8]) throws {
    let (text, values) = Self.table(lineEnd)
    let folder = try Small.folder()
    try folder.write("data/cases.csv", mark + Plain.converted(Array(text.utf8), "UTF-8", encoding))
    let run = try ToolRun(["check", "data", "--format", "json"], in: folder)
    #expect(run.status == 65)
    let findings = try JSONDocument(run.output)["findings"].items
    let found = findings.filter { $0["code"].string == "date-order" }
    #expect(found.count == Self.count / 7)
    for finding in found { #expect(finding["value"].string == values[finding["line"].int ?? 0]) }
    #expect(findings.filter { $0["severity"].string == "error" }.count == found.count, "\(run.messages)")
  }
}
