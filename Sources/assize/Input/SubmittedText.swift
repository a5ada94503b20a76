import CSV
import Diagnostics
import Glibc
import Records
import Reports
import Workbooks

/// The text of all submitted tables in UTF-8, in a file without a name beside the output.
///
/// Records are looked up there by their place, so that a unit's tables are written without holding those of all.
final class SubmittedText: Sendable {
  private let descriptor: Int32
  private let path: String

  init(in folder: OutputFolder) throws(Failure) {
    path = folder.path
    // mkstemp puts signs of its own for the six X (POSIX).
    var name = Array((folder.staging + "/.text-XXXXXX").utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else {
      let reason = systemMessage()
      throw Failure(
        .cannotCreate, zh: "无法创建“\(folder.path)”：\(reason)", en: "cannot create “\(folder.path)”: \(reason)")
    }
    unlink(name)
  }

  deinit { close(descriptor) }

  /// Reads all tables of records once more, the units first, and tells whose records they hold.
  func read(_ inputs: [InputFile]) throws(Failure) -> Submissions {
    var (tree, readers, offset) = (OfficeTree(), [SubmittedFileReader](), 0)
    let tables = inputs.flatMap { input in input.sources.map { (input.file, $0) } }.filter { $0.1.table != .waivers }
    let shelf = WorkbookShelf()
    for isDirectory in [true, false] {
      for (file, source) in tables where (source.table == .units) == isDirectory {
        let table = DataTable(file: file, sheet: source.sheet, table: source.table)
        let stream =
          source.sheet == nil
          ? try BlockStream(file.location, fallback: source.encoding)
          : try BlockStream(text: shelf.sheet(of: table).csv())
        readers.append(try read(file, source, stream, at: &offset, &tree))
      }
    }
    return Submissions(readers, tree)
  }

  private func read(
    _ file: DataFile, _ source: SourceFile, _ stream: BlockStream, at offset: inout Int, _ tree: inout OfficeTree
  ) throws(Failure) -> SubmittedFileReader {
    var reader = SubmittedFileReader(source, offset: offset)
    while let block = try stream.next() {
      guard case .text(let text) = stream.encoding.decode(block.bytes) else {
        throw Failure(.noInput, zh: "“\(file.path)”在读取时被改动", en: "“\(file.path)” was changed while it was read")
      }
      try append(text)
      offset += text.count
      reader.read(text, isLast: block.isLast, &tree)
    }
    return reader
  }

  private func append(_ bytes: [UInt8]) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written >= 0 else {
        let reason = systemMessage()
        throw Failure(
          .io, zh: "写入“\(path)”失败：\(reason)。没有留下不完整的报告。",
          en: "cannot write “\(path)”: \(reason). No incomplete report was left.")
      }
      rest = rest.dropFirst(written)
    }
  }

  /// The text of a record.
  func bytes(of row: SubmittedRow) throws(WorkbookError) -> [UInt8] {
    var (done, problem) = (0, Int32(0))
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(row.length)) { buffer, count in
      while done < buffer.count, problem == 0 {
        let got = pread(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done, off_t(row.offset + done))
        if got > 0 { done += got } else if got == 0 || errno != EINTR { problem = got == 0 ? EIO : errno }
      }
      count = done
    }
    if problem != 0 { throw WorkbookError(.write, path: path, reason: systemMessage(problem)) }
    return bytes
  }
}
