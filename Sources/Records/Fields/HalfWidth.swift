/// Full-width forms as Chinese input methods write them, made half-width.
enum HalfWidth {
  /// Full-width ASCII (U+FF01–FF5E) and the ideographic space made half-width; everything else as it is.
  static func bytes(of field: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(field)
    guard bytes.contains(where: { $0 == 0xE3 || $0 == 0xEF }) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let ascii = index + 2 < bytes.count ? ascii(bytes[index], bytes[index + 1], bytes[index + 2]) : nil
      result.append(ascii ?? bytes[index])
      index += ascii == nil ? 1 : 3
    }
    return result
  }

  static func text(_ text: some StringProtocol) -> String {
    String(decoding: bytes(of: Array(text.utf8)), as: UTF8.self)
  }

  private static func ascii(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8? {
    switch (first, second) {
    case (0xE3, 0x80): third == 0x80 ? 0x20 : nil
    case (0xEF, 0xBC): (0x81...0xBF).contains(third) ? third - 0x60 : nil
    case (0xEF, 0xBD): (0x80...0x9E).contains(third) ? third - 0x20 : nil
    default: nil
    }
  }
}
