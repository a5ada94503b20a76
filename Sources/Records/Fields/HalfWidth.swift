/// Full-width forms as Chinese input methods write them, made half-width.
enum HalfWidth {
  /// Full-width ASCII (U+FF01–FF5E) and the ideographic space made half-width; everything else as it is.
  static func bytes(of field: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(field.count)
    var rest = field[...]
    while let byte = rest.first {
      if byte >= 0xE3, let ascii = ascii(of: rest.prefix(3)) {
        result.append(ascii)
        rest = rest.dropFirst(3)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  static func text(_ text: some StringProtocol) -> String {
    String(decoding: bytes(of: Array(text.utf8)), as: UTF8.self)
  }

  private static func ascii(of bytes: some Collection<UInt8>) -> UInt8? {
    let character = Array(bytes)
    guard character.count == 3 else { return nil }
    switch (character[0], character[1]) {
    case (0xE3, 0x80): return character[2] == 0x80 ? 0x20 : nil
    case (0xEF, 0xBC): return (0x81...0xBF).contains(character[2]) ? character[2] - 0x60 : nil
    case (0xEF, 0xBD): return (0x80...0x9E).contains(character[2]) ? character[2] - 0x20 : nil
    default: return nil
    }
  }
}
