import Diagnostics
import Spreadsheets
import Testing

/// What cannot be read says what it is, and how to mend it.
@Suite struct FaultTests {
  private static func fault(_ bytes: [UInt8]) -> SpreadsheetFault? {
    if case .failure(let fault) = SpreadsheetReader.sheets(in: bytes) { return fault }
    return nil
  }

  @Test func otherForms() throws {
    #expect(Self.fault([]) == .notAWorkbook(.empty))
    #expect(Self.fault(Array("案号,单位".utf8)) == .notAWorkbook(.unknown))
    #expect(Self.fault(Array("\u{FEFF} <html><table>".utf8)) == .notAWorkbook(.markup))
    #expect(Self.fault(try Fixture.bytes("old.xls")) == .notAWorkbook(.oldWorkbook))
    #expect(Self.fault(try Fixture.bytes("libreoffice.ods")) == .notAWorkbook(.openDocument))
    #expect(Self.fault(try Archive.bytes([("a.txt", [0x61])])) == .notAWorkbook(.otherPackage))
    #expect(Self.fault([0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18)) == .notAWorkbook(.otherPackage))
    var book = SampleBook(rows: "")
    book.replaced["xl/workbook.xml"] = SampleBook.part("document", "")
    #expect(try book.fault() == .notAWorkbook(.otherPackage))
    book.replaced["_rels/.rels"] = SampleBook.links([("officeDocument", "xl/workbook.bin")])
    #expect(try book.fault() == .notAWorkbook(.binaryWorkbook))
  }

  @Test func encrypted() throws {
    #expect(Self.fault(try Fixture.bytes("encrypted.xlsx")) == .encrypted)
    var book = SampleBook(rows: "<row><c><v>1</v></c></row>")
    book.password = "x"
    #expect(try book.fault() == .encrypted)
  }

  /// Wherever a workbook is cut short, it is said to be damaged.
  @Test(arguments: Fixture.workbooks) func cutShort(_ name: String) throws {
    let bytes = try Fixture.bytes(name)
    for count in stride(from: 4, to: bytes.count, by: 97) {
      #expect(Self.fault(Array(bytes[..<count])) == .damaged(.container))
    }
  }

  @Test func missingParts() throws {
    var book = SampleBook(rows: "<row><c><v>1</v></c></row>")
    book.replaced["xl/_rels/workbook.xml.rels"] = SampleBook.links([("worksheet", "worksheets/sheet9.xml")])
    #expect(try book.fault() == .damaged(.missingPart("xl/worksheets/sheet9.xml")))
    book.replaced["xl/_rels/workbook.xml.rels"] = SampleBook.links([])
    #expect(try book.fault() == .damaged(.missingPart("表1")))
  }

  @Test(arguments: ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"])
  func brokenParts(_ name: String) throws {
    var book = SampleBook(rows: "<row><c><v>1</v></c></row>")
    let whole = try #require(book.parts.first { $0.name == name }).text
    book.replaced[name] = String(whole.dropLast(3))
    #expect(try book.fault() == .damaged(.part(name)))
    book.replaced[name] = ""
    #expect(try book.fault() == .damaged(.part(name)))
  }

  /// A checksum that is wrong is not passed over.
  @Test func wrongChecksum() throws {
    var bytes = try Archive.bytes(SampleBook(rows: "<row><c><v>1</v></c></row>").parts.map { ($0, Array($1.utf8)) })
    let mark: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
    for start in bytes.indices.dropLast(20) where bytes[start...].starts(with: mark) { bytes[start + 16] ^= 1 }
    guard case .damaged(.part) = Self.fault(bytes) else {
      Issue.record("\(String(describing: Self.fault(bytes)))")
      return
    }
  }

  /// Parts under other names than the usual, and sheets that are none.
  @Test func linksLeadTheWay() throws {
    var book = SampleBook(rows: "<row><c t=\"s\"><v>0</v></c></row>", "")
    book.strings = "<si><t>甲</t></si>"
    book.replaced["xl/_rels/workbook.xml.rels"] = SampleBook.links([
      ("worksheet", "./../XL\\Worksheets/SHEET1.xml"), ("chartsheet", "charts/none.xml"),
      ("sharedStrings", "/xl/sharedStrings.xml"),
    ])
    let sheets = try book.read()
    #expect(sheets.map(\.name) == ["表1"])
    #expect(String(decoding: sheets[0].csv(), as: UTF8.self) == "甲\n")
  }

  /// Two sheets of one name could not be told apart in a finding.
  @Test func repeatedSheetNames() throws {
    var book = SampleBook(rows: "", "")
    let text = try #require(book.parts.first { $0.name == "xl/workbook.xml" }).text
    book.replaced["xl/workbook.xml"] = text.replacing("表2", with: "表1")
    #expect(try book.fault() == .damaged(.repeatedSheet("表1")))
  }

  @Test func largeFilesAreNotLookedAt() throws {
    let bytes = try SampleBook(rows: "").bytes
    var limits = SpreadsheetLimits()
    limits.fileBytes = bytes.count
    guard case .success = SpreadsheetReader.sheets(in: bytes, limits: limits) else { throw Archive.CannotWrite() }
    limits.fileBytes -= 1
    #expect(SpreadsheetReader.sheets(in: bytes, limits: limits) == .failure(.fileTooLarge(limits)))
  }

  @Test(arguments: ["hidden", "veryHidden"]) func hiddenSheets(_ state: String) throws {
    var book = SampleBook(rows: "")
    book.sheetAttributes = "state=\"\(state)\""
    #expect(try book.read()[0].findings(file: "a").map(\.kind) == [.hiddenSheet])
    book.sheetAttributes = "state=\"visible\""
    #expect(try book.read()[0].findings(file: "a").isEmpty)
  }
}
