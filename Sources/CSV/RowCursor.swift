/// Walks over the records of CSV text (RFC 4180), one row at a time, without copying.
///
/// Text after a closing quote is appended to the field; inside an unquoted field a quote is literal; LF, CRLF and CR
/// end a line; a quote that is never closed takes all that follows and is reported by ``unclosedField``.
///
/// ADVICE: This is the program's hot path. Fields are ranges of the bytes handed in, or of `scratch` where quotes had
/// to be taken out; both stay valid until the next call of ``next()``. The scan for the end of an unquoted field looks
/// at eight bytes at a time; a plain reader in the tests is its oracle, so change neither alone.
public struct RowCursor: ~Copyable {
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  @usableFromInline var ranges: UnsafeMutablePointer<FieldRange>
  @usableFromInline var scratch: [UInt8] = []
  private var capacity = 64
  private let delimiter: UInt8
  private let delimiters: UInt64
  private var nextLine: Int

  /// Where the next row starts.
  public private(set) var position: Int
  /// The number of fields of the current row.
  public private(set) var count = 0
  /// The physical line, counted from 1, on which the current row starts.
  public private(set) var line = 0
  /// Where the current row starts.
  public private(set) var start = 0
  /// The index of the current row's field whose quote is never closed.
  public private(set) var unclosedField: Int?

  /// - Parameters:
  ///   - bytes: text in UTF-8 (or any encoding whose longer characters have no ASCII punctuation in them); it must
  ///     outlive the cursor.
  ///   - position: where the first row starts.
  ///   - line: the physical line of that place.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, position: Int = 0, line: Int = 1) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.position = position
    delimiters = UInt64(delimiter) &* 0x0101_0101_0101_0101
    nextLine = line
    ranges = .allocate(capacity: 64)
  }

  deinit { ranges.deallocate() }

  /// The physical line on which the next row starts.
  public var followingLine: Int { nextLine }

  /// Goes to the next row; false at the end of the text.
  public mutating func next() -> Bool {
    guard position < bytes.count else { return false }
    (start, line, count, unclosedField) = (position, nextLine, 0, nil)
    if !scratch.isEmpty { scratch.removeAll(keepingCapacity: true) }
    var p = position
    repeat {
      p = p < bytes.count && bytes[p] == Byte.quote ? quotedField(at: p) : plainField(at: p)
    } while skipDelimiter(&p)
    endLine(at: p)
    return true
  }

  /// A field of the current row, quotes taken out; it stays valid until ``next()`` is called again.
  @inlinable public subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
    let range = ranges[index]
    if range.isInScratch {
      return scratch.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[range.start..<range.end]) }
    }
    return UnsafeBufferPointer(rebasing: bytes[range.start..<range.end])
  }

  private mutating func skipDelimiter(_ p: inout Int) -> Bool {
    guard p < bytes.count, bytes[p] == delimiter else { return false }
    p += 1
    return true
  }

  private mutating func endLine(at p: Int) {
    position = p
    nextLine += 1
    guard p < bytes.count else { return }
    position += bytes[p] == Byte.return && p + 1 < bytes.count && bytes[p + 1] == Byte.lineFeed ? 2 : 1
  }

  private mutating func append(_ range: FieldRange) {
    if count == capacity { grow() }
    (ranges + count).initialize(to: range)
    count += 1
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<FieldRange>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: ranges, count: capacity)
    ranges.deallocate()
    (ranges, capacity) = (larger, capacity * 2)
  }
}

extension RowCursor {
  /// Reads an unquoted field; returns where it ends.
  private mutating func plainField(at start: Int) -> Int {
    let end = endOfPlainText(from: start)
    append(FieldRange(start: start, end: end, isInScratch: false))
    return end
  }

  /// The place of the next delimiter or line end, or the end of the text.
  private func endOfPlainText(from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return start }
    var p = start
    let last = bytes.count - 8
    while p <= last {
      let word = UnsafeRawPointer(base + p).loadUnaligned(as: UInt64.self).littleEndian
      let hit = Byte.zeros(word ^ delimiters) | Byte.zeros(word ^ Byte.lineFeeds) | Byte.zeros(word ^ Byte.returns)
      if hit != 0 { return p + hit.trailingZeroBitCount / 8 }
      p += 8
    }
    while p < bytes.count, !endsField(bytes[p]) { p += 1 }
    return p
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Byte.lineFeed || byte == Byte.return
  }

  /// Reads a field that begins with a quote; returns where it ends.
  private mutating func quotedField(at open: Int) -> Int {
    let content = open + 1
    var (p, isClean) = (content, true)
    while true {
      guard let quote = firstQuote(from: p) else { return unclosedField(from: content) }
      if quote + 1 < bytes.count, bytes[quote + 1] == Byte.quote {
        (p, isClean) = (quote + 2, false)
        continue
      }
      countLines(content..<quote)
      let end = endOfPlainText(from: quote + 1)
      if isClean, end == quote + 1 {
        append(FieldRange(start: content, end: quote, isInScratch: false))
      } else {
        appendUnquoted(content..<quote, followedBy: (quote + 1)..<end)
      }
      return end
    }
  }

  private mutating func unclosedField(from content: Int) -> Int {
    unclosedField = count
    countLines(content..<bytes.count)
    appendUnquoted(content..<bytes.count, followedBy: bytes.count..<bytes.count)
    return bytes.count
  }

  private func firstQuote(from start: Int) -> Int? {
    var p = start
    while p < bytes.count {
      if bytes[p] == Byte.quote { return p }
      p += 1
    }
    return nil
  }

  /// Puts a field together in `scratch`: the quoted part with its doubled quotes made single, then what follows it.
  private mutating func appendUnquoted(_ quoted: Range<Int>, followedBy rest: Range<Int>) {
    let begin = scratch.count
    var p = quoted.lowerBound
    while p < quoted.upperBound {
      scratch.append(bytes[p])
      p += bytes[p] == Byte.quote ? 2 : 1
    }
    scratch.append(contentsOf: bytes[rest])
    append(FieldRange(start: begin, end: scratch.count, isInScratch: true))
  }

  /// Counts the line ends inside a quoted field.
  private mutating func countLines(_ range: Range<Int>) {
    for p in range {
      let byte = bytes[p]
      if byte == Byte.lineFeed {
        nextLine += 1
      } else if byte == Byte.return, p + 1 >= bytes.count || bytes[p + 1] != Byte.lineFeed {
        nextLine += 1
      }
    }
  }
}

/// Where a field's text lies: in the bytes handed in, or in the cursor's scratch.
@usableFromInline struct FieldRange {
  @usableFromInline let start: Int
  @usableFromInline let end: Int
  @usableFromInline let isInScratch: Bool

  @usableFromInline init(start: Int, end: Int, isInScratch: Bool) {
    self.start = start
    self.end = end
    self.isInScratch = isInScratch
  }
}

/// The bytes that CSV gives a meaning.
public enum Byte {
  public static let tab: UInt8 = 0x09
  public static let lineFeed: UInt8 = 0x0A
  public static let `return`: UInt8 = 0x0D
  public static let quote: UInt8 = 0x22
  public static let comma: UInt8 = 0x2C
  public static let semicolon: UInt8 = 0x3B

  static let lineFeeds: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
  static let returns: UInt64 = 0x0D0D_0D0D_0D0D_0D0D

  /// The high bit of each byte that is zero, and perhaps of bytes after the first such one.
  static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
