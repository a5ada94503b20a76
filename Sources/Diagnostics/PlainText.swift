extension String {
  /// The text without what a page or a terminal must not be given: control characters, and marks that turn the direction
  /// of writing.
  ///
  /// Tabs and line ends become blanks.
  public var plain: String {
    if unicodeScalars.allSatisfy({ !$0.isBlankControl && !$0.isForbidden }) { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.isForbidden { text.append(scalar.isBlankControl ? " " : scalar) }
    return String(text)
  }

  /// The text, or its beginning with an ellipsis where it is longer than some characters.
  public func clipped(to limit: Int) -> String {
    guard utf8.count > limit, let end = index(startIndex, offsetBy: limit, limitedBy: endIndex), end < endIndex else {
      return self
    }
    return self[..<end] + "…"
  }
}

extension Unicode.Scalar {
  fileprivate var isBlankControl: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Other controls, marks of direction, and code points that are no characters.
  fileprivate var isForbidden: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF, 0xFEFF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
