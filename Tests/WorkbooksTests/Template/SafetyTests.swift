import Diagnostics
import Templates
import Testing

@testable import Workbooks

@Suite struct SafetyTests {
  @Test(arguments: ["=1+1", "+1", "-1", "@x", "<b>", "a_x0041_", "\u{1}\u{FFFE}", "a\r\nb"])
  func valuesStayText(_ text: String) throws {
    let filled = try TemplateBook(["A1": "{{title}}", "A2": "（{{title}}）"]).filled(Sample.page(title: text))
    let cells = try filled.sheet().all.filter { $0.name == "c" }
    #expect(cells.map { $0.attributes["t"] } == ["inlineStr", "inlineStr"] && cells.allSatisfy { $0["f"].isEmpty })
    let markup = CellText.markup(text)
    let expected = try XMLTreeText.text(of: markup)
    #expect(try filled.column("A", 2) == [expected, "（\(expected)）"])
  }

  @Test func whatACellDoesNotTakeIsCutAndSaid() throws {
    let long = String(repeating: "长", count: 40_000)
    let filled = try TemplateBook(["A1": "{{title}}", "A2": "题：{{title}}"]).filled(Sample.page(title: long))
    #expect(try filled.column("A", 2).map(\.utf16.count) == [32_767, 32_767] && filled.summary.shortenedTexts == 2)
  }

  @Test func rowsBeyondASheetGoOnInAFurtherOne() throws {
    let book = TemplateBook(["A1": "头", "A2": "{{#units}}{{name}}", "B2": "=A2", "C2": "{{/units}}"])
    let filled = try book.filled(Sample.page(units: 7), rowLimit: 4)
    #expect(filled.summary.sheets == ["表", "表 (2)", "表 (3)"] && filled.summary.furtherSheets == ["表 (2)", "表 (3)"])
    #expect(try filled.column("A", 4) == ["头", "第1单位", "第2单位", "第3单位"])
    #expect(try filled.column("A", 4, sheet: 2) == ["头", "第4单位", "第5单位", "第6单位"])
    #expect(try filled.column("A", 2, sheet: 3) == ["头", "第7单位"])
    #expect(try filled.column("B", 3, sheet: 2) == ["-", "=A2", "=A3"])
  }

  @Test func theSameValuesGiveTheSameBytes() throws {
    let book = TemplateBook(["A1": "{{#units}}{{name}}", "B1": "{{total}}{{/units}}"])
    #expect(try book.filled().file == book.filled().file)
  }

  @Test func whatHasNoTagsStaysAsItIsAndStrangePartsToTheByte() throws {
    var book = TemplateBook(
      ["A1": "头", "B2": "=SUM(A1:A9)", "C3": "x"],
      after: "<mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>")
    book.parts = [("custom/strange.xml", "<a  b='1'><!-- kept --></a>")]
    let filled = try book.filled()
    #expect(try filled.cells() == ["A1": "头", "B2": "=SUM(A1:A9)", "C3": "x"])
    #expect(filled.parts["custom/strange.xml"] == Array("<a  b='1'><!-- kept --></a>".utf8))
    #expect(try filled.attributes("mergeCell", "ref") == ["A1:B1"])
  }
}

extension SafetyTests {
  /// Pivots and their caches are kept to the byte; threads of comments and sparklines follow their cells.
  @Test func partsOfLaterEditionsStay() throws {
    let sparklines =
      "<extLst><ext uri=\"{05C6}\" xmlns:x14=\"urn:x14\" xmlns:xm=\"urn:xm\"><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines>"
      + "<x14:sparkline><xm:f>表!B2:C2</xm:f><xm:sqref>D2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup>"
      + "</x14:sparklineGroups></ext></extLst>"
    var book = TemplateBook(["A1": "{{#heads}}{{title}}", "B1": "{{/heads}}", "A2": "尾"], after: sparklines)
    book.pages[0].links = [
      ("threadedComment", "../threadedComments/threadedComment1.xml"), ("pivotTable", "../pivotTables/pivotTable1.xml"),
      ("comments", "../comments1.xml"),
    ]
    let pivot = "<pivotTableDefinition name='甲'  cacheId='1'><location ref=\"H1:I4\"/></pivotTableDefinition>"
    let thread = "<threadedComment ref=\"A2\" id=\"{1}\"><text>看这里</text></threadedComment>"
    book.parts = [
      ("xl/pivotTables/pivotTable1.xml", pivot), ("xl/pivotCache/pivotCacheDefinition1.xml", "<a  b='1'/>"),
      ("xl/comments1.xml", "<comments><commentList><comment ref=\"A2\"/></commentList></comments>"),
      ("xl/threadedComments/threadedComment1.xml", "<ThreadedComments>\(thread)</ThreadedComments>"),
    ]
    let filled = try book.filled()
    #expect(filled.parts["xl/pivotTables/pivotTable1.xml"] == Array(pivot.utf8))
    #expect(filled.parts["xl/pivotCache/pivotCacheDefinition1.xml"] == Array("<a  b='1'/>".utf8))
    let threads = try filled.xml("xl/threadedComments/threadedComment1.xml")
    #expect(threads.all.compactMap { $0.attributes["ref"] } == ["A4"])
    let sheet = try filled.sheet().all
    #expect(sheet.filter { $0.name.hasSuffix("sqref") }.map(\.text) == ["D4"])
    #expect(sheet.filter { $0.name == "xm:f" }.map(\.text) == ["表!B4:C4"])
  }
}

/// Text as a parser reads it.
private enum XMLTreeText {
  static func text(of markup: String) throws -> String {
    let tree = TreeBuilder.tree(Array("<t>\(markup)</t>".utf8), part: "t", depth: 2)
    return try #require(tree).text
  }
}
