import CSV
import Testing

/// GB 18030 by its rules, and by what other programs make of it.
@Suite struct GB18030Tests {
  /// All two-byte codes in their order.
  private static let pairs: [[UInt8]] = (0x81...0xFE).flatMap { lead in
    (0x40...0xFE).filter { $0 != 0x7F }.map { [UInt8(lead), UInt8($0)] }
  }

  /// The four-byte codes of the first plane in their order.
  private static let quadruples = (0..<39_420).map(code)

  /// The four-byte code with a number.
  private static func code(_ pointer: Int) -> [UInt8] {
    [
      UInt8(pointer / 12600 + 0x81), UInt8(pointer / 1260 % 10 + 0x30), UInt8(pointer / 10 % 126 + 0x81),
      UInt8(pointer % 10 + 0x30),
    ]
  }

  /// Calculated from the public index by another program; see `scripts/gb18030-tables` for where to get it.
  @Test(
    arguments: [
      (pairs, 71_662, 0x50B1_266F_D49A_4C32), (quadruples, 116_498, 0xB176_5545_402A_2682),
    ] as [([[UInt8]], Int, UInt64)])
  func allCodesTogetherAreThoseOfTheIndex(_ codes: [[UInt8]], _ length: Int, _ digest: UInt64) {
    guard case .text(let text) = TextEncoding.gb18030.decode(codes.flatMap(\.self)) else {
      Issue.record("not decoded")
      return
    }
    #expect(text.count == length)
    #expect(text.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } == digest)
  }

  /// glibc 2.36 follows the edition of 2005, but gives six private-use codes the ideographs that came into Unicode.
  @Test func theCLibraryDiffersInNoMoreThanTwentyFiveCodes() throws {
    let library = try #require(CLibraryConverter(from: "GB18030"))
    for code in Self.pairs + Self.quadruples {
      guard case .text(let text) = TextEncoding.gb18030.decode(code) else {
        Issue.record("\(code)")
        continue
      }
      guard library.text(of: code) != text else { continue }
      #expect(Self.differences[code] == String(decoding: text, as: UTF8.self).unicodeScalars.map(\.value), "\(code)")
    }
  }

  /// Where the C library says otherwise, or refuses a second code of a character: our reading.
  private static let differences: [[UInt8]: [UInt32]] = {
    var differences: [[UInt8]: [UInt32]] = [
      [0xA3, 0xA0]: [0x3000], [0xFE, 0x51]: [0xE816], [0xFE, 0x52]: [0xE817], [0xFE, 0x53]: [0xE818],
      [0xFE, 0x6C]: [0xE831], [0xFE, 0x76]: [0xE83B],
      [0xFE, 0x91]: [0xE855],
    ]
    for (index, scalar) in (0x9FB4...0x9FBB).enumerated() {
      differences[code(19_057 + index)] = [UInt32(scalar)]
    }
    for (index, scalar) in (0xFE10...0xFE19).enumerated() {
      differences[code(39_076 + index)] = [UInt32(scalar)]
    }
    return differences
  }()

  @Test func everyFourByteCodeOfTheOtherPlanes() {
    for first in stride(from: 0x10000, through: 0x10FFFF, by: 0x1000) {
      let scalars = (first..<(first + 0x1000)).compactMap { Unicode.Scalar(UInt32($0)) }
      let bytes = scalars.flatMap { Self.code(189_000 + Int($0.value) - 0x10000) }
      let text = String(String.UnicodeScalarView(scalars))
      #expect(TextEncoding.gb18030.decode(bytes) == .text(Array(text.utf8)), "U+\(String(first, radix: 16))")
    }
  }

  @Test func whatNoCodeBeginsWithIsRefused() {
    for pointer in [39_420, 39_421, 50_000, 188_999, 1_237_576, 1_587_599] {
      #expect(TextEncoding.gb18030.decode(Self.code(pointer)) == .invalid(offset: 0), "\(pointer)")
    }
    for byte in [0x80, 0xFF] as [UInt8] {
      for second in UInt8.min...UInt8.max {
        #expect(TextEncoding.gb18030.decode([byte, second]) == .invalid(offset: 0))
      }
    }
    for lead in 0x81...0xFE as ClosedRange<UInt8> {
      for trail in Array(0...0x2F) + Array(0x3A...0x3F) + [0x7F, 0xFF] as [UInt8] {
        #expect(TextEncoding.gb18030.decode([0x41, lead, trail, 0x81, 0x30]) == .invalid(offset: 1))
      }
    }
  }

  /// Each byte of a four-byte code replaced by each other byte gives another code, or is refused at its start.
  @Test func everyByteOfFourCounts() {
    let bounds: [ClosedRange<UInt8>] = [0x81...0x84, 0x30...0x39, 0x81...0xFE, 0x30...0x39]
    for place in 1...3 {
      for byte in UInt8.min...UInt8.max where !(place == 1 && byte >= 0x40) {
        var code: [UInt8] = [0x81, 0x30, 0x81, 0x30]
        code[place] = byte
        let isCode = TextEncoding.gb18030.decode(code) != .invalid(offset: 0)
        #expect(isCode == bounds[place].contains(byte), "\(code)")
      }
    }
  }

  /// No byte but the first of each character can be taken for a line end, a quote or a delimiter.
  @Test func bytesWithAMeaningAreNeverInsideACode() {
    for code in Self.pairs + Self.quadruples {
      #expect(
        !code.contains { [Byte.lineFeed, Byte.return, Byte.quote, Byte.comma, Byte.tab, Byte.semicolon].contains($0) })
    }
  }
}
