import CSV
import Diagnostics
import Glibc
import Records

/// Looks up the text of fields whose records are no longer at hand, by reading their files and sheets once more.
struct FieldLookUp {
  let files: [SourceFile]
  let tables: [Place: DataTable]
  let shelf: WorkbookShelf

  init(_ files: [SourceFile], in contents: FolderContents) {
    self.files = files
    tables = Dictionary(contents.tables.map { ($0.place, $0) }) { first, _ in first }
    shelf = contents.shelf
  }

  /// Puts the texts that findings want into them.
  func supply(_ settled: inout Settled) throws(Failure) {
    var rest = settled.wanted[...]
    while let file = rest.first?.file {
      let fields = rest.prefix { $0.file == file }
      rest = rest[fields.endIndex...]
      guard let table = tables[files[file].place] else { continue }
      var search = FieldSearch(files[file], fields)
      if table.sheet != nil {
        search.run(in: try shelf.sheet(of: table).csv())
      } else if try !search.run(at: table.file.location) {
        try search.runSlowly(at: table.file.location)
      }
      for (field, text) in zip(fields, search.texts) {
        if let text { settled.supply(text, for: field) }
      }
    }
  }
}

/// The search for some fields of a file.
///
/// Records are found by counting line feeds, which is far faster than reading all fields.
private struct FieldSearch {
  private let file: SourceFile
  /// In the order of their places.
  private let fields: ArraySlice<WantedField>
  /// Those that were not found yet.
  private var rest: ArraySlice<WantedField>
  /// The texts of the fields that were found, nil where there is no such field.
  private(set) var texts: [String?] = []

  init(_ file: SourceFile, _ fields: ArraySlice<WantedField>) {
    self.file = file
    self.fields = fields
    rest = fields
  }

  /// Searches a text.
  mutating func run(in text: [UInt8]) { texts = file.texts(of: rest, in: text, line: 1).texts }

  /// Searches a file whose lines all end with a line feed; false for any other.
  mutating func run(at path: String) throws(Failure) -> Bool {
    guard file.encoding.extendsASCII else { return false }
    var reader = try FileReader(path, isDigested: false)
    var (kept, line): ([UInt8], Int) = ([], 1)
    while !rest.isEmpty, let bytes = try reader.next(behind: kept) {
      guard !bytes.hasLoneReturn else { return false }
      let next = look(in: bytes, from: line, isLast: bytes.count - kept.count < FileReader.blockSize)
      (kept, line) = (Array(bytes[next.offset...]), next.line)
    }
    return true
  }

  /// Looks through some bytes that begin with a line; returns where to go on, and on which line.
  private mutating func look(in bytes: [UInt8], from first: Int, isLast: Bool) -> (offset: Int, line: Int) {
    var (offset, line) = (0, first)
    while let target = rest.first?.line {
      while line < target {
        guard let feed = bytes.lineFeed(from: offset) else { return (offset, line) }
        (offset, line) = (feed + 1, line + 1)
      }
      let row = rest.prefix { $0.line == target }
      let found = file.texts(of: row, in: bytes, at: offset)
      if found.end == bytes.count, !isLast { return (offset, line) }
      texts += found.texts
      rest = rest[row.endIndex...]
    }
    return (offset, line)
  }

  /// Searches any file by reading all of its fields.
  mutating func runSlowly(at path: String) throws(Failure) {
    let stream = try BlockStream(path, fallback: file.encoding)
    var (kept, line): ([UInt8], Int) = ([], 1)
    (texts, rest) = ([], fields)
    while let block = try stream.next() {
      guard case .text(let text) = file.encoding.decode(block.bytes) else { return }
      let piece = kept + text
      let found = file.texts(of: rest, in: piece, line: line)
      texts += found.texts
      rest = rest.dropFirst(found.texts.count)
      (kept, line) = (Array(piece[found.next.position...]), found.next.line)
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
