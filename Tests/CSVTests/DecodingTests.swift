import CSV
import Testing

/// Bytes are decoded strictly: what an encoding does not allow is refused and placed.
@Suite struct DecodingTests {
  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x61], TextEncoding.utf8, 3), ([0xFF, 0xFE, 0x61, 0], .utf16LittleEndian, 2),
      ([0xFE, 0xFF, 0, 0x61], .utf16BigEndian, 2),
    ] as [([UInt8], TextEncoding, Int)]) func marks(_ bytes: [UInt8], _ encoding: TextEncoding, _ length: Int) throws
  {
    let mark = try #require(TextEncoding.marked(in: bytes))
    #expect(mark.encoding == encoding)
    #expect(mark.length == length)
    #expect(encoding.decode(Array(bytes.dropFirst(length))) == .text([0x61]))
  }

  @Test(arguments: [[], [0xEF, 0xBB], [0xFF], [0x61, 0xEF, 0xBB, 0xBF], [0xC4, 0xE3]] as [[UInt8]])
  func noMark(_ bytes: [UInt8]) { #expect(TextEncoding.marked(in: bytes) == nil) }

  @Test func utf8IsTakenAsItIs() {
    for text in ["", "abc", "案号（2025）", "𠮷\u{0}é\u{10FFFF}\u{FFFD}"] {
      #expect(TextEncoding.utf8.decode(Array(text.utf8)) == .text(Array(text.utf8)))
    }
  }

  /// Overlong forms, surrogates, codes beyond Unicode, and sequences cut short.
  @Test(
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0xAF],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE], [0xE6, 0xA1], [0xF0, 0x9F, 0x98], [0xC3],
      [0xC3, 0x28],
    ] as [[UInt8]]) func invalidUTF8IsPlaced(_ bytes: [UInt8])
  {
    let before = Array("案,a\n".utf8)
    #expect(TextEncoding.utf8.decode(bytes) == .invalid(offset: 0))
    #expect(TextEncoding.utf8.decode(before + bytes + [0x61]) == .invalid(offset: before.count))
  }

  @Test(
    arguments: [
      ([0x61, 0x2C, 0x0A], "a,\n"), ([0xB0, 0xB8, 0xBA, 0xC5], "案号"), ([0xA3, 0xA8, 0xA3, 0xA9], "（）"),
      ([0x81, 0x30, 0x81, 0x30], "\u{80}"), ([0x81, 0x39, 0xEE, 0x39], "㐀"), ([0x90, 0x30, 0x81, 0x30], "\u{10000}"),
      ([0x95, 0x32, 0x82, 0x36], "\u{20000}"), ([0xE3, 0x32, 0x9A, 0x35], "\u{10FFFF}"),
      ([0x82, 0x35, 0x8F, 0x33], "龦"),
      ([0x81, 0x5C], "乗"), ([0x81, 0x7C], "亅"),
    ] as [([UInt8], String)]) func gb18030(_ bytes: [UInt8], _ text: String)
  {
    #expect(TextEncoding.gb18030.decode(bytes) == .text(Array(text.utf8)), "\(text)")
  }

  @Test(
    arguments: [
      [0x80], [0xFF], [0x81], [0x81, 0x20], [0x81, 0x7F], [0x81, 0x30], [0x81, 0x30, 0x81], [0x81, 0x30, 0x30, 0x30],
      [0xE3, 0x32, 0x9A, 0x36], [0xFE, 0x39, 0xFE, 0x39], [0x84, 0x32, 0x81, 0x30],
    ] as [[UInt8]]) func invalidGB18030IsPlaced(_ bytes: [UInt8])
  {
    #expect(TextEncoding.gb18030.decode(bytes) == .invalid(offset: 0))
    #expect(TextEncoding.gb18030.decode([0xB0, 0xB8, 0x61] + bytes) == .invalid(offset: 3))
  }

  @Test(arguments: [(TextEncoding.utf16LittleEndian, false), (.utf16BigEndian, true)])
  func utf16(_ encoding: TextEncoding, _ isBigEndian: Bool) {
    let text = "案号,a\r\n𠮷\u{FEFF}"
    let bytes = text.utf16.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
    #expect(encoding.decode(bytes) == .text(Array(text.utf8)))
    #expect(encoding.decode(bytes + [0x61]) == .invalid(offset: bytes.count))
    let lone: [UInt8] = isBigEndian ? [0xDC, 0x00] : [0x00, 0xDC]
    #expect(encoding.decode(bytes + lone + bytes) == .invalid(offset: bytes.count))
  }

  @Test func onlyEncodingsWithPlainLineFeedsMayBeCut() {
    #expect(TextEncoding.allCases.filter(\.canBeCutAtLineFeeds) == [.utf8, .gb18030])
  }
}
