import CSV
import Testing

/// Bytes are decoded strictly: what an encoding does not allow is refused and placed.
@Suite struct DecodingTests {
  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x61], TextEncoding.utf8, 3), ([0xFF, 0xFE, 0x61, 0], .utf16LittleEndian, 2),
      ([0xFE, 0xFF, 0, 0x61], .utf16BigEndian, 2), ([0x84, 0x31, 0x95, 0x33, 0x61], .gb18030, 4),
    ] as [([UInt8], TextEncoding, Int)]) func marks(_ bytes: [UInt8], _ encoding: TextEncoding, _ length: Int) throws
  {
    let mark = try #require(TextEncoding.marked(in: bytes))
    #expect(mark.encoding == encoding)
    #expect(mark.length == length)
    #expect(encoding.decode(Array(bytes.dropFirst(length))) == .text([0x61]))
  }

  @Test(
    arguments: [[], [0xEF, 0xBB], [0xFF], [0x61, 0xEF, 0xBB, 0xBF], [0xC4, 0xE3], [0x84, 0x31, 0x95]] as [[UInt8]])
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

  /// A code cut short is refused wherever the text ends, however much stands before it.
  @Test func truncatedGB18030IsPlaced() {
    let whole: [UInt8] = [0x95, 0x34, 0xB2, 0x35]
    for before in 0...9 {
      let ascii = [UInt8](repeating: 0x61, count: before)
      for length in 1...3 {
        #expect(TextEncoding.gb18030.decode(ascii + whole.prefix(length)) == .invalid(offset: before))
        #expect(TextEncoding.gb18030.decode(ascii + whole + whole.prefix(length)) == .invalid(offset: before + 4))
      }
      #expect(TextEncoding.gb18030.decode(ascii + whole) == .text(ascii + Array("𠮷".utf8)))
    }
  }

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian]) func utf16(_ encoding: TextEncoding) {
    let text = "案号,a\r\n𠮷é\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}\u{FEFF}"
    let bytes = EncodedText.bytes(text, in: encoding)
    #expect(encoding.decode(bytes) == .text(Array(text.utf8)))
    #expect(encoding.decode([]) == .text([]))
    #expect(encoding.decode(bytes + [0x61]) == .invalid(offset: bytes.count))
    #expect(encoding.decode([0x61]) == .invalid(offset: 0))
  }

  /// Half of a surrogate pair: alone at the end, before another first half, before no half, and a second half alone.
  @Test(arguments: [[0xD842], [0xD842, 0xD842, 0xDFB7], [0xDBFF, 0x0061], [0xDC00], [0xDFB7, 0xD842]] as [[UInt16]])
  func unpairedSurrogatesArePlaced(_ units: [UInt16]) {
    for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian] {
      let isBig = encoding == .utf16BigEndian
      let fault = units.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let before = EncodedText.bytes("案\n𠮷", in: encoding)
      #expect(encoding.decode(before + fault) == .invalid(offset: before.count))
      #expect(encoding.decode(before + fault + before) == .invalid(offset: before.count))
    }
  }

  @Test func whichEncodingsExtendASCII() {
    #expect(TextEncoding.allCases.filter(\.extendsASCII) == [.utf8, .gb18030])
  }

  /// Lines end with LF, CRLF and CR; a line's bytes are those of its own encoding.
  @Test(arguments: TextEncoding.allCases) func placesAreLinesAndBytes(_ encoding: TextEncoding) {
    let scalars = Array("a案\nb\r\né\u{A0A}\r\u{D0D}𠮷\r\r\n\nx".unicodeScalars)
    for end in 0...scalars.count {
      let isInsideLineEnd = end > 0 && end < scalars.count && scalars[end - 1] == "\r" && scalars[end] == "\n"
      guard !isInsideLineEnd else { continue }
      let lineEnds = (0..<end).filter { index in
        scalars[index] == "\n" || scalars[index] == "\r" && !scalars.dropFirst(index + 1).starts(with: ["\n"])
      }
      let start = (lineEnds.last ?? -1) + 1
      let place = encoding.place(
        of: Self.bytes(scalars[..<end], encoding).count, in: Self.bytes(scalars[...], encoding))
      #expect(place.line == lineEnds.count + 1, "\(end)")
      #expect(place.byte == Self.bytes(scalars[start..<end], encoding).count + 1, "\(end)")
    }
  }

  private static func bytes(_ scalars: ArraySlice<Unicode.Scalar>, _ encoding: TextEncoding) -> [UInt8] {
    EncodedText.bytes(String(String.UnicodeScalarView(scalars)), in: encoding)
  }
}
