import TestSupport
import Testing

@testable import Workbooks

/// Parts are compressed piece by piece; a reader sees none of it.
@Suite struct PieceTests {
  /// Rows of which some two thousand fill a piece.
  private static let units = 3_000
  private static let page = Sample.page(units: units, title: String(repeating: "考核<&>", count: 20))
  private static let rows = TemplateBook([
    "A1": "=COUNTA(A2:A2)", "A2": "{{#units}}{{name}}", "B2": "{{title}}", "C2": "{{title}}", "D2": "{{day}}{{/units}}",
  ])

  @Test func rowsGoOverTheBordersOfPieces() throws {
    let filled = try Self.rows.filled(Self.page)
    let size = try #require(filled.parts["xl/worksheets/sheet1.xml"]).count
    #expect(size > 2 * PieceStore.pieceSize)
    let cells = try filled.cells()
    #expect(cells["A1"] == "=COUNTA(A2:A2)".replacing("A2:A2", with: "A2:A\(Self.units + 1)"))
    #expect((1...Self.units).allSatisfy { cells["A\($0 + 1)"] == "第\($0)单位" })
    #expect(try filled.sheet().all.first { $0.name == "v" }?.text == "\(Self.units)")
  }

  @Test func theFileIsTheSameEveryTime() throws {
    let files = try (0..<2).map { _ in try Self.rows.filled(Self.page).file }
    #expect(files[0] == files[1])
  }

  private static let doubled = TemplateBook([
    "A1": "{{#units}}{{total}}", "B1": "=A1*2", "C1": "{{title}}", "D1": "{{title}}{{/units}}",
  ])

  @Test func formulasOnBothSidesOfABorderHaveTheirResults() throws {
    let filled = try Self.doubled.filled(Self.page)
    let results = try filled.sheet().all.filter { $0.name == "c" && !$0["f"].isEmpty }.map { $0["v"].first?.text ?? "" }
    let expected: [Double?] = (0..<Self.units).map { Double(16_050 + 50 * $0) / 100 }
    #expect(results.map { Double($0) } == expected)
  }

  @Test func formulasStandInTheirRowsOfEverySheet() throws {
    let filled = try Self.doubled.filled(Self.page, rowLimit: 2_000)
    for (number, rows) in [(1, 2_000), (2, 1_000)] {
      let cells = try filled.cells(number)
      #expect((1...rows).allSatisfy { cells["B\($0)"] == "=A\($0)*2" })
    }
  }

  @Test func whatIsLargerThanAPieceStaysAsItIs() throws {
    var (text, state) = ("<a>", UInt32(1))
    while text.utf8.count < PieceStore.pieceSize * 5 / 2 {
      state = state &* 1_664_525 &+ 1_013_904_223
      text += String(state)
    }
    var book = Self.rows
    book.parts = [("xl/other.xml", text + "</a>")]
    #expect(try book.filled().parts["xl/other.xml"] == Array((text + "</a>").utf8))
  }

  @Test func rowsOfAWrittenSheetGoOverTheBordersToo() throws {
    let text = String(repeating: "长", count: 200)
    let sheet = Sheet(
      "表", columns: [.init("号"), .init("文")], rows: (1...2_000).map { [.integer($0), .text(text + "\($0)")] })
    let read = try PackageReader(writing: workbook(sheet))
    let texts = try read.xml("xl/worksheets/sheet1.xml").all.filter { $0.name == "t" }.map(\.text)
    #expect(texts.suffix(2_000) == (1...2_000).map { text + "\($0)" }[...])
  }
}
