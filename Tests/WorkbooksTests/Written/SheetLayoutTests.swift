import TestSupport
import Testing
import Workbooks

@Suite struct SheetLayoutTests {
  @Test func widthsFitTheContentAndChineseCountsTwo() throws {
    let columns: [Sheet.Column] = [
      .init("a"), .init("名称"), .init("b"), .init("c", width: .characters(12.5)), .init("负责人出庭率"), .init("d"),
    ]
    let row: [Sheet.Cell] = [
      .integer(1), .text("长沙市人民政府"), .text(String(repeating: "长", count: 99)), .text("long long long text"),
      .empty, .text("one\nlonger line\nx"),
    ]
    let sheet = Sheet("表", columns: columns, hasFilter: false, rows: [row])
    let read = try PackageReader(writing: workbook(sheet)).sheet()
    let widths = try read.tree.child("cols").children.map { $0.attributes["width"] }
    #expect(widths == ["6.0", "16.0", "60.0", "12.5", "14.0", "13.0"])
  }

  @Test func aNumberOfManyDigitsHasRoom() throws {
    let sheet = Sheet("表", columns: [.init("a")], hasFilter: false, rows: [[.decimal(hundredths: 12_345_678_901_200)]])
    let columns = try PackageReader(writing: workbook(sheet)).sheet().tree.child("cols").children
    // 123456789012.00
    #expect(columns.first?.attributes["width"].flatMap { Double($0) } ?? 0 >= 15)
  }

  @Test func textIsBrokenIntoLinesInColumnsThatWrapAndWhereItIsLong() throws {
    let columns: [Sheet.Column] = [.init("甲", width: .characters(21), wraps: true), .init("乙")]
    let rows: [[Sheet.Cell]] = [
      [.text(String(repeating: "字", count: 25)), .text("x")], [.text("短"), .text("x")], [.empty, .text("a\nb")],
      [.empty, .text(String(repeating: "x", count: 256))], [.empty, .text(String(repeating: "x", count: 255))],
    ]
    let read = try PackageReader(writing: workbook(Sheet("表", columns: columns, rows: rows))).sheet()
    #expect(["A2", "B2", "B4", "B5", "B6"].map { read[$0]?.look.isWrapped } == [true, false, true, true, false])
    let heights = try read.tree.child("sheetData").children.map { $0.attributes["ht"].flatMap { Int($0) } }
    #expect(heights == [nil, 49, nil, 33, 81, nil])
  }

  @Test func aTitleWiderThanItsColumnMakesTheHeaderHigher() throws {
    let columns: [Sheet.Column] = [.init("负责人出庭率", width: .characters(9)), .init("负责人出庭率")]
    let read = try PackageReader(writing: workbook(Sheet("表", columns: columns, rows: []))).sheet()
    #expect(try read.tree.child("sheetData").children.map { $0.attributes["ht"] } == ["33"])
  }

  @Test func headerStaysInSightAndFilters() throws {
    let read = try PackageReader(writing: workbook(oneColumn([.integer(1), .integer(2)], notes: ["注"])))
    let tree = try read.sheet().tree
    let pane = try tree.child("sheetViews").child("sheetView").child("pane").attributes
    #expect(pane["ySplit"] == "1" && pane["state"] == "frozen" && pane["topLeftCell"] == "A2")
    #expect(try tree.child("autoFilter").attributes["ref"] == "A1:A3")
    #expect(try tree.child("dimension").attributes["ref"] == "A1:A5")
    let unfiltered = Sheet("表", columns: [.init("a")], hasFilter: false, rows: [[.integer(1)]])
    #expect(try PackageReader(writing: workbook(unfiltered)).sheet().tree["autoFilter"].isEmpty)
  }

