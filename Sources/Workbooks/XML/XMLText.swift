/// The characters that XML 1.0 allows, and what becomes of the others.
enum XMLText {
  /// What stands in a document for a character that XML 1.0 forbids: U+FFFD, so that the loss is seen.
  static let substitute: Unicode.Scalar = "\u{FFFD}"

  /// Hands over the text as NUL-terminated UTF-8 in which every character is one that XML 1.0 allows.
  static func withLegalBytes<Result>(_ text: String, _ body: (UnsafePointer<UInt8>) -> Result) -> Result {
    let legal = isLegal(text) ? text : replacingForbidden(text)
    return legal.withCString { start in
      start.withMemoryRebound(to: UInt8.self, capacity: legal.utf8.count + 1) { body($0) }
    }
  }

  /// Whether XML 1.0 allows the character: tab, line feed, carriage return, and all from U+0020 but U+FFFE and U+FFFF.
  static func allows(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  private static func isLegal(_ text: String) -> Bool {
    // 0xEF begins U+FFFE and U+FFFF, and full-width forms too: only then are the characters looked at.
    let isSuspect = text.utf8.contains { $0 < 0x20 || $0 == 0xEF }
    return !isSuspect || text.unicodeScalars.allSatisfy(allows)
  }

  private static func replacingForbidden(_ text: String) -> String {
    var legal = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { legal.append(allows(scalar) ? scalar : substitute) }
    return String(legal)
  }
}
