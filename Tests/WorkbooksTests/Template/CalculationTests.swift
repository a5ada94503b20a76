import Testing

@testable import Workbooks

/// Formulas come with their results, as far as these are known; else the workbook asks to be calculated.
@Suite struct CalculationTests {
  /// A formula below a loop over totals of 80.25, 80.5 and 80.75, and its result; nil where it is not known.
  @Test(
    arguments: [
      ("SUM(B2:B2)", "241.5"), ("AVERAGE(B2:B2)", "80.5"), ("MIN(B2:B2)", "80.25"), ("MAX(B2)", "80.75"),
      ("MEDIAN(B2:B2)", "80.5"),
      ("COUNT(B2:B2)", "3"), ("COUNTA(A2:A2)", "3"), ("COUNTIF(B2:B2,\">=80.5\")", "2"),
      ("SUMIF(B2:B2,\"<80.5\")", "80.25"),
      ("COUNTIF(A2:A2,\"第1单位\")", "1"), ("RANK(B2,B2:B2)", "3"), ("LARGE(B2:B2,1)", "80.75"),
      ("SMALL(B2:B2,1)", "80.25"),
      ("ROUND(2.675,2)", "2.68"), ("ROUND(-2.5,0)", "-3"), ("ROUNDUP(1.01,1)", "1.1"), ("ROUNDDOWN(1.99,0)", "1"),
      ("INT(-1.5)", "-2"), ("ABS(-3)", "3"), ("-2^2", "4"), ("2^-1", "0.5"), ("1+2*3", "7"), ("(1+2)*3", "9"),
      ("50%", "0.5"),
      ("10-4-3", "3"), ("1/0", "#DIV/0!"), ("IF(B2>80,\"高\",\"低\")", "高"), ("IF(FALSE,1)", "0"),
      ("IFERROR(1/0,\"无\")", "无"), ("A2&\"：\"&B2", "第1单位：80.25"), ("\"a\"=\"A\"", "1"), ("AND(TRUE,1)", "1"),
      ("OR(FALSE,0)", "0"), ("NOT(TRUE)", "0"), ("LEN(\"第一\")", "2"), ("ROWS(B2:B2)", "3"), ("PRODUCT(2,3)", "6"),
      ("D9", "0"), ("\"x\"+1", "#VALUE!"), ("1e2+1E-1", "100.1"), ("SUM(表!B2:B2)", "241.5"), ("C3*2", "483"),
      ("NOW()", nil), ("SUM(B2:B2", nil), ("COUNTIF(A2:A2,\"第*\")", nil), ("某名称+1", nil), ("B3", nil), ("T[列]", nil),
      ("INDIRECT(\"B2\")", nil),
    ] as [(String, String?)])
  func resultsBelowALoop(_ formula: String, _ expected: String?) throws {
    let book = TemplateBook([
      "A1": "名", "A2": "{{#units}}{{name}}", "B2": "{{total}}{{/units}}", "A3": "合计", "B3": "=" + formula,
      "C3": "=SUM(B2:B2)",
    ])
    let filled = try book.filled()
    let cell = try #require(try filled.sheet().all.first { $0.name == "c" && $0.attributes["r"] == "B5" })
    #expect(cell["v"].first?.text ?? "" == expected ?? "")
    let asks = try filled.xml("xl/workbook.xml").all.contains { $0.attributes["fullCalcOnLoad"] == "1" }
    #expect(asks == (expected == nil))
  }

  @Test func formulasInALoopHaveTheirOwnResults() throws {
    let book = TemplateBook(["A1": "{{#units}}{{total}}", "B1": "=A1*2", "C1": "=RANK(A1,A$1:A$1)", "D1": "{{/units}}"])
    let cells = try book.filled().sheet().all.filter { $0.name == "c" && !$0["f"].isEmpty }
    #expect(cells.map { $0["v"].first?.text } == ["160.5", "3", "161", "2", "161.5", "1"])
  }

  @Test func sheetsThatFollowAreKnownToo() throws {
    var book = TemplateBook(["A1": "=SUM(另表!A1:A1)+另表!B1"])
    book.pages.append(.init(name: "另表", cells: ["A1": "{{#units}}{{total}}", "B1": "=A1{{/units}}"]))
    book.pages[1].cells = ["A1": "{{#units}}{{total}}", "C1": "{{/units}}"]
    #expect(try book.filled().sheet().all.first { $0.name == "v" }?.text == "241.5")
  }

  @Test func circlesHaveNoResult() throws {
    let filled = try TemplateBook(["A1": "{{title}}", "B1": "=C1", "C1": "=B1"]).filled()
    #expect(try filled.sheet().all.filter { $0.name == "v" }.map(\.text) == ["", ""])
  }
}
