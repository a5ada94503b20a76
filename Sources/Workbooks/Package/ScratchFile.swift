#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file without a name beside the workbook: its parts on their way into the package.
///
/// It is on the disk that must hold the workbook anyway, not in a temporary folder that may be kept in memory,
/// and it is gone when the process ends, however it ends. Making it first shows a path that cannot be written
/// before any row is made.
final class ScratchFile {
  private let path: String
  private let descriptor: Int32
  private var size = 0
  /// Once it has failed it goes on failing: what was being appended may be there in part.
  private var failure: WorkbookError?

  /// `path` is the workbook's.
  init(beside path: String) throws(WorkbookError) {
    // mkstemp puts signs of its own for the six X (POSIX).
    var name = Array("\(path).XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw WorkbookError(.create, path: path, reason: lastSystemMessage()) }
    unlink(name)
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Appends bytes, and tells where they are.
  func append(_ bytes: UnsafeRawBufferPointer) throws(WorkbookError) -> Range<Int> {
    if let failure { throw failure }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        let failure = WorkbookError(.write, path: path, reason: lastSystemMessage())
        self.failure = failure
        throw failure
      }
    }
    size += bytes.count
    return size - bytes.count..<size
  }

  func append(_ bytes: [UInt8]) throws(WorkbookError) -> Range<Int> {
    let result: Result<Range<Int>, WorkbookError> = bytes.withUnsafeBytes { buffer in
      Result { () throws(WorkbookError) in try append(buffer) }
    }
    return try result.get()
  }

  /// Fills all of the buffer from the offset on.
  func readAll(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(WorkbookError) {
    var done = 0
    while done < buffer.count {
      let count = read(at: offset + done, into: UnsafeMutableRawBufferPointer(rebasing: buffer[done...]))
      let reason = count == nil ? lastSystemMessage() : String(cString: strerror(EIO))
      guard let count, count > 0 else { throw WorkbookError(.write, path: path, reason: reason) }
      done += count
    }
  }

  /// Reads from the offset on what is there, at most a buffer full; the count of bytes, or nil with `errno` set.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if count >= 0 { return count }
      if errno != EINTR { return nil }
    }
  }
}

/// What the system says of the last call that failed.
private func lastSystemMessage() -> String { String(cString: strerror(errno)) }
