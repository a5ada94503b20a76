import CSV

/// Text written in the plainest way in the encodings that the program reads.
enum EncodedText {
  /// A table that is as hard as it gets: characters whose GB 18030 codes end with letters and signs, or are made of
  /// digits, beside everything that CSV gives a meaning; line ends of all kinds, in quotes and out of them.
  static let nasty =
    "案号,乗亅丂㐀𠮷\r\n\"乗\n㐀,\"\"亅\"\"\",丂|\\@`~\n爚\",\u{80}0\r\"乗\"\"\r\",\u{10FFFF}\u{A0A},\u{D0D}0\n\n"
    + "㐀0,\"①\r\n\n\",é\"x\r\n\"last\",\"爚\n\",\u{220A}"

  /// A text in an encoding, without byte-order mark.
  static func bytes(_ text: String, in encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .gb18030: text.unicodeScalars.flatMap { codes[$0] ?? [] }
    }
  }

  /// The code of each character that the texts here need.
  private static let codes: [Unicode.Scalar: [UInt8]] = {
    var codes: [Unicode.Scalar: [UInt8]] = [
      "案": [0xB0, 0xB8], "号": [0xBA, 0xC5], "乗": [0x81, 0x5C], "亅": [0x81, 0x7C], "丂": [0x81, 0x40],
      "爚": [0xA0, 0x7E], "①": [0xA2, 0xD9], "é": [0xA8, 0xA6],
      "\u{A0A}": [0x81, 0x31, 0xE7, 0x34], "\u{D0D}": [0x81, 0x32, 0xB6, 0x35], "\u{220A}": [0x81, 0x36, 0xD2, 0x35],
      "\u{80}": [0x81, 0x30, 0x81, 0x30], "㐀": [0x81, 0x39, 0xEE, 0x39], "𠮷": [0x95, 0x34, 0xB2, 0x35],
      "\u{10FFFF}": [0xE3, 0x32, 0x9A, 0x35],
    ]
    for ascii in 0..<0x80 as Range<UInt8> { codes[Unicode.Scalar(ascii)] = [ascii] }
    return codes
  }()
}
