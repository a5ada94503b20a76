/// Cuts a stream of bytes into blocks that end with a line, so that they can be read apart.
///
/// A cut may still lie inside a quoted field: whoever reads the block sees that its last row has a quote that is not
/// closed, and joins the block to the next one.
public struct BlockCutter: Sendable {
  private let encoding: TextEncoding
  private var rest: [UInt8] = []

  public init(_ encoding: TextEncoding = .utf8) { self.encoding = encoding }

  /// The part of a line that waits for the next bytes, if it is short; empty otherwise.
  ///
  /// Whoever reads can put the next bytes right behind it, then ``dropRest()`` and add all of it, so that nothing need
  /// be copied. A long one is not given: looking through it again and again would take quadratic time.
  public var shortRest: [UInt8] { rest.count <= Self.short ? rest : [] }

  private static let short = 1 << 14

  /// Forgets the part of a line that waits, since it comes again with the next bytes.
  public mutating func dropRest() { rest = [] }

  /// Takes the next bytes of the stream; returns the block of whole lines that is ready, if any.
  public mutating func add(_ bytes: consuming [UInt8]) -> [UInt8]? {
    guard let cut = lastLineEnd(in: bytes) else {
      rest += bytes
      return nil
    }
    if rest.isEmpty {
      rest = Array(bytes[cut...])
      bytes.removeSubrange(cut...)
      return bytes
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
  private func lastLineEnd(in bytes: [UInt8]) -> Int? {
    let size = encoding.unitSize
    // Where the first unit begins that is not begun in the bytes before, and where the last one begins.
    let first = rest.count % size
    let last = first + ((bytes.count - first) / size - 1) * size
    return end(of: Byte.lineFeed, in: bytes, first, last) ?? end(of: Byte.return, in: bytes, first, last - size)
  }

  /// The end of the last unit that is a character, among those that begin at two offsets and between them.
  private func end(of character: UInt8, in bytes: [UInt8], _ first: Int, _ last: Int) -> Int? {
    let size = encoding.unitSize
    let found = stride(from: last, through: first, by: -size).first {
      encoding.unit(at: $0, in: bytes) == UInt16(character)
    }
    return found.map { $0 + size }
  }
}
