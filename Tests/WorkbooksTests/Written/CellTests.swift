import TestSupport
import Testing
import Workbooks

@Suite struct CellTests {
  @Test(arguments: [
    "长沙市", "", " a ", "a\nb\tc", "\r", "\n", " ", "\n\n", "\t a \t", "<&>\"'", "]]>", "=cmd()|' /C calc'!A0", "+1",
    "-1", "@SUM(A1)", "007", "1E5",
    "_x000D_", "_x0041_x0042_", "_X0041_", "__x0041_", "_x005F_", "_x00G1_", "_x0041", "_x0041\r", "_x0041 ",
    "_x0041\u{1}", "_", "\u{0}\u{1}\u{1F}\u{7F}",
    "\u{FFFE}\u{FFFF}\u{FFFD}", "（）＿", "𠮷👨‍👩‍👧", "#REF!", "TRUE",
  ])
  func everyTextComesBackAsText(_ text: String) throws {
    let read = try PackageReader(writing: workbook(oneColumn([.text(text)]))).sheet()
    #expect(read["A2"]?.value == text)
    #expect(read["A2"]?.type == (text.isEmpty ? nil : "inlineStr"))
    #expect(!read.tree.all.contains { $0.name == "f" })
  }

  @Test func aLineBreakIsALineFeed() throws {
    let read = try PackageReader(writing: workbook(oneColumn([.text("\r\na\r\nb\r\n")]))).sheet()
    #expect(read["A2"]?.value == "\na\nb\n")
  }

  /// Texts put together at random from what needs escaping and what nearly does.
  @Test func everyMixtureOfTextsComesBack() throws {
    let pieces = [
      "_", "x", "_x", "000D", "_x0041_", "&", "<", ">", "]]>", " ", "\n", "\r", "\t", "\u{0}", "长", "\u{FFFF}", "𠮷",
    ]
    var seed: UInt64 = 2025
    func random(below limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    let texts = (0..<600).map { _ in
      (0...random(below: 8)).map { _ in pieces[random(below: pieces.count)] }.joined()
    }
    let read = try PackageReader(writing: workbook(oneColumn(texts.map { .text($0) }))).sheet()
    #expect(read.column("A") == texts.map { $0.replacing("\r\n", with: "\n") })
  }

  @Test(arguments: [
    (Sheet.Cell.integer(0), "0", "1"), (.integer(-42), "-42", "1"),
    (.integer(999_999_999_999_999), "999999999999999", "1"),
    (.decimal(hundredths: 8735), "87.35", "2"), (.decimal(hundredths: 8730), "87.3", "2"),
    (.decimal(hundredths: -5), "-0.05", "2"), (.decimal(hundredths: 0), "0", "2"),
    (.percent(hundredths: 8000), "80", "2"), (.percent(hundredths: 10_000), "100", "2"),
    (.date(serial: 45_717), "45717", "yyyy\\-mm\\-dd"),
    (.date(year: 2025, month: 12, day: 31), "46022", "yyyy\\-mm\\-dd"),
    (.date(year: 1900, month: 3, day: 1), "61", "yyyy\\-mm\\-dd"),
    (.date(year: 2000, month: 2, day: 29), "36585", "yyyy\\-mm\\-dd"),
    (.date(serial: 0), "0", "1"), (.date(serial: 2_958_466), "2958466", "1"),
  ])
  func numbersAreNumbersInTheirFormat(_ cell: Sheet.Cell, _ value: String, _ format: String) throws {
    let read = try #require(try PackageReader(writing: workbook(oneColumn([cell]))).sheet()["A2"])
    #expect(read.type == nil)
    #expect(read.value == value)
    #expect(read.look.format == format)
  }

  @Test(arguments: [
    (Sheet.Cell.integer(1_000_000_000_000_000), "1000000000000000"), (.integer(.min), "-9223372036854775808"),
    (.decimal(hundredths: 1_000_000_000_000_007), "10000000000000.07"),
    (.decimal(hundredths: .min), "-92233720368547758.08"),
  ])
  func numbersThatASpreadsheetWouldRoundAreText(_ cell: Sheet.Cell, _ text: String) throws {
    let read = try #require(try PackageReader(writing: workbook(oneColumn([cell]))).sheet()["A2"])
    #expect(read.type == "inlineStr")
    #expect(read.value == text)
  }

  @Test func flagsAreTruthValues() throws {
    let read = try PackageReader(writing: workbook(oneColumn([.flag(true), .flag(false)]))).sheet()
    #expect(read.column("A") == ["1", "0"])
    #expect(read["A2"]?.type == "b")
    #expect(read["A2"]?.look.format == "\"TRUE\";\"TRUE\";\"FALSE\"")
  }

  @Test func emphasisShowsByFillAndByWeight() throws {
    let cells: [Sheet.Cell] = Sheet.Emphasis.allCases.flatMap {
      [.text("x").marked($0), .decimal(hundredths: 1).marked($0)]
    }
    let read = try PackageReader(writing: workbook(oneColumn(cells))).sheet()
    let looks = (2..<2 + cells.count).compactMap { read["A\($0)"]?.look }
    #expect(looks.map(\.isBold) == [false, false, true, true, false, false] + Array(repeating: true, count: 6))
    let fills = looks.map(\.fill)
    #expect(fills[..<4].allSatisfy { $0 == nil })
    #expect(!fills[4...].contains(nil) && Set(fills[4...]).count == 4)
    #expect(fills[4] == fills[5] && fills[6] == fills[7] && fills[8] == fills[9] && fills[10] == fills[11])
    #expect(looks.map(\.format) == Array(repeating: ["49", "2"], count: 6).flatMap(\.self))
  }

  @Test func headerIsBoldOnAFill() throws {
    let read = try #require(try PackageReader(writing: workbook(oneColumn([]))).sheet()["A1"])
    #expect(read.value == "值")
    #expect(read.look.isBold && read.look.fill != nil && read.look.isWrapped)
  }

  @Test func missingCellsAreEmpty() throws {
    let sheet = Sheet("表", columns: [.init("甲"), .init("乙")], rows: [[.text("x")], [.empty, .integer(1)]])
    let read = try PackageReader(writing: workbook(sheet)).sheet()
    #expect(read["B2"]?.value == "" && read["A3"]?.value == "" && read["B3"]?.value == "1")
  }

  @Test func textLongerThanACellTakesIsCutAndReported() throws {
    let whole = String(repeating: "字", count: 32_767)
    let long = whole + "x"
    let family = String(repeating: "👨‍👩‍👧", count: 4096)
    let read = try PackageReader(writing: workbook(oneColumn([.text(whole), .text(long), .text(family)])))
    let values = try read.sheet().column("A")
    #expect(values[0] == whole)
    #expect(values[1] == String(repeating: "字", count: 32_766) + "…")
    // Eight UTF-16 units each: 4,095 fit with the mark, and none is torn.
    #expect(values[2] == String(repeating: "👨‍👩‍👧", count: 4095) + "…")
    #expect(read.summary.shortenedTexts == 2)
    #expect(read.summary.firstShortened == "'表'!A3")
  }
}
