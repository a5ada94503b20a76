import Diagnostics
import Spreadsheets
import Testing

/// Cells of every kind, where they are and what they hold.
@Suite struct CellTests {
  private static func csv(_ cells: String, strings: String = "") throws -> String {
    var book = SampleBook(rows: "<row>\(cells)</row>")
    book.strings = strings
    return String(try book.csv.dropLast())
  }

  @Test func sharedStrings() throws {
    let strings = """
      <si><t>甲</t></si><si><r><rPr><b/></rPr><t>（2025）</t></r><r><t xml:space="preserve"> 湘</t></r>\
      <rPh sb="0" eb="1"><t>xiang</t></rPh><phoneticPr fontId="1"/></si><si/><si><t><![CDATA[<&>]]></t></si>
      """
    let cells = (0..<4).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined() + "<c><v>1</v></c>"
    #expect(try Self.csv(cells, strings: strings) == "甲,（2025） 湘,,<&>,1")
  }

  /// A sheet of blanks has nothing to be read, however many cells it has.
  @Test(arguments: [("", true), (" ", true), ("\u{3000}", true), (" \u{A0}", true), (" 甲", false), ("0", false)])
  func blankSheets(_ text: String, _ isBlank: Bool) throws {
    let cells = "<c/><c t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c><c><f>A1</f></c>"
    let sheet = try SampleBook(rows: "<row>\(cells)</row><row>\(cells)</row>").read()[0]
    #expect(sheet.isBlank == isBlank)
    #expect(sheet.size >= text.utf8.count * 2)
  }

  @Test(arguments: [
    ("<c t=\"inlineStr\"><is><t>a&amp;b</t></is></c>", "a&b"),
    ("<c t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>x</t></rPh></is></c>", "ab"),
    ("<c t=\"str\"><f>A1</f><v>结果</v></c>", "结果"), ("<c t=\"b\"><v>1</v></c>", "是"), ("<c t=\"b\"><v>0</v></c>", "否"),
    ("<c t=\"e\"><v>#N/A</v></c>", "#N/A"), ("<c t=\"n\"><f>1+1</f><v>2</v></c>", "2"),
    ("<c t=\"inlineStr\"><is><t>a_x000D__x000a_b_x005F_x000D_</t></is></c>", "\"a b_x000D_\""),
    ("<c t=\"inlineStr\"><is><t>_x0000__xD800__xZZZZ__x00</t></is></c>", "_x0000__xD800__xZZZZ__x00"),
    ("<x><c><v>9</v></c></x><c><x><v>8</v></x><v>7</v></c>", "7"), ("<c t=\"str\"><v>&#x4e00;&lt;</v></c>", "一<"),
  ]) func kinds(_ cell: String, _ shown: String) throws { #expect(try Self.csv(cell) == shown) }

  /// Attributes are read like any text.
  @Test func ampersandsInAttributes() throws {
    var book = SampleBook(rows: "<row><c s=\"1\"><v>45717</v></c></row>")
    let name = "甲&amp;乙 &lt;&#38;#38;&gt; &quot;丙&quot;"
    let workbook = try #require(book.parts.first { $0.name == "xl/workbook.xml" }).text
    book.replaced["xl/workbook.xml"] = workbook.replacing("表1", with: name)
    #expect(try book.read().map(\.name) == ["甲&乙 <&#38;> \"丙\""])
  }

  /// Addresses may be left out, and cells too.
  @Test func places() throws {
    let rows = """
      <row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c><c r="AA2"><v>3</v></c></row><row><c><v>4</v></c></row>\
      <row r="5"><c r="a5"/></row><row r="7"><c r="C7"><v>5</v></c></row>
      """
    let sheet = try SampleBook(rows: rows).read()[0]
    #expect(
      sheet.rows.map { "\($0.number): " + $0.cells.map { "\($0.column)=\($0.text)" }.joined(separator: " ") } == [
        "2: 2=1 3=2 27=3", "3: 1=4", "7: 3=5",
      ])
    #expect(sheet.width == 27)
  }

  @Test(arguments: [
    (1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD"),
  ]) func letters(_ column: Int, _ letters: String) throws {
    #expect(CellAddress(row: 1, column: column).description == letters + "1")
    let sheet = try SampleBook(rows: "<row r=\"17\"><c r=\"\(letters)17\"><v>1</v></c></row>").read()[0]
    #expect(sheet.rows.map { $0.cells.map(\.column) } == [[column]])
  }

  /// What is out of order or leads nowhere is an error with its place.
  @Test(arguments: [
    ("<row r=\"2\"/><row r=\"2\"/>", "A2"), ("<row r=\"0\"/>", "A1"), ("<row r=\"x\"/>", "A1"),
    ("<row><c r=\"B1\"/><c r=\"A1\"/></row>", "B1"), ("<row><c r=\"B1\"/><c r=\"B1\"/></row>", "B1"),
    ("<row><c r=\"A2\"/></row>", "A1"), ("<row><c r=\"1\"/></row>", "A1"), ("<row><c/><c t=\"q\"/></row>", "B1"),
    ("<row><c t=\"s\"><v>0</v></c></row>", "A1"), ("<row><c t=\"s\"><v>-1</v></c></row>", "A1"),
    ("<row><c t=\"s\"><v>99999999999999999999</v></c></row>", "A1"),
  ]) func malformed(_ rows: String, _ cell: String) throws {
    let fault = try #require(try SampleBook(rows: rows).fault())
    guard case .damaged(.cell(sheet: "表1", let address)) = fault else {
      Issue.record("\(fault)")
      return
    }
    #expect(address.description == cell)
  }

  @Test func formulasWithoutValue() throws {
    let cells = """
      <c><f>A2</f></c><c><f>A2</f><v/></c><c t="str"><f>A2</f><v></v></c><c t="str"><f>A2</f></c><c><f>A2</f><v>0</v></c>
      """
    let sheet = try SampleBook(rows: "<row r=\"3\">\(cells)</row>").read()[0]
    #expect(sheet.formulasWithoutValue.map(\.description) == ["A3", "B3", "D3"])
    #expect(String(decoding: sheet.csv(), as: UTF8.self) == "\n\n,,,,0\n")
    #expect(sheet.findings(file: "f").map(\.place.column) == [1, 2, 4])
  }

  @Test func mergedCells() throws {
    let rows = (1...4).map { row in
      "<row r=\"\(row)\">" + (1...4).map { "<c t=\"str\"><v>\(row)\($0)</v></c>" }.joined() + "</row>"
    }
    var book = SampleBook(rows: rows.joined())
    book.afterRows =
      "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"D2:D4\"/><mergeCell ref=\"C4\"/></mergeCells>"
    let sheet = try book.read()[0]
    #expect(String(decoding: sheet.csv(), as: UTF8.self) == "11,,13,14\n,,23,24\n31,32,33,\n41,42,43,\n")
    #expect(sheet.valuesUnderMerges.map(\.description) == ["B1", "A2", "B2", "D3", "D4"])
    #expect(sheet.findings(file: "f").allSatisfy { $0.kind == .valueUnderMerge && $0.severity == .warning })
  }
}
