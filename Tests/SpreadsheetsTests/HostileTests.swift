import Spreadsheets
import Testing

/// Workbooks made to do harm are refused before they do it.
@Suite struct HostileTests {
  private static func expectTooLarge(
    _ fault: SpreadsheetFault?, _ allowed: Int, _ location: SourceLocation = #_sourceLocation
  ) {
    guard case .tooLarge(let excess) = fault, excess.allowed == allowed else {
      Issue.record("\(String(describing: fault))", sourceLocation: location)
      return
    }
  }

  private static func limits(_ change: (inout SpreadsheetLimits) -> Void) -> SpreadsheetLimits {
    var limits = SpreadsheetLimits()
    change(&limits)
    return limits
  }

  private static let threeRows = String(repeating: "<row><c><v>1</v></c><c t=\"str\"><v>abc</v></c></row>", count: 3)

  @Test func numbersOfThings() throws {
    var book = SampleBook(rows: Self.threeRows, Self.threeRows)
    book.strings = "<si/><si/><si/>"
    book.formats = ["0", "00"]
    #expect(try book.fault() == nil)
    Self.expectTooLarge(try book.fault(Self.limits { $0.sheets = 1 }), 1)
    Self.expectTooLarge(try book.fault(Self.limits { $0.sharedStrings = 2 }), 2)
    Self.expectTooLarge(try book.fault(Self.limits { $0.styles = 1 }), 1)
    Self.expectTooLarge(try book.fault(Self.limits { $0.entries = 6 }), 6)
    Self.expectTooLarge(try book.fault(Self.limits { $0.entries = 3 }), 3)
    Self.expectTooLarge(try book.fault(Self.limits { $0.depth = 4 }), 4)
    Self.expectTooLarge(try book.fault(Self.limits { $0.textBytes = 23 }), 23)
    #expect(try book.fault(Self.limits { $0.textBytes = 24 }) == nil)
    Self.expectTooLarge(try book.fault(Self.limits { $0.fields = 5 }), 5)
    #expect(try book.fault(Self.limits { $0.fields = 6 }) == nil)
    Self.expectTooLarge(try book.fault(Self.limits { $0.inflatedBytes = 1000 }), 1000)
  }

  @Test func rowsAndColumns() throws {
    Self.expectTooLarge(try SampleBook(rows: "<row r=\"1048577\"/>").fault(), 1_048_576)
    Self.expectTooLarge(try SampleBook(rows: "<row><c r=\"XFE1\"/></row>").fault(), 16_384)
    #expect(try SampleBook(rows: "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>").fault() == nil)
    #expect(try SampleBook(rows: "<row><c r=\"ZZZZZZZZZ1\"/></row>").fault() != nil)
    #expect(try SampleBook(rows: "<row r=\"99999999999999999999\"/>").fault() != nil)
  }

  /// 20 MB of blanks in a few kilobytes.
  @Test func bomb() throws {
    var book = SampleBook(rows: "")
    book.afterRows = String(repeating: " ", count: 20 << 20)
    Self.expectTooLarge(try book.fault(), 200)
  }

