/// Cuts a stream of bytes into blocks that end with a line, so that they can be read apart.
///
/// A cut may still lie inside a quoted field: whoever reads the block sees that its last row has a quote that is not
/// closed, and joins the block to the next one.
public struct BlockCutter: Sendable {
  private var rest: [UInt8] = []

  public init() {}

  /// Takes the next bytes of the stream; returns the block of whole lines that is ready, if any.
  public mutating func add(_ bytes: [UInt8]) -> [UInt8]? {
    guard let cut = Self.lastLineEnd(in: bytes) else {
      rest += bytes
      return nil
    }
    var block = rest
    block += bytes[..<cut]
    rest = Array(bytes[cut...])
    return block
  }

  /// What is left at the end of the stream.
  public mutating func finish() -> [UInt8] {
    defer { rest = [] }
    return rest
  }

  /// Where the last line that is surely complete ends.
  ///
  /// A CR at the very end may be half of a CRLF.
  private static func lastLineEnd(in bytes: [UInt8]) -> Int? {
    if let index = bytes.lastIndex(of: Byte.lineFeed) { return index + 1 }
    return bytes.dropLast().lastIndex(of: Byte.return).map { $0 + 1 }
  }
}
