import Spreadsheets
import TestSupport
import Testing

/// Whatever is done to the bytes of a workbook, reading it ends with sheets or with a fault.
@Suite struct MutationTests {
  /// Small limits, so that a mutation that swells shows.
  private static var limits: SpreadsheetLimits {
    var limits = SpreadsheetLimits()
    (limits.inflatedBytes, limits.textBytes, limits.fields) = (4 << 20, 1 << 20, 1 << 22)
    return limits
  }

  @Test(arguments: Fixture.workbooks) func containers(_ name: String) throws {
    let original = try Fixture.bytes(name)
    var random = SeededGenerator(seed: 1)
    var read = 0
    for _ in 0..<2_000 {
      var bytes = original
      Self.spoil(&bytes, &random)
      if Self.check(bytes) { read += 1 }
    }
    #expect(read > 0 && read < 2_000)
  }

  /// Damage behind the checksums: each part in turn is spoilt and packed again.
  @Test func parts() throws {
    var book = SampleBook(rows: Self.rows, Self.rows)
    book.strings = "<si><t>甲</t></si><si><r><t>乙</t></r><rPh><t>x</t></rPh></si>"
    book.formats = ["yyyy\"年\"m\"月\"d\"日\"", "0000000"]
    book.afterRows = "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"
    let parts = book.parts.map { (name: $0.name, bytes: Array($0.text.utf8)) }
    var random = SeededGenerator(seed: 2)
    var read = 0
    for _ in 0..<4_000 {
      var spoilt = parts
      let index = random.number(in: 0...(parts.count - 1))
      Self.spoil(&spoilt[index].bytes, &random)
      if Self.check(try Archive.bytes(spoilt)) { read += 1 }
    }
    #expect(read > 100 && read < 4_000)
  }

  private static let rows = """
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" s="1"><v>45717.5</v></c></row>\
    <row r="3"><c r="A3" t="inlineStr"><is><t>_x000D_a,"b"</t></is></c><c r="B3" s="2"><f>A1</f><v>430102</v></c>\
    <c r="C3" t="b"><v>1</v></c><c r="D3" t="e"><v>#N/A</v></c><c r="E3"><f>A1</f></c><c><v>1.23E+15</v></c></row>
    """

  /// One to four edits: a bit, a byte, a number of the text, a piece cut out, doubled or moved.
  private static func spoil(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    for _ in 0..<random.number(in: 1...4) where bytes.count > 8 {
      let place = random.number(in: 0...(bytes.count - 1))
      let piece = place..<min(bytes.count, place + random.number(in: 1...40))
      switch random.number(in: 0...6) {
      case 0: bytes[place] ^= 1 << UInt8(random.number(in: 0...7))
      case 1: bytes[place] = UInt8(random.number(in: 0...255))
      case 2: bytes.removeSubrange(piece)
      case 3: bytes.insert(contentsOf: bytes[piece], at: place)
      case 4: bytes.insert(contentsOf: bytes[piece], at: random.number(in: 0...(bytes.count - 1)))
      case 5: if 0x30...0x39 ~= bytes[place] { bytes.insert(contentsOf: Array("99999".utf8), at: place) }
      default: bytes[place] = random.pick(Array("<>&\"'/=;:-.0123456789ABEXxrsvct ".utf8))
      }
    }
  }

  /// Reads the bytes and holds what comes against what is always true; whether anything came.
  private static func check(_ bytes: [UInt8]) -> Bool {
    guard case .success(let sheets) = SpreadsheetReader.sheets(in: bytes, limits: limits) else { return false }
    for sheet in sheets {
      let csv = sheet.csv()
      #expect(String(validating: csv, as: UTF8.self) != nil)
      let lastRow = sheet.rows.reduce(0) { max($0, $1.number) }
      #expect(csv.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } == lastRow)
      #expect(csv.count <= lastRow + limits.fields + 3 * limits.textBytes)
      #expect(sheet.rows.allSatisfy { $0.cells.allSatisfy { !$0.text.isEmpty && $0.column <= sheet.width } })
    }
    return true
  }
}