  /// A short shared string that is used over and over, long ones that are used often.
  @Test func amplification() throws {
    var book = SampleBook(rows: "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 2000) + "</row>")
    book.strings = "<si><t>" + String(repeating: "甲", count: 100_000) + "</t></si>"
    Self.expectTooLarge(try book.fault(Self.limits { $0.textBytes = 100 << 20 }), 100 << 20)
  }

  /// One cell far to the right and many rows would make a text of commas.
  @Test func commas() throws {
    let rows =
      String(repeating: "<row><c><v>1</v></c></row>", count: 20_000) + "<row><c r=\"XFD20001\"><v>1</v></c></row>"
    Self.expectTooLarge(try SampleBook(rows: rows).fault(), 1 << 28)
  }

  @Test func merges() throws {
    var book = SampleBook(rows: Self.threeRows)
    book.afterRows =
      "<mergeCells>" + String(repeating: "<mergeCell ref=\"A1:XFD1048576\"/>", count: 20_000) + "</mergeCells>"
    Self.expectTooLarge(try book.fault(), 1 << 28)
    for range in ["A1:XFE1", "A1:A1048577", "B1:A1", "A2:A1", "", "1:2", "A1:B1:C1"] {
      book.afterRows = "<mergeCells><mergeCell ref=\"\(range)\"/></mergeCells>"
      #expect(try book.fault() != nil, "\(range)")
    }
  }

  @Test(arguments: [
    "<!DOCTYPE worksheet>", "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\">]>",
    "<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\">",
    "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
  ]) func documentTypes(_ type: String) throws {
    var book = SampleBook(rows: "")
    book.replaced["xl/worksheets/sheet1.xml"] =
      "<?xml version=\"1.0\"?>\(type)<worksheet><sheetData><row><c t=\"str\"><v>1</v></c></row></sheetData></worksheet>"
    #expect(try book.fault() == .damaged(.part("xl/worksheets/sheet1.xml")))
  }

  @Test func unknownEntities() throws {
    #expect(try SampleBook(rows: "<row><c t=\"str\"><v>&a;</v></c></row>").fault() != nil)
  }

  /// More attributes or namespaces than libxml2 can look through in reasonable time.
  @Test func attributesAndNamespaces() throws {
    let attributes = (0..<200_000).map { " a\($0)=\"\"" }.joined()
    #expect(try SampleBook(rows: "<row\(attributes)/>").fault() == .damaged(.part("xl/worksheets/sheet1.xml")))
    let namespaces = (0..<65).map { " xmlns:a\($0)=\"a\"" }.joined()
    #expect(try SampleBook(rows: "<row\(namespaces)/>").fault() == .damaged(.part("xl/worksheets/sheet1.xml")))
    var book = SampleBook(rows: "<row><c><v>1</v></c></row>")
    let ranges = (1...20_000).map { "A\($0)" }.joined(separator: " ")
    book.afterRows = "<conditionalFormatting sqref=\"\(ranges)\"/><!-- \(String(repeating: "=", count: 20_000)) -->"
    #expect(try book.csv == "1\n")
  }

  @Test func doubtfulCells() throws {
    let formulas = String(repeating: "<c><f>A1</f></c>", count: 3)
    var book = SampleBook(rows: "<row>\(formulas)</row>", "<row>\(formulas)<c><v>1</v></c></row>")
    Self.expectTooLarge(try book.fault(Self.limits { $0.doubtfulCells = 5 }), 5)
    #expect(try book.fault(Self.limits { $0.doubtfulCells = 6 }) == nil)
    book.afterRows = "<mergeCells><mergeCell ref=\"A1:D1\"/></mergeCells>"
    Self.expectTooLarge(try book.fault(Self.limits { $0.doubtfulCells = 6 }), 6)
  }

  /// Links that lead out of the package, or to other places, lead nowhere.
  @Test(arguments: ["../../sheet.xml", "/../sheet.xml", "worksheets/../../../xl/worksheets/sheet1.xml"])
  func traversal(_ target: String) throws {
    var book = SampleBook(rows: "")
    book.replaced["../sheet.xml"] = SampleBook.part("worksheet", "")
    book.replaced["xl/_rels/workbook.xml.rels"] = SampleBook.links([("worksheet", target)])
    #expect(try book.fault() == .damaged(.missingPart("表1")))
    book.replaced["xl/_rels/workbook.xml.rels"] = SampleBook.links([("worksheet", "http://a/")], mode: "External")
    #expect(try book.fault() == .damaged(.missingPart("表1")))
  }

  /// Names that lead out of the package are as if they were not there, even where two are the same.
  @Test func namesThatLeadOut() throws {
    var book = SampleBook(rows: "<row><c><v>1</v></c></row>")
    for name in ["../a", "../A", "/xl/styles.xml", "/XL/styles.xml", "xl/..\\b", "xl/..\\B"] {
      book.replaced[name] = ""
    }
    #expect(try book.csv == "1\n")
  }

  /// Two parts of one name: programs would not agree on which counts.
  @Test func twoPartsOfOneName() throws {
    var book = SampleBook(rows: "")
    book.replaced["XL/worksheets/Sheet1.xml"] = SampleBook.part("worksheet", "")
    #expect(try book.fault() == .damaged(.container))
  }
}
