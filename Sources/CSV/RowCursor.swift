/// Walks over the records of CSV text (RFC 4180), one row at a time, without copying.
///
/// Text after a closing quote is appended to the field; inside an unquoted field a quote is literal; LF, CRLF and CR
/// end a line; a quote that is never closed takes all that follows and is reported by ``unclosedField``.
///
/// ADVICE: This is the program's hot path. Fields lie in the bytes handed in, or in `scratch` where quotes had to be
/// taken out. Whoever looks at many fields keeps ``fields``, since each use of a cursor may copy it. A plain reader in
/// the tests is the cursor's oracle, so change neither alone.
public struct RowCursor: ~Copyable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var slots: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>
  /// Made when it is first wanted; no row needs more of it than the text has bytes.
  private var scratch: UnsafeMutablePointer<UInt8>?
  private var scratchCount = 0
  private var marks: MarkFinder
  private var capacity = 64
  private let delimiter: UInt8
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
    marks = MarkFinder(bytes, delimiter: delimiter, position: position)
    nextLine = line
    slots = .allocate(capacity: 64)
  }

  deinit {
    slots.deallocate()
    scratch?.deallocate()
  }

  /// The physical line on which the next row starts.
  public var followingLine: Int { nextLine }

  /// Goes to the next row; false at the end of the text.
  public mutating func next() -> Bool {
    guard position < bytes.count else { return false }
    (start, line, count, unclosedField, scratchCount) = (position, nextLine, 0, nil, 0)
    if let rest = readPlainFields() { readAnyFields(from: rest) }
    return true
  }

  private mutating func readAnyFields(from start: Int) {
    var p = start
    repeat {
      p = p < bytes.count && bytes[p] == Byte.quote ? quotedField(at: p) : plainField(at: p)
    } while skipDelimiter(&p)
    endLine(at: p)
  }

  /// Reads the row's fields as long as they have no quotes and their marks are at hand, as nearly always; returns where
  /// the next field begins, nil where the row is done.
  private mutating func readPlainFields() -> Int? {
    guard let base = bytes.baseAddress else { return position }
    var (begin, found) = (position, 0)
    defer { count = found }
    for mark in marks.window(from: position) {
      let end = Int(mark) + marks.windowStart
      guard found < capacity, end < bytes.count, bytes[end] != Byte.quote else { return begin }
      (slots + found).initialize(to: UnsafeBufferPointer(start: base + begin, count: end - begin))
      found += 1
      if bytes[end] == delimiter {
        begin = end + 1
        continue
      }
      endLine(at: end)
      return nil
    }
    return begin
  }

  /// The fields of the current row, ``count`` of them, quotes taken out.
  ///
  /// They stay valid until ``next()`` is called again.
  public var fields: UnsafePointer<UnsafeBufferPointer<UInt8>> { UnsafePointer(slots) }

  /// A field of the current row, quotes taken out; it stays valid until ``next()`` is called again.
  public subscript(index: Int) -> UnsafeBufferPointer<UInt8> { slots[index] }

  @inline(__always) private mutating func skipDelimiter(_ p: inout Int) -> Bool {
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

  @inline(__always) private mutating func append(_ range: Range<Int>) {
    append(UnsafeBufferPointer(start: bytes.baseAddress.map { $0 + range.lowerBound }, count: range.count))
  }

  @inline(__always) private mutating func append(_ field: UnsafeBufferPointer<UInt8>) {
    if count == capacity { grow() }
    (slots + count).initialize(to: field)
    count += 1
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: slots, count: capacity)
    slots.deallocate()
    (slots, capacity) = (larger, capacity * 2)
  }
}

extension RowCursor {
  /// Reads an unquoted field; returns where it ends.
  @inline(__always) private mutating func plainField(at start: Int) -> Int {
    let end = endOfPlainText(from: start)
    append(start..<end)
    return end
  }

  /// The place of the next delimiter or line end, or the end of the text; a quote is text.
  @inline(__always) private mutating func endOfPlainText(from start: Int) -> Int {
    var mark = marks.mark(from: start)
    while mark < bytes.count, bytes[mark] == Byte.quote { mark = marks.mark(from: mark + 1) }
    return mark
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
        append(content..<quote)
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

  private mutating func firstQuote(from start: Int) -> Int? {
    var mark = marks.mark(from: start)
    while mark < bytes.count, bytes[mark] != Byte.quote { mark = marks.mark(from: mark + 1) }
    return mark < bytes.count ? mark : nil
  }

  /// Puts a field together in `scratch`: the quoted part with its doubled quotes made single, then what follows it.
  private mutating func appendUnquoted(_ quoted: Range<Int>, followedBy rest: Range<Int>) {
    let space = scratch ?? .allocate(capacity: bytes.count)
    let begin = scratchCount
    scratch = space
    var p = quoted.lowerBound
    while p < quoted.upperBound {
      space[scratchCount] = bytes[p]
      scratchCount += 1
      p += bytes[p] == Byte.quote ? 2 : 1
    }
    for byte in bytes[rest] {
      space[scratchCount] = byte
      scratchCount += 1
    }
    append(UnsafeBufferPointer(start: space + begin, count: scratchCount - begin))
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

/// The bytes that CSV gives a meaning.
public enum Byte {
  public static let tab: UInt8 = 0x09
  public static let lineFeed: UInt8 = 0x0A
  public static let `return`: UInt8 = 0x0D
  public static let quote: UInt8 = 0x22
  public static let comma: UInt8 = 0x2C
  public static let semicolon: UInt8 = 0x3B
}