  @Test func rowsAboveTheHeaderStandOutsideTheTable() throws {
    let columns: [Sheet.Column] = [.init("甲", width: .characters(20), wraps: true), .init("乙"), .init("丙")]
    var sheet = Sheet("表", columns: columns, rows: [[.text("x"), .text("y"), .text("z")]])
    sheet.topRows = [[.text("错").marked(.bad)], [.empty, .text(String(repeating: "题", count: 50)), .empty]]
    let read = try PackageReader(writing: workbook(sheet))
    let (cells, tree) = (try read.sheet(), try read.sheet().tree)
    #expect(cells["A1"]?.look.isBold == true && cells["A1"]?.look.isWrapped == true)
    #expect(cells["B2"]?.value.count == 50 && cells["B2"]?.look.isWrapped == false)
    #expect(cells["A2"] == nil && cells["C2"] == nil, "nothing keeps a title from going on to the right")
    #expect(cells["A3"]?.value == "甲" && cells["A4"]?.value == "x")
    #expect(try tree.child("cols").children[1].attributes["width"] == "7.0", "a title makes no column wide")
    let pane = try tree.child("sheetViews").child("sheetView").child("pane").attributes
    #expect(pane["ySplit"] == "3" && pane["topLeftCell"] == "A4")
    #expect(try tree.child("autoFilter").attributes["ref"] == "A3:C4")
    let names = try read.xml("xl/workbook.xml").child("definedNames").children.map(\.text)
    #expect(names == ["'表'!$A$3:$C$4", "'表'!$3:$3"])
    #expect(read.summary.sheets.map(\.rows) == [1])
  }

  @Test func codesBearNoWarning() throws {
    let tree = try PackageReader(writing: workbook(oneColumn([.text("007")]))).sheet().tree
    let ignored = try tree.child("ignoredErrors").child("ignoredError").attributes
    #expect(ignored["numberStoredAsText"] == "1" && ignored["sqref"] == "A1:A2")
  }

  @Test func notesStandBelowAcrossAllColumns() throws {
    let columns: [Sheet.Column] = [.init("甲", width: .characters(31)), .init("乙", width: .characters(30))]
    let notes = ["=短", String(repeating: "长", count: 65)]
    let read = try PackageReader(
      writing: workbook(Sheet("表", columns: columns, notes: notes, rows: [[.integer(1)]]))
    ).sheet()
    #expect(read["A4"]?.value == notes[0] && read["A5"]?.value == notes[1])
    #expect(read["A4"]?.type == "inlineStr")
    #expect(try read.tree.child("mergeCells").children.map { $0.attributes["ref"] } == ["A4:B4", "A5:B5"])
    #expect(try read.tree.child("sheetData").children.last?.attributes["ht"] == "49")
  }

  @Test func notesOfANarrowTableGoBeyondIt() throws {
    let narrow = Sheet(
      "表", columns: [.init("甲", width: .characters(24))], notes: [String(repeating: "长", count: 25)],
      rows: [[.integer(1)]])
    let read = try PackageReader(writing: workbook(narrow)).sheet()
    #expect(try read.tree.child("mergeCells").children.map { $0.attributes["ref"] } == ["A4:E4"])
    #expect(try read.tree.child("sheetData").children.last?.attributes["ht"] == "17")
    #expect(try read.tree.child("dimension").attributes["ref"] == "A1:A4")
  }

  @Test func pagesAreA4OneWideWithTitleAndNumber() throws {
    var book = workbook(
      Sheet("横", columns: [.init("a")], isLandscape: true, rows: [[.integer(1)]]), oneColumn("竖", [.integer(1)]))
    book.title = "甲&乙"
    let read = try PackageReader(writing: book)
    let tree = try read.sheet(1).tree
    let page = try tree.child("pageSetup").attributes
    #expect(page == ["paperSize": "9", "orientation": "landscape", "fitToWidth": "1", "fitToHeight": "0"])
    #expect(try tree.child("sheetPr").child("pageSetUpPr").attributes == ["fitToPage": "1"])
    #expect(try tree.child("headerFooter").child("oddFooter").text == "&C&P / &N")
    #expect(try tree.child("headerFooter").child("oddHeader").text == "&L甲&&乙&R&A")
    #expect(try read.sheet(2).tree.child("pageSetup").attributes["orientation"] == "portrait")
    let names = try read.xml("xl/workbook.xml").child("definedNames").children
    let titles = names.filter { $0.attributes["name"] == "_xlnm.Print_Titles" }
    #expect(titles.map(\.text) == ["'横'!$1:$1", "'竖'!$1:$1"])
    #expect(titles.map { $0.attributes["localSheetId"] } == ["0", "1"])
  }

  @Test func aSheetMayHaveNoRowsAndNoColumns() throws {
    let read = try PackageReader(writing: workbook(Sheet("空", columns: [], rows: [])))
    #expect(try read.sheet().cells.isEmpty)
    let noRows = try PackageReader(writing: workbook(oneColumn([]))).sheet().tree
    #expect(try noRows.child("autoFilter").attributes["ref"] == "A1:A1")
  }
}
