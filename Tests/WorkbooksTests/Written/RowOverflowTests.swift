import TestSupport
import Testing
import Workbooks

@Suite struct RowOverflowTests {
  @Test func rowsBeyondTheLimitGoOnInFurtherSheets() throws {
    var book = workbook(oneColumn("案件", (1...7).map { .integer($0) }), oneColumn("案件 (2)", []))
    book.rowLimit = 4
    let read = try PackageReader(writing: book)
    #expect(read.summary.sheets.map(\.name) == ["案件", "案件 (3)", "案件 (4)", "案件 (2)"])
    #expect(read.summary.sheets.map(\.rows) == [3, 3, 1, 0])
    #expect(try (1...3).map { try read.sheet($0).column("A") } == [["1", "2", "3"], ["4", "5", "6"], ["7"]])
    #expect(try (1...3).map { try read.sheet($0)["A1"]?.value } == ["值", "值", "值"])
    let ranges = try (1...3).map { try read.sheet($0).tree.child("autoFilter").attributes["ref"] }
    #expect(ranges == ["A1:A4", "A1:A4", "A1:A2"])
  }

  @Test func exactlyAsManyRowsAsFitNeedNoFurtherSheet() throws {
    var book = workbook(oneColumn("案件", (1...3).map { .integer($0) }))
    book.rowLimit = 4
    #expect(try PackageReader(writing: book).summary.sheets.count == 1)
  }

  @Test func notesHaveTheirPlaceInTheLastSheet() throws {
    var book = workbook(oneColumn("案件", (1...4).map { .integer($0) }, notes: ["注一", "注二"]))
    book.rowLimit = 6
    let read = try PackageReader(writing: book)
    #expect(read.summary.sheets.map(\.rows) == [2, 2])
    #expect(try read.sheet(1)["A5"] == nil)
    #expect(try read.sheet(2)["A5"]?.value == "注一")
    #expect(try read.sheet(2)["A6"]?.value == "注二")
  }

  @Test func whatWasCutIsNamedByItsFurtherSheet() throws {
    let long = Sheet.Cell.text(String(repeating: "x", count: 40_000))
    var book = workbook(oneColumn("案件", [.integer(1), .integer(2), .integer(3), long]))
    book.rowLimit = 3
    #expect(try PackageReader(writing: book).summary.firstShortened == "'案件 (2)'!A3")
  }
}
