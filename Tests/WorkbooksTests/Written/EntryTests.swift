import TestSupport
import Testing
import Workbooks

@Suite struct EntryTests {
  private static func column(_ entry: Sheet.Entry?, isProminent: Bool = false) -> Sheet.Column {
    var column = Sheet.Column("栏")
    (column.entry, column.isProminent) = (entry, isProminent)
    return column
  }

  @Test func emptyCellsKeepWhatIsTyped() throws {
    let columns = ([.text, .paragraph, .date, .wholeNumber, nil] as [Sheet.Entry?]).map { Self.column($0) }
    let read = try PackageReader(writing: workbook(Sheet("表", columns: columns, rows: [])))
    let looks = try read.xml("xl/styles.xml").child("cellXfs").children
    let styles = try read.sheet().tree.child("cols").children.map { $0.attributes["style"].flatMap { Int($0) } }
    #expect(styles.map { $0.flatMap { looks[$0].attributes["numFmtId"] } } == ["49", "49", "164", "1", nil])
    let wraps = try styles.map { try $0.map { try looks[$0].child("alignment").attributes["wrapText"] == "1" } }
    #expect(wraps == [false, true, false, false, nil])
  }

  @Test func aFormShowsNoWarningOfTextThatLooksLikeANumber() throws {
    let form = Sheet("表", columns: [Self.column(.text)], rows: [])
    let ignored = try PackageReader(writing: workbook(form)).sheet().tree.child("ignoredErrors").children
    #expect(ignored.map { $0.attributes["sqref"] } == ["A1:A1048576"])
  }

  @Test func aProminentTitleAndADoubtfulCellHaveFillsOfTheirOwn() throws {
    let columns = [Self.column(nil, isProminent: true), Self.column(nil)]
    let row: [Sheet.Cell] = [.text("x").marked(.doubtful), .integer(1).marked(.bad)]
    let read = try PackageReader(writing: workbook(Sheet("表", columns: columns, rows: [row]))).sheet()
    let fills = ["A1", "B1", "A2", "B2"].map { read[$0]?.look.fill }
    #expect(!fills.contains(nil) && Set(fills).count == 4)
    #expect(read["A2"]?.look.isBold == true && read["A2"]?.look.format == "49")
    let link = Sheet("表", columns: [.init("链")], rows: [[.link("x", to: .sheet("表")).marked(.doubtful)]])
    #expect(try PackageReader(writing: workbook(link)).sheet()["A2"]?.look.isUnderlined == true)
  }

  @Test func otherWorkbooksHaveNoneOfIt() throws {
    let read = try PackageReader(writing: workbook(oneColumn([.text("x").marked(.bad)])))
    let styles = try read.xml("xl/styles.xml")
    let counts = try ["fonts", "fills", "cellXfs"].map { try styles.child($0).children.count }
    #expect(counts == [10, 5, 35])
    #expect(try ["fonts", "fills", "cellXfs"].map { try styles.child($0).attributes["count"] } == ["10", "5", "35"])
    let tree = try read.sheet().tree
    #expect(tree["dataValidations"].isEmpty && tree["legacyDrawing"].isEmpty)
    #expect(try tree.child("cols").children[0].attributes["style"] == nil)
  }

  @Test func columnsStayInSightBesideTheHeader() throws {
    var sheet = Sheet("表", columns: [.init("a"), .init("b"), .init("c")], rows: [[.integer(1)]])
    sheet.frozenColumns = 2
    let view = try PackageReader(writing: workbook(sheet)).sheet().tree.child("sheetViews").child("sheetView")
    let pane = try view.child("pane").attributes
    #expect(pane["xSplit"] == "2" && pane["ySplit"] == "1" && pane["topLeftCell"] == "C2")
    #expect(pane["activePane"] == "bottomRight" && view["selection"].last?.attributes["activeCell"] == "C2")
  }
}
