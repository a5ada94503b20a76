import CSV
import TestSupport
import Testing

/// Every code of the public index of GB 18030 is decoded as it says, but for those on which the C library differs.
@Suite(.enabled(if: Suites.has("gb18030"), "ASSIZE_SUITES names no folder with gb18030"))
struct GB18030Tests {
  @Test func everyTwoByteCode() throws {
    let codes = try GB18030Index().pairs
    #expect(codes.count > 23_000)
    for (code, scalar) in codes { check(code, scalar) }
  }

  @Test func everyFourByteCodeOfTheFirstPlane() throws {
    let codes = try GB18030Index().quadruples
    #expect(codes.count > 39_000)
    for (code, scalar) in codes { check(code, scalar) }
  }

  @Test func everyFourByteCodeOfTheOtherPlanes() {
    for first in stride(from: 0x10000, through: 0x10FFFF, by: 0x1000) {
      let scalars = (first..<(first + 0x1000)).compactMap { Unicode.Scalar(UInt32($0)) }
      let bytes = scalars.flatMap { GB18030Index.code(189_000 + Int($0.value) - 0x10000) }
      let text = String(String.UnicodeScalarView(scalars))
      #expect(TextEncoding.gb18030.decode(bytes) == .text(Array(text.utf8)), "U+\(String(first, radix: 16))")
    }
  }

  private func check(_ code: [UInt8], _ scalar: UInt32) {
    let found = TextEncoding.gb18030.decode(code)
    if found == .text(Self.utf8(scalar)) { return }
    let name = code.map { String($0, radix: 16) }.joined()
    if Self.refused.contains(scalar), code.count == 4 {
      #expect(found == .invalid(offset: 0), "\(name)")
    } else {
      #expect(Self.others[name].map { .text(Self.utf8($0)) } == found, "\(name)")
    }
  }

  /// Two-byte codes that the index, made for web pages, gives another character than GB 18030-2005 does: a full-width
  /// space, and six ideographs that were private use before they came into Unicode.
  private static let others: [String: UInt32] = [
    "a3a0": 0xE5E5, "fe51": 0x20087, "fe52": 0x20089, "fe53": 0x200CC, "fe6c": 0x215D7, "fe76": 0x2298F,
    "fe91": 0x241FE,
  ]

  /// Characters that have a code of two bytes, so that the C library refuses their four-byte codes.
  private static let refused = Set((0x9FB4...0x9FBB).map(UInt32.init) + (0xFE10...0xFE19).map(UInt32.init))

  private static func utf8(_ scalar: UInt32) -> [UInt8] {
    Unicode.Scalar(scalar).map { Array(String(Character($0)).utf8) } ?? []
  }
}
