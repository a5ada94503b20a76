import CSV
import Diagnostics
import Records

/// Reads the file of a table into a register: blocks in turn, decoded by several tasks at once, added in their order.
struct TableLoader {
  let file: DataFile
  let table: Table
  let units: UnitDirectory
  let settings: ReadSettings

  /// What came of reading a file in one encoding.
  enum Outcome {
    case read(SourceFile)
    /// A byte that the encoding does not allow: on which line, and which byte of it, counted from 1.
    case invalid(line: Int, byte: Int)
  }

  /// Reads the file as its byte-order mark says, else as UTF-8, else as GB 18030; strictly, so that nothing is guessed.
  ///
  /// A file that is none of these is left out with a finding.
  func load(into builder: inout RegisterBuilder) async throws(Failure) -> InputFile {
    let start = builder.checkpoint
    let stream = try BlockStream(file.location, fallback: settings.encoding ?? .utf8)
    var (outcome, used) = (try await decode(stream, into: &builder), stream)
    if case .invalid = outcome, !stream.isMarked, settings.encoding == nil {
      builder.rollBack(to: start)
      used = try BlockStream(file.location, fallback: .gb18030)
      outcome = try await decode(used, into: &builder)
    }
    var source: SourceFile?
    switch outcome {
    case .read(let file): source = file
    case .invalid(let line, let byte):
      builder.rollBack(to: start)
      let place = Place(file: file.path)
      builder.add([Finding(.undecodable, at: place, [.init("byteLine", line), .init("byte", byte)])])
    }
    while try used.next() != nil {}  // the digest is that of the whole file
    return InputFile(file: file, size: used.size, sha256: used.digest, source: source)
  }

  private func decode(_ stream: BlockStream, into builder: inout RegisterBuilder) async throws(Failure) -> Outcome {
    guard let first = try stream.next() else { return .invalid(line: 1, byte: 1) }
    guard case .text(let text) = stream.encoding.decode(first.bytes) else {
      return invalid(first.bytes, stream.encoding, line: 1)
    }
    let opened = SourceFile.open(
      path: file.path, table: table, encoding: stream.encoding, text: text, rulings: settings.rulings)
    let number = builder.add(opened)
    var queue = PieceQueue(opened, units: units)
    queue.append(first)
    let problem = try await run(&queue, stream, opened, number, &builder)
    if let problem { return invalid(problem.bytes, stream.encoding, line: problem.line) }
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
          while queue.waiting < settings.jobs, let work = try queue.nextWork(from: stream) {
            group.addTask { work.done }
          }
          guard let done = await group.next() else { return .success(nil) }
          queue.receive(done)
          while let ready = try queue.popReady(from: stream) {
            guard case .piece(let piece) = ready.result else { return .success((ready.bytes, line)) }
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
    let stage = Bilingual(zh: "读入 \(file.path)", en: "reading \(file.path)")
    let total = FileIdentity(file.location)?.size ?? 0
    Progress.shared.update(stage, done: stream.size, of: total, settings.language)
  }

  /// Finds the line and byte of the first byte that an encoding does not allow.
  private func invalid(_ bytes: [UInt8], _ encoding: TextEncoding, line: Int) -> Outcome {
    guard case .invalid(let offset) = encoding.decode(bytes) else { return .invalid(line: line, byte: 1) }
    let before = bytes[..<offset]
    let lines = before.reduce(0) { $0 + ($1 == Byte.lineFeed ? 1 : 0) }
    let start = before.lastIndex(of: Byte.lineFeed).map { $0 + 1 } ?? 0
    return .invalid(line: line + lines, byte: offset - start + 1)
  }
}

/// How tables are to be read.
struct ReadSettings: Sendable {
  /// How many blocks are decoded at the same time.
  let jobs: Int
  /// The encoding of files without byte-order mark; nil to find it out.
  let encoding: TextEncoding?
  let language: Language
  /// How findings are to be taken.
  let rulings: Rulings
}

/// A file that was read, with what is to be said of it.
struct InputFile: Sendable {
  let file: DataFile
  let size: Int
  let sha256: String
  /// How it was read; nil where it could not be decoded.
  let source: SourceFile?
}
