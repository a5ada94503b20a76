import CSV
import Diagnostics
import Records
import Spreadsheets

/// Reads a table into a register: blocks in turn, decoded by several tasks at once, added in their order.
struct TableLoader {
  let table: DataTable
  let shelf: WorkbookShelf
  let units: UnitDirectory
  let settings: ReadSettings

  /// What came of reading a file in one encoding.
  enum Outcome {
    case read(SourceFile)
    /// A byte that the encoding does not allow: on which line, and which byte of it, counted from 1.
    case invalid(line: Int, byte: Int)
  }

  /// Reads a sheet, or a file as its byte-order mark says, else as UTF-8, else as GB 18030; strictly, so that nothing is guessed.
  ///
  /// A file that is none of these is left out with a finding, at the place up to which it can be read.
  func load(into builder: inout RegisterBuilder) async throws(Failure) -> LoadedTable {
    if table.sheet != nil { return try await loadSheet(into: &builder) }
    let start = builder.checkpoint
    var stream = try BlockStream(table.file.location, fallback: settings.encoding ?? .utf8)
    var outcome = try await decode(stream, into: &builder)
    var refused: [(encoding: TextEncoding, place: (line: Int, byte: Int))] = []
    while case .invalid(let line, let byte) = outcome {
      builder.rollBack(to: start)
      refused.append((stream.encoding, (line, byte)))
      guard stream.encoding == .utf8, stream.markLength == 0, settings.encoding == nil else { break }
      stream = try BlockStream(table.file.location, fallback: .gb18030)
      outcome = try await decode(stream, into: &builder)
    }
    while try stream.next() != nil {}  // the digest is that of the whole file
    var source: SourceFile?
    if case .read(let file) = outcome { source = file } else { builder.add([undecodable(refused)]) }
    return LoadedTable(source: source, size: stream.size, sha256: stream.digest)
  }

  /// Reads a sheet: text already, so that there is no encoding to be found out.
  private func loadSheet(into builder: inout RegisterBuilder) async throws(Failure) -> LoadedTable {
    let sheet = try shelf.sheet(of: table)
    let start = builder.checkpoint
    switch try await decode(BlockStream(text: sheet.csv()), into: &builder) {
    case .read(let source):
      builder.add(sheet.findings(file: table.file.path), aboutCellsOf: source)
      return LoadedTable(source: source)
    case .invalid(let line, let byte):
      builder.rollBack(to: start)
      builder.add([undecodable([(.utf8, (line, byte))])])
      return LoadedTable(source: nil)
    }
  }

  /// What is said of a file that is in none of the encodings tried; the one that goes farthest is most likely meant.
  private func undecodable(_ refused: [(encoding: TextEncoding, place: (line: Int, byte: Int))]) -> Finding {
    let (line, byte) = refused.map(\.place).max { $0 < $1 } ?? (1, 1)
    let names = refused.map(\.encoding.rawValue)
    let encodings = Bilingual(
      zh: names.joined(separator: "，也不是 "),
      en: (names.count > 1 ? "neither " : "not ") + names.joined(separator: " nor "))
    return Finding(
      .undecodable, at: table.place,
      [.init("byteLine", line), .init("byte", byte), .init("encodings", encodings)])
  }

  private func decode(_ stream: BlockStream, into builder: inout RegisterBuilder) async throws(Failure) -> Outcome {
    guard let first = try stream.next() else { return .invalid(line: 1, byte: 1) }
    guard case .text(let text) = stream.encoding.decode(first.bytes) else {
      return invalid(first.bytes, stream, line: 1)
    }
    let opened = SourceFile.open(
      path: table.file.path, sheet: table.sheet, table: table.table, encoding: stream.encoding, text: text,
      synonyms: settings.synonyms,
      rulings: settings.rulings)
    let number = builder.add(opened)
    var queue = PieceQueue(opened, units: units)
    queue.append(first)
    let problem = try await run(&queue, stream, opened, number, &builder)
    if let problem { return invalid(problem.bytes, stream, line: problem.line) }
    return .read(opened.file)
  }

  /// Keeps as many tasks at work as there are jobs; adds the pieces as they become ready, in their order.
  ///
  /// - Returns: a block that its encoding does not allow, and the line on which it begins; nil where there is none.
  private func run(
    _ queue: inout PieceQueue, _ stream: BlockStream, _ opened: OpenedFile, _ number: Int,
    _ builder: inout RegisterBuilder
  ) async throws(Failure) -> (bytes: [UInt8], line: Int)? {
    var line = opened.body.line
    let result: Result<(bytes: [UInt8], line: Int)?, Failure> = await withTaskGroup(of: PieceQueue.Done.self) { group in
      do throws(Failure) {
        while true {
          while queue.waiting < settings.jobs, let work = try queue.nextWork(from: stream, numbers: builder.numbers) {
            group.addTask { work.done }
          }
          guard let done = await group.next() else { return .success(nil) }
          queue.receive(done)
          while let ready = try queue.popReady(from: stream) {
            guard case .piece(let piece) = ready.result else { return .success((ready.bytes, line)) }
            if line == opened.body.line {
              builder.makeRoom(for: piece, times: Double(total(of: stream)) / Double(max(1, ready.bytes.count)))
            }
            builder.add(piece, to: number, startingAt: line)
            line += piece.lines
            showProgress(stream)
          }
        }
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func showProgress(_ stream: BlockStream) {
    let stage = Bilingual(zh: "读入 \(table.place.text.plain)", en: "reading \(table.place.text.plain)")
    Progress.shared.update(stage, done: stream.size, of: total(of: stream), settings.language)
  }

  private func total(of stream: BlockStream) -> Int {
    stream.textSize ?? FileIdentity(table.file.location)?.size ?? 0
  }

  /// Finds the line and byte of the first byte that an encoding does not allow, in a block that begins on some line.
  ///
  /// The byte-order mark counts as bytes of the first line.
  private func invalid(_ bytes: [UInt8], _ stream: BlockStream, line: Int) -> Outcome {
    guard case .invalid(let offset) = stream.encoding.decode(bytes) else { return .invalid(line: line, byte: 1) }
    let place = stream.encoding.place(of: offset, in: bytes)
    let isFirst = line == 1 && place.line == 1
    return .invalid(line: line + place.line - 1, byte: place.byte + (isFirst ? stream.markLength : 0))
  }
}

/// How tables are to be read.
struct ReadSettings: Sendable {
  /// How many blocks are decoded at the same time.
  let jobs: Int
  /// The encoding of files without byte-order mark; nil to find it out.
  let encoding: TextEncoding?
  /// What may stand above a column in the place of its own name.
  var synonyms = Synonyms()
  let language: Language
  /// How findings are to be taken.
  var rulings: Rulings
  /// The report's day, on which waivers must hold.
  let day: Day

  /// Who does what can be done in parts, as many at the same time as there are jobs.
  var workers: Workers { Workers(jobs) }
}

/// A table that was read.
struct LoadedTable: Sendable {
  /// How it was read; nil where it could not be decoded.
  let source: SourceFile?
  var size = 0
  /// The digest of a CSV file; a sheet has that of its workbook.
  var sha256: String?
}
