import CSV

/// A file or text as blocks of whole lines, in its own encoding, without byte-order mark.
final class BlockStream {
  private var reader: FileReader?
  private var text: [UInt8] = []
  private var textOffset = 0
  private var cutter: BlockCutter
  private var isAtEnd = false
  let encoding: TextEncoding
  /// The length of the byte-order mark that names the encoding; 0 where there is none.
  let markLength: Int
  /// Bytes that were read to look at and still have to be cut.
  private var pending: [UInt8]?

  /// Takes a text in UTF-8 that is at hand.
  init(text: [UInt8]) {
    self.text = text
    encoding = .utf8
    cutter = BlockCutter(.utf8)
    markLength = 0
  }

  /// Opens a file.
  ///
  /// - Parameter fallback: the encoding where no byte-order mark names one.
  init(_ path: String, fallback: TextEncoding) throws(Failure) {
    var reader = try FileReader(path)
    let first = try reader.next() ?? []
    self.reader = consume reader
    let mark = TextEncoding.marked(in: first)
    encoding = mark?.encoding ?? fallback
    cutter = BlockCutter(encoding)
    markLength = mark?.length ?? 0
    pending = Array(first.dropFirst(markLength))
  }

  /// How many bytes were read.
  var size: Int { reader?.size ?? textOffset }

  /// The size of a text that is at hand.
  var textSize: Int? { reader == nil ? text.count : nil }

  /// The digest of what was read of a file, in hexadecimal.
  var digest: String? { reader?.digest }

  /// The next block of whole lines, and whether it is the last; nil after that.
  ///
  /// A file has at least one block.
  func next() throws(Failure) -> (bytes: [UInt8], isLast: Bool)? {
    guard !isAtEnd else { return nil }
    while let chunk = try chunk() {
      if isShort(chunk.new) { return (endOfFile(chunk.bytes), true) }
      if let block = cutter.add(chunk.bytes) { return (block, false) }
    }
    isAtEnd = true
    return (cutter.finish(), true)
  }

  /// Whether these are the file's last bytes, so that they need no cutting: reads fill their blocks.
  private func isShort(_ count: Int) -> Bool { count < FileReader.blockSize - markLength }

  private func endOfFile(_ bytes: [UInt8]) -> [UInt8] {
    isAtEnd = true
    let rest = cutter.finish()
    return rest.isEmpty ? bytes : rest + bytes
  }

  /// The next bytes and how many of them are new; the others are a line's beginning that the cutter had.
  private func chunk() throws(Failure) -> (bytes: [UInt8], new: Int)? {
    if let bytes = pending.take(), !bytes.isEmpty { return (bytes, bytes.count) }
    guard reader == nil else { return try chunkOfFile() }
    let end = min(textOffset + FileReader.blockSize, text.count)
    defer { textOffset = end }
    return textOffset < end ? (Array(text[textOffset..<end]), end - textOffset) : nil
  }

  private func chunkOfFile() throws(Failure) -> (bytes: [UInt8], new: Int)? {
    let rest = cutter.shortRest
    guard let bytes = try reader?.next(behind: rest) else { return nil }
    if !rest.isEmpty { cutter.dropRest() }
    return (bytes, bytes.count - rest.count)
  }
}
