import Templates
import Testing

/// Repeated columns, repeated sheets, and the parts that belong to sheets.
@Suite struct SheetTests {
  private static let columns: KeyValuePairs<String, String> = [
    "A1": "名称", "B1": "{{#heads}}", "C1": "{{title}}", "D1": "{{/heads}}", "E1": "总分", "A2": "{{#units}}",
    "A3": "{{name}}",
    "B3": "{{#figures}}", "C3": "{{rate}}", "D3": "{{/figures}}", "E3": "{{total}}", "F3": "=SUM(C3:C3)",
    "A4": "{{/units}}",
    "C5": "=AVERAGE(C3:C3)",
  ]

  @Test func columnsBetweenMarkersAreRepeatedInEveryRow() throws {
    let after = "<mergeCells count=\"1\"><mergeCell ref=\"A6:E6\"/></mergeCells>"
    let before = "<cols><col min=\"1\" max=\"1\" width=\"30\"/><col min=\"3\" max=\"3\" width=\"9\"/></cols>"
    let filled = try TemplateBook(Self.columns, before: before, after: after).filled(Sample.page(units: 2))
    let cells = try filled.cells()
    #expect(["A1", "B1", "C1", "D1", "E1"].map { cells[$0] } == ["名称", "指标1", "指标2", "指标3", "总分"])
    #expect(["B2", "C2", "D2", "E2", "F2"].map { cells[$0] } == ["0.51", "0.5101", "0.5102", "80.25", "=SUM(B2:D2)"])
    #expect(["B4", "C4", "D4"].map { cells[$0] } == ["=AVERAGE(B2:B3)", "=AVERAGE(C2:C3)", "=AVERAGE(D2:D3)"])
    #expect(try filled.attributes("mergeCell", "ref") == ["A5:E5"])
    #expect(try filled.attributes("col", "max") == ["1", "4"] && filled.attributes("col", "width") == ["30", "9"])
  }

  @Test func noColumnsIsNoColumns() throws {
    let cells = try TemplateBook(Self.columns).filled(Sample.page(units: 1, figures: 0)).cells()
    #expect(cells["B1"] == "总分" && cells["B2"] == "80.25")
  }

  @Test func aSheetIsRepeatedForEveryItem() throws {
    var book = TemplateBook([
      "A1": "{{name}}", "A2": "{{#parts}}{{name}}", "B2": "{{count}}{{/parts}}", "B3": "=SUM(B2:B2)",
    ])
    book.pages[0].name = "{{#units}}{{name}}"
    book.pages.append(.init(name: "第2单位", cells: ["A1": "='{{#units}}{{name}}'!B3"]))
    let filled = try book.filled()
    #expect(filled.summary.sheets == ["第1单位", "第2单位 (2)", "第3单位", "第2单位"])
    #expect(try filled.cells(3)["B4"] == "=SUM(B2:B3)" && filled.cells(2)["A1"] == "='第1单位'!B4")
    let types = try filled.xml("[Content_Types].xml")["Override"].compactMap { $0.attributes["PartName"] }
    #expect(types.filter { $0.contains("worksheets") }.count == 4)
    let sheets = try filled.xml("xl/workbook.xml").child("sheets").children
    #expect(Set(sheets.compactMap { $0.attributes["sheetId"] }).count == 4)
    #expect(Set(sheets.compactMap { $0.attributes["id"] ?? $0.attributes["r:id"] }).count == 4)
  }

  @Test func namesOfSheetsAreMadeLegal() throws {
    var book = TemplateBook(["A1": "x"])
    book.pages[0].name = "{{title}}"
    let long = String(repeating: "长", count: 40)
    #expect(try book.filled(Sample.page(title: "a/b:[c]?")).summary.sheets == ["a-b--c--"])
    #expect(try book.filled(Sample.page(title: long)).summary.sheets == [String(repeating: "长", count: 31)])
  }

