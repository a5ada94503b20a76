import TestSupport
import Testing
import Workbooks

@Suite struct WorkbookPackageTests {
  private static let mixed = workbook(
    Sheet(
      "排名", columns: [.init("名次"), .init("单位"), .init("得分")], notes: ["注"],
      rows: [
        [.integer(1), .link("长沙市", to: .url("units/430100.html")), .decimal(hundredths: 9050).marked(.good)],
        [.integer(2), .text("<株洲&市>\u{1}"), .empty],
      ]),
    oneColumn("空", []))

  @Test func partsStandInAFixedOrderAndAllAreWellFormed() throws {
    let read = try PackageReader(writing: Self.mixed)
    #expect(
      read.entries.map(\.name) == [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
        "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels", "xl/worksheets/sheet2.xml",
      ])
    for entry in read.entries { #expect(throws: Never.self) { try XMLTree(parsing: entry.bytes) } }
  }

  @Test func everyPartHasATypeAndEveryRelationATarget() throws {
    let read = try PackageReader(writing: Self.mixed)
    let typed = try read.xml("[Content_Types].xml")["Override"].compactMap { $0.attributes["PartName"] }
    let parts = read.entries.map { "/" + $0.name }.filter { !$0.hasSuffix(".rels") && $0 != "/[Content_Types].xml" }
    #expect(Set(typed) == Set(parts))
    let targets = try read.xml("xl/_rels/workbook.xml.rels").children.compactMap { $0.attributes["Target"] }
    #expect(targets == ["worksheets/sheet1.xml", "worksheets/sheet2.xml", "styles.xml"])
    let sheets = try read.xml("xl/workbook.xml").child("sheets").children.map { $0.attributes["r:id"] }
    #expect(sheets == ["rId1", "rId2"])
  }

  @Test func sameInputSameBytes() throws {
    #expect(try PackageReader(writing: Self.mixed).file == PackageReader(writing: Self.mixed).file)
  }

  /// As Excel writes them: sizes before the data (flag 8 not set), 00:00:00 on 1980-01-01, no extra field.
  @Test func headersAreThePlainestThereAre() throws {
    let read = try PackageReader(writing: Self.mixed)
    let local = headers(of: read, signature: [0x50, 0x4B, 3, 4])
    let central = headers(of: read, signature: [0x50, 0x4B, 1, 2])
    #expect(local.count == read.entries.count && central.count == read.entries.count)
    for header in local {
      #expect(header[6] & 8 == 0)
      #expect(header[10..<14] == [0, 0, 0x21, 0])
      #expect(header[28..<30] == [0, 0])
    }
    for header in central { #expect(header[30..<32] == [0, 0]) }
  }

  private func headers(of read: PackageReader, signature: [UInt8]) -> [[UInt8]] {
    let starts = read.file.indices.dropLast(46).filter { Array(read.file[$0..<$0 + 4]) == signature }
    return starts.map { Array(read.file[$0..<$0 + 46]) }
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (1_767_139_199, "2025-12-30T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
    (-1, "1969-12-31T23:59:59Z"), (Int.max, "9999-12-31T23:59:59Z"), (Int.min, "0001-01-01T00:00:00Z"),
  ])
  func propertiesAreTheCallers(_ seconds: Int, _ moment: String) throws {
    var book = Self.mixed
    book.created = seconds
    book.title = "甲 & 乙\u{2}"
    let properties = try PackageReader(writing: book).xml("docProps/core.xml")
    #expect(try properties.child("dc:title").text == "甲 & 乙\u{FFFD}")
    #expect(try properties.child("dc:creator").text == "Assize")
    #expect(try properties.child("dcterms:created").text == moment)
    #expect(try properties.child("dcterms:modified").text == moment)
  }

  @Test func aStreamedSheetArrivesWhole() throws {
    let count = 8_000
    let streamed = Sheet("流", columns: [.init("号"), .init("文")]) { (rows: Sheet.Rows) throws(WorkbookError) in
      for number in 1...count { try rows.append([.integer(number), .text("第\(number)行 <&>")]) }
    }
    let read = try PackageReader(writing: workbook(streamed))
    #expect(read.summary.sheets.map(\.rows) == [count])
    let sheet = try read.sheet()
    #expect(sheet.column("A") == (1...count).map { "\($0)" })
    #expect(sheet.column("B") == (1...count).map { "第\($0)行 <&>" })
  }

  @Test func wideSheetsUseColumnsOfSeveralLetters() throws {
    let wide = Sheet("宽", columns: (0..<710).map { .init("\($0)") }, rows: [[.integer(1)]])
    let read = try PackageReader(writing: workbook(wide)).sheet()
    #expect(["A1", "Z1", "AA1", "ZZ1", "AAA1"].map { read[$0]?.value } == ["0", "25", "26", "701", "702"])
  }
}
