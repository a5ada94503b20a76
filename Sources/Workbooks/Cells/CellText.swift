/// Text as it stands in a workbook's XML.
///
/// Two layers of escaping: XML's own `&amp; &lt; &gt;`, and the workbook's `_xHHHH_` for characters that XML 1.0
/// cannot hold or would not hand back unchanged (a carriage return). Text that looks like such an escape has its
/// underscore escaped. So every text comes back as it went in, but for CR LF, which is LF in a cell, and for blanks
/// at its ends, which Excel drops: the `xml:space` that would keep them is not in the schema of a workbook.
///
/// The bytes go by twice: once to see what they need, which nearly always is nothing, and once to be copied.
struct CellText {
  /// What the bytes of a text call for.
  struct Needs: OptionSet {
    let rawValue: UInt8
    static let escaping = Needs(rawValue: 1)
    static let lines = Needs(rawValue: 2)
  }

  /// The longest that one byte becomes: `_x000D_`.
  static let longestEscape = 7

  static func needs(of utf8: UnsafeBufferPointer<UInt8>) -> Needs {
    var needs: Needs = []
    for byte in utf8 {
      switch byte {
      case 0x0A: needs.insert(.lines)
      case 0x09: break
      case 0..<0x20, 0x26, 0x3C, 0x3E, 0x5F, 0xEF: needs.insert(.escaping)
      default: break
      }
    }
    return needs
  }

  /// Appends the text with all its escapes; room for `longestEscape` times its bytes must be reserved.
  static func append(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout ByteBuffer) {
    var (copied, index) = (0, 0)
    while index < utf8.count {
      if isPlain(utf8[index]) || !needsEscape(utf8, at: index) {
        index += 1
        continue
      }
      bytes.append(UnsafeBufferPointer(rebasing: utf8[copied..<index]))
      index += appendEscape(of: utf8, at: index, to: &bytes)
      copied = index
    }
    bytes.append(UnsafeBufferPointer(rebasing: utf8[copied...]))
  }

  /// Whether a byte stands for itself whatever stands beside it.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x26, 0x3C, 0x3E, 0x5F, 0xEF: false
    default: true
    }
  }

  /// Whether a byte that is not plain becomes something else where it stands.
  private static func needsEscape(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch utf8[index] {
    case 0x09, 0x0A: false
    case 0x5F: looksEscaped(utf8, at: index)
    case 0xEF: isNoncharacter(utf8, at: index)
    default: true
    }
  }

  /// Appends what becomes of the character at an index, and tells how many bytes that has.
  private static func appendEscape(
    of utf8: UnsafeBufferPointer<UInt8>, at index: Int, to bytes: inout ByteBuffer
  ) -> Int {
    switch utf8[index] {
    case 0x26: bytes.append("&amp;")
    case 0x3C: bytes.append("&lt;")
    case 0x3E: bytes.append("&gt;")
    case 0x0D where index + 1 < utf8.count && utf8[index + 1] == 0x0A: break
    case 0xEF:
      appendEscape(0xFF40 | UInt16(utf8[index + 2]), to: &bytes)
      return 3
    case let byte: appendEscape(UInt16(byte), to: &bytes)
    }
    return 1
  }

  /// The workbook's escapes alone, for text that libxml2 escapes for XML.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let utf8 = Array(text.utf8)
    var offset = 0
    for scalar in text.unicodeScalars {
      let isEscape = scalar == "_" && utf8.withUnsafeBufferPointer { looksEscaped($0, at: offset) }
      if isEscape || scalar == "\r" || !XMLText.allows(scalar) {
        result.append(contentsOf: escape(UInt16(truncatingIfNeeded: scalar.value)).unicodeScalars)
      } else {
        result.append(scalar)
      }
      offset += UTF8.width(scalar)
    }
    return String(result)
  }

  /// Whether `_xHHHH` stands there: the `_` that makes it an escape may be the first of the next escape.
  private static func looksEscaped(_ utf8: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + 5 < utf8.count, utf8[start + 1] == UInt8(ascii: "x") else { return false }
    return (2...5).allSatisfy { isHexDigit(utf8[start + $0]) }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }

  /// Whether U+FFFE or U+FFFF stands there: EF BF BE or EF BF BF.
  private static func isNoncharacter(_ utf8: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    start + 2 < utf8.count && utf8[start + 1] == 0xBF && utf8[start + 2] >= 0xBE
  }

  private static func appendEscape(_ unit: UInt16, to bytes: inout ByteBuffer) {
    for byte in escape(unit).utf8 { bytes.append(byte) }
  }

  fileprivate static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
  }
}

extension CellText {
  /// The most UTF-16 units that a cell takes.
  static let longest = 32_767

  /// As many whole characters as a cell takes with `…` after them; nil when the text fits as it is.
  static func shortened(_ text: String) -> String? {
    // No text has more UTF-16 units than bytes.
    guard text.utf8.count > longest, text.utf16.count > longest else { return nil }
    return shortened(text, to: longest)
  }

  /// As many whole characters as so many UTF-16 units take with `…` after them.
  static func shortened(_ text: String, to room: Int) -> String {
    var units = 0
    let kept = text.prefix { character in
      units += character.utf16.count
      return units < room
    }
    return kept + "…"
  }

  /// The text with a blank at its beginning or end made one that readers do not take away.
  ///
  /// Not the escape `_x0020_`, which LibreOffice shows as it is, nor `xml:space`, which the format's schema has not there.
  static func withKeptEnds(_ text: String) -> String {
    var scalars = text.unicodeScalars
    if scalars.first == " " { scalars.replaceSubrange(...scalars.startIndex, with: CollectionOfOne("\u{A0}")) }
    if scalars.last == " " {
      scalars.removeLast()
      scalars.append("\u{A0}")
    }
    return String(scalars)
  }

  /// The text with all its escapes.
  static func markup(_ text: String) -> String {
    var text = text
    return text.withUTF8 { utf8 in
      guard needs(of: utf8).contains(.escaping) else { return String(decoding: utf8, as: UTF8.self) }
      var bytes = ByteBuffer(capacity: utf8.count * longestEscape + 1)
      append(utf8, to: &bytes)
      return String(decoding: bytes.contents, as: UTF8.self)
    }
  }
}