  @Test func aRowOfMarkersAtTheTopThatDoNotEndRepeatsTheSheet() throws {
    var book = TemplateBook(["A1": "{{#units}}", "A2": "{{code}}"])
    book.pages[0].name = "{{name}}"
    let filled = try book.filled()
    #expect(filled.summary.sheets == ["第1单位", "第2单位", "第3单位"])
    #expect(try filled.cells() == ["A1": "430101"])
  }

  @Test func commentsAndTheirBoxesAreRepeated() throws {
    var book = TemplateBook(["A1": "{{#units}}{{name}}", "B1": "x{{/units}}", "A2": "尾"])
    book.pages[0].links = [("comments", "../comments1.xml"), ("vmlDrawing", "../drawings/v1.vml")]
    let shape =
      "<v:shape id=\"_x0000_s1025\"><x:ClientData ObjectType=\"Note\"><x:Anchor>1, 0, 0, 0, 3, 0, 4, 0</x:Anchor>"
      + "<x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>"
    book.parts = [
      ("xl/comments1.xml", "<comments><commentList><comment ref=\"A1\"/></commentList></comments>"),
      ("xl/drawings/v1.vml", "<xml xmlns:v=\"urn:v\" xmlns:x=\"urn:x\">\(shape)</xml>"),
    ]
    let filled = try book.filled(Sample.page(units: 2))
    let comments = try filled.xml("xl/comments1.xml").all.compactMap { $0.attributes["ref"] }
    #expect(comments == ["A1", "A2"])
    let boxes = try filled.xml("xl/drawings/v1.vml")
    #expect(boxes.all.filter { $0.name.hasSuffix("Row") }.map(\.text) == ["0", "1"])
    #expect(boxes.all.compactMap { $0.attributes["id"] } == ["_x0000_s1025", "_x0000_s1026"])
  }

  @Test func chartsTablesAndPicturesFollow() throws {
    var book = TemplateBook(["A1": "名", "A2": "{{#units}}{{name}}", "B2": "{{total}}{{/units}}", "A3": "尾"])
    book.pages[0].links = [("drawing", "../drawings/drawing1.xml"), ("table", "../tables/table1.xml")]
    let corner = "<col>0</col><colOff>0</colOff><row>5</row><rowOff>0</rowOff>"
    book.parts = [
      (
        "xl/drawings/drawing1.xml",
        "<wsDr><twoCellAnchor editAs=\"oneCell\"><from>\(corner)</from><to>\(corner)</to><graphicFrame/></twoCellAnchor></wsDr>"
      ), ("xl/drawings/_rels/drawing1.xml.rels", TemplateBook.links([("chart", "../charts/chart1.xml")])),
      (
        "xl/charts/chart1.xml",
        "<chart><cat><strRef><f>表!$A$2</f><strCache/></strRef></cat><val><numRef><f>表!$B$2:$B$2</f><numCache/></numRef></val></chart>"
      ),
      (
        "xl/tables/table1.xml",
        "<table id=\"1\" ref=\"A1:B2\"><autoFilter ref=\"A1:B2\"/><tableColumns count=\"2\"><tableColumn id=\"1\" name=\"名\"/>"
          + "<tableColumn id=\"2\" name=\"分\"/></tableColumns></table>"
      ),
    ]
    let filled = try book.filled()
    let chart = try filled.xml("xl/charts/chart1.xml")
    #expect(chart.all.filter { $0.name == "f" }.map(\.text) == ["表!$A$2:$A$4", "表!$B$2:$B$4"])
    #expect(chart.all.filter { $0.name == "v" }.map(\.text) == ["第1单位", "第2单位", "第3单位", "80.25", "80.5", "80.75"])
    #expect(try filled.xml("xl/drawings/drawing1.xml").all.filter { $0.name == "row" }.map(\.text) == ["7", "7"])
    #expect(try filled.xml("xl/tables/table1.xml").all.compactMap { $0.attributes["ref"] } == ["A1:B4", "A1:B4"])
  }
}
