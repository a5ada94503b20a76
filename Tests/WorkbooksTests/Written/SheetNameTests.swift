import TestSupport
import Testing
import Workbooks

@Suite struct SheetNameTests {
  @Test(arguments: [
    (["案件"], ["案件"]),
    (["a/b\\c?d*e[f]g:h"], ["a-b-c-d-e-f-g-h"]),
    (["２０２５／长沙：案件"], ["２０２５-长沙-案件"]),
    (["", "  "], ["Sheet", "Sheet (2)"]),
    (["'长沙'"], ["-长沙-"]), (["it's"], ["it's"]),
    (["History"], ["History-"]),
    (["Data", "DATA", "ｄａｔａ"], ["Data", "DATA (2)", "ｄａｔａ (3)"]),
    (["a (2)", "a", "a"], ["a (2)", "a", "a (3)"]),
    (["a\u{0}\u{1F}\nb"], ["a---b"]),
    (
      [String(repeating: "长", count: 40), String(repeating: "长", count: 31)],
      [String(repeating: "长", count: 31), String(repeating: "长", count: 27) + " (2)"]
    ),
    ([String(repeating: "x", count: 30) + "𠮷"], [String(repeating: "x", count: 30)]),
    (["_x0041_", "_x00G1_"], ["-x0041_", "_x00G1_"]),
  ])
  func namesAreLegalAndUnique(_ wishes: [String], _ names: [String]) throws {
    var book = workbook()
    book.sheets = wishes.map { oneColumn($0, []) }
    let read = try PackageReader(writing: book)
    #expect(read.summary.sheets.map(\.name) == names)
    let written = try read.xml("xl/workbook.xml").child("sheets").children.map { $0.attributes["name"] }
    #expect(written == names)
  }

  @Test func anApostropheIsDoubledInReferences() throws {
    let names = try PackageReader(writing: workbook(oneColumn("it's", []))).xml("xl/workbook.xml").child("definedNames")
    #expect(names.children.map(\.text) == ["'it''s'!$A$1:$A$1", "'it''s'!$1:$1"])
  }
}
