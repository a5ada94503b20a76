/// The escapes by which a workbook writes characters that XML does not allow: `_x000D_` is a carriage return.
enum EscapedText {
  /// Puts the characters in the place of their escapes; what is no escape, or of no character, stays as it is.
  static func unescape(_ text: inout [UInt8]) {
    guard text.count >= 7, let first = text.firstIndex(of: UInt8(ascii: "_")) else { return }
    var (result, position) = (Array(text[..<first]), first)
    while position < text.count {
      if let scalar = character(in: text, at: position) {
        result += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        position += 7
      } else {
        result.append(text[position])
        position += 1
      }
    }
    text = result
  }

  private static func character(in text: [UInt8], at position: Int) -> UnicodeScalar? {
    guard position + 7 <= text.count, text[position] == 0x5F, text[position + 1] == 0x78, text[position + 6] == 0x5F
    else { return nil }
    var code: UInt32 = 0
    for byte in text[(position + 2)..<(position + 6)] {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
      code = code << 4 | UInt32(digit)
    }
    return code == 0 ? nil : UnicodeScalar(code)
  }
}
