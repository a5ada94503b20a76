import Foundation
import TestSupport
import Testing
import Workbooks

@Suite struct LinkTests {
  @Test func linksLeadToSheetsAndAddresses() throws {
    let ranking = oneColumn(
      "排名",
      [
        .link("明细", to: .sheet("案件/明细")), .link("网页", to: .url("units/长沙 1%.html?a=%20#x")),
        .link("无", to: .sheet("没有")), .link("长", to: .url(String(repeating: "x", count: 2080))),
        .link("空", to: .url("")),
      ])
    let read = try PackageReader(writing: workbook(ranking, oneColumn("案件/明细", [.text("it's")])))
    let links = try read.sheet().tree.child("hyperlinks").children.map(\.attributes)
    #expect(links == [["ref": "A2", "location": "'案件-明细'!A1"], ["ref": "A3", "r:id": "rId2"]])
    let relation = try read.xml("xl/worksheets/_rels/sheet1.xml.rels").children.map(\.attributes)
    #expect(relation.map { $0["Id"] } == ["rId2"])
    #expect(relation.first?["Target"] == "units/%E9%95%BF%E6%B2%99%201%25.html?a=%20#x")
    #expect(relation.first?["TargetMode"] == "External")
    #expect(read.summary.droppedLinks == 3)
  }

  @Test func linkedCellsLookLikeLinksAndDroppedOnesDoNot() throws {
    let cells: [Sheet.Cell] = [.link("有", to: .sheet("表")), .link("无", to: .sheet("别的"))]
    let read = try PackageReader(writing: workbook(oneColumn("表", cells))).sheet()
    #expect(read.column("A") == ["有", "无"])
    #expect(["A2", "A3"].map { read[$0]?.look.isUnderlined } == [true, false])
  }

  @Test func aLongLinkIsBrokenIntoLines() throws {
    let cells = [10, 300].map { Sheet.Cell.link(String(repeating: "x", count: $0), to: .sheet("表")) }
    let read = try PackageReader(writing: workbook(oneColumn("表", cells))).sheet()
    #expect(["A2", "A3"].map { read[$0]?.look.isWrapped } == [false, true])
    #expect(["A2", "A3"].map { read[$0]?.look.isUnderlined } == [true, true])
  }

  @Test func eachSheetHasTheLinksOfItsOwnRows() throws {
    var book = workbook(oneColumn("表", ["a", "b", "c"].map { .link($0, to: .url($0)) }))
    book.rowLimit = 3
    let read = try PackageReader(writing: book)
    let cells = try (1...2).map { try read.sheet($0).tree.child("hyperlinks").children.map { $0.attributes["ref"] } }
    #expect(cells == [["A2", "A3"], ["A2"]])
    let targets = try (1...2).map { try read.xml("xl/worksheets/_rels/sheet\($0).xml.rels").children }
    #expect(targets.map { $0.map { $0.attributes["Target"] } } == [["a", "b"], ["c"]])
  }

  @Test func noSheetHasMoreLinksThanExcelTakes() throws {
    let many = oneColumn("表", Array(repeating: .link("x", to: .sheet("表")), count: 65_532))
    let read = try PackageReader(writing: workbook(many))
    let bytes = try #require(read.entries.first { $0.name == "xl/worksheets/sheet1.xml" }).bytes
    #expect(String(decoding: bytes, as: UTF8.self).components(separatedBy: "<hyperlink ").count - 1 == 65_530)
    #expect(read.summary.droppedLinks == 2)
  }
}
