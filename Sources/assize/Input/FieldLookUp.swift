import CSV
import Glibc
import Records

/// Looks up the text of fields whose records are no longer at hand, by reading their files once more.
struct FieldLookUp {
  let files: [SourceFile]
  let locations: [String: String]

  /// Puts the texts that findings want into them.
  func supply(_ settled: inout Settled) throws(Failure) {
    let byFile = Dictionary(grouping: settled.wanted.keys, by: \.file)
    for (number, fields) in byFile {
      guard let location = locations[files[number].path] else { continue }
      var search = FieldSearch(files[number], fields)
      if try !search.run(at: location) { try search.runSlowly(at: location) }
      for found in search.texts {
        settled.supply(found.text, for: WantedField(file: number, line: found.line, position: found.position))
      }
    }
  }
}

/// The search for some fields of a file.
///
/// Records are found by counting line feeds, which is far faster than reading all fields.
private struct FieldSearch {
  private let file: SourceFile
  private let positions: [Int: Set<Int>]
  /// The lines on which wanted records start, in their order, and how many of them were found.
  private let lines: [Int]
  private var found = 0
  private(set) var texts: [(line: Int, position: Int, text: String)] = []

  init(_ file: SourceFile, _ fields: [WantedField]) {
    self.file = file
    positions = Dictionary(grouping: fields, by: \.line).mapValues { Set($0.map(\.position)) }
    lines = positions.keys.sorted()
  }

  /// Searches a file whose lines all end with a line feed; false for any other.
  mutating func run(at path: String) throws(Failure) -> Bool {
    guard file.encoding.extendsASCII else { return false }
    var reader = try FileReader(path, isDigested: false)
    var (rest, line): ([UInt8], Int) = ([], 1)
    while found < lines.count, let block = try reader.next() {
      let bytes = rest + block
      guard !bytes.hasLoneReturn else { return false }
      let next = look(in: bytes, from: line, isLast: block.count < FileReader.blockSize)
      (rest, line) = (Array(bytes[next.offset...]), next.line)
    }
    return true
  }

  /// Looks through some bytes that begin with a line; returns where to go on, and on which line.
  private mutating func look(in bytes: [UInt8], from first: Int, isLast: Bool) -> (offset: Int, line: Int) {
    var (offset, line) = (0, first)
    while found < lines.count {
      while line < lines[found] {
        guard let feed = bytes.lineFeed(from: offset) else { return (offset, line) }
        (offset, line) = (feed + 1, line + 1)
      }
      let row = file.row(in: bytes, at: offset, positions: positions[line] ?? [])
      if row.end == bytes.count, !isLast { return (offset, line) }
      texts += row.texts.map { (line, $0.position, $0.text) }
      found += 1
    }
    return (offset, line)
  }

  /// Searches any file by reading all of its fields.
  mutating func runSlowly(at path: String) throws(Failure) {
    let stream = try BlockStream(path, fallback: file.encoding)
    var (rest, line): ([UInt8], Int) = ([], 1)
    texts = []
    while let block = try stream.next() {
      guard case .text(let text) = file.encoding.decode(block.bytes) else { return }
      let piece = rest + text
      let found = file.fields(positions, in: piece, line: line)
      texts += found.texts
      (rest, line) = (Array(piece[found.next.position...]), found.next.line)
    }
  }
}

extension [UInt8] {
  /// The next line feed.
  fileprivate func lineFeed(from offset: Int) -> Int? {
    withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, offset < count,
        let hit = memchr(base + offset, Int32(Byte.lineFeed), count - offset)
      else { return nil }
      return UnsafeRawPointer(hit) - base
    }
  }

  /// Whether a carriage return stands before anything but a line feed.
  fileprivate var hasLoneReturn: Bool {
    withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      var offset = 0
      while offset < count, let hit = memchr(base + offset, Int32(Byte.return), count - offset) {
        let index = UnsafeRawPointer(hit) - base
        if index + 1 < count, bytes[index + 1] != Byte.lineFeed { return true }
        offset = index + 1
      }
      return false
    }
  }
}
