import Diagnostics

/// The text of a template or partial, and the file that findings name.
public struct TemplateSource: Sendable {
  public let file: String
  /// UTF-8, without the mark that some editors put in front.
  public let bytes: [UInt8]

  public init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  public init(file: String, text: String) {
    self.init(file: file, bytes: Array(text.utf8))
  }

  /// The line and character of a byte.
  func place(at offset: Int, value: String) -> Place {
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: .newline).map { $0 + 1 } ?? 0
    let line = 1 + before.reduce(0) { $0 + ($1 == .newline ? 1 : 0) }
    let column = 1 + String(decoding: bytes[lineStart..<offset], as: UTF8.self).count
    return Place(file: file, line: line, column: column, value: value)
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// A space or tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isWhitespace: Bool { isBlank || self == .newline || self == .carriageReturn }
}
