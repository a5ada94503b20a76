import TestSupport
import Testing
import Workbooks

@Suite struct CommentTests {
  private static func sheet(_ name: String, _ rows: [[String]]) -> Sheet {
    Sheet(name, columns: [.init("甲"), .init("乙")]) { (sheet: Sheet.Rows) throws(WorkbookError) in
      for texts in rows {
        let comments = texts.enumerated().filter { !$0.element.isEmpty }.map {
          Sheet.Comment(column: $0.offset, $0.element)
        }
        try sheet.append([.text("x"), .integer(1)], comments: comments)
      }
    }
  }

  @Test func aCommentIsOnItsCellWithItsTextAndAuthor() throws {
    let read = try PackageReader(writing: workbook(Self.sheet("表", [["", "错 <&>"], ["第一行\n第二行", "日期"]])))
    let comments = try read.xml("xl/comments1.xml")
    let list = try comments.child("commentList").children
    #expect(list.map { $0.attributes["ref"] } == ["B2", "A3", "B3"])
    #expect(try list.map { try $0.child("text").child("r").child("t").text } == ["错 <&>", "第一行\n第二行", "日期"])
    #expect(try comments.child("authors").children.map(\.text) == ["Assize"])
    let shapes = try read.xml("xl/drawings/vmlDrawing1.vml")["v:shape"]
    let places = try shapes.map { try $0.child("x:ClientData") }
    #expect(try places.map { try $0.child("x:Row").text + "," + $0.child("x:Column").text } == ["1,1", "2,0", "2,1"])
  }

  @Test func partsAreTypedAndRelated() throws {
    let read = try PackageReader(writing: workbook(oneColumn([.integer(1)]), Self.sheet("表", [["a", ""]])))
    #expect(
      read.entries.map(\.name).suffix(4) == [
        "xl/worksheets/sheet2.xml", "xl/worksheets/_rels/sheet2.xml.rels", "xl/comments2.xml",
        "xl/drawings/vmlDrawing2.vml",
      ])
    let relations = try read.xml("xl/worksheets/_rels/sheet2.xml.rels").children.map(\.attributes)
    #expect(relations.map { $0["Target"] } == ["../drawings/vmlDrawing2.vml", "../comments2.xml"])
    let drawing = try read.sheet(2).tree.child("legacyDrawing").attributes["r:id"]
    #expect(drawing != nil && drawing == relations.first?["Id"])
    let types = try read.xml("[Content_Types].xml").children.map(\.attributes)
    #expect(types.contains { $0["PartName"] == "/xl/comments2.xml" } && types.contains { $0["Extension"] == "vml" })
    #expect(try read.sheet(1).tree["legacyDrawing"].isEmpty)
  }

  @Test func titlesHaveComments() throws {
    var column = Sheet.Column("案号")
    column.comment = "case_no"
    let read = try PackageReader(writing: workbook(Sheet("表", columns: [.init("x"), column], rows: [])))
    let list = try read.xml("xl/comments1.xml").child("commentList").children
    #expect(list.map { $0.attributes["ref"] } == ["B1"])
  }

  @Test func severalOnOneCellBecomeOne() throws {
    let sheet = Sheet("表", columns: [.init("甲")]) { (rows: Sheet.Rows) throws(WorkbookError) in
      try rows.append([.integer(1)], comments: [.init(column: 0, "一"), .init(column: 0, "二")])
    }
    let list = try PackageReader(writing: workbook(sheet)).xml("xl/comments1.xml").child("commentList").children
    #expect(try list.map { try $0.child("text").child("r").child("t").text } == ["一\n二"])
  }

  @Test func theBoxGrowsWithItsText() throws {
    let read = try PackageReader(
      writing: workbook(
        Self.sheet("表", [["短", ""], ["短\n短\n短\n短\n短", ""], [String(repeating: "长", count: 20), ""]])))
    let boxes = try read.xml("xl/drawings/vmlDrawing1.vml")["v:shape"].map { shape in
      try shape.child("x:ClientData").child("x:Anchor").text.split(separator: ", ").compactMap { Int($0) }
    }
    // Column, pixels, row, pixels of both corners. The table's columns are 54 pixels wide, those beside it 68; a row is
    // 22 high. A box is at least 120 wide and 40 high.
    #expect(boxes == [[1, 12, 0, 12, 3, 10, 2, 8], [1, 12, 1, 12, 3, 10, 6, 1], [1, 12, 2, 12, 5, 24, 4, 16]])
  }

  @Test func noTwoDrawingsShareNumbers() throws {
    let many = Array(repeating: ["a", "b"], count: 600)
    let read = try PackageReader(writing: workbook(Self.sheet("一", many), Self.sheet("二", [["c", ""]])))
    let drawings = try (1...2).map { try read.xml("xl/drawings/vmlDrawing\($0).vml") }
    let blocks = try drawings.map { try $0.child("o:shapelayout").child("o:idmap").attributes["data"] }
    #expect(blocks == ["1,2", "3"])
    let ids = drawings.flatMap { $0["v:shape"].compactMap { $0.attributes["id"] } }
    #expect(Set(ids).count == 1201 && ids.first == "_x0000_s1025" && ids.last == "_x0000_s3073")
  }

  @Test func beyondTenThousandTheyAreLeftOutAndCounted() throws {
    let read = try PackageReader(writing: workbook(Self.sheet("多", Array(repeating: ["a", "b"], count: 5001))))
    #expect(read.summary.droppedComments == 2)
    #expect(try read.xml("xl/comments1.xml").child("commentList").children.count == 10_000)
    #expect(try read.sheet()["A5002"]?.value == "x")
  }

  @Test func sameInputSameBytes() throws {
    let book = workbook(Self.sheet("表", [["a", "b"], ["c", ""]]))
    #expect(try PackageReader(writing: book).file == PackageReader(writing: book).file)
  }
}
