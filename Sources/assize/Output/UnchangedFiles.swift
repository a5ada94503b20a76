import Glibc
import Synchronization

/// The files of the last report that stay, since what would be written is the same to the byte.
///
/// After a correction nearly all pages of a province are as they were. What stays is not written again, which takes a
/// quarter of the time of a report, and whoever copies the folder sees what has changed.
final class UnchangedFiles: Sendable {
  private let states = Mutex<[String: FileState]>([:])

  /// Whether a file holds just some bytes already, and nobody has changed it since this was asked for the first time.
  func stays(_ path: String, _ bytes: [UInt8]) -> Bool {
    guard let state = FileState(path, holding: bytes) else { return false }
    states.withLock { $0[path] = state }
    return true
  }

  /// Whether a file was said to stay.
  func contains(_ path: String) -> Bool { states.withLock { $0[path] != nil } }

  /// The first of them that was changed or taken away meanwhile, by path.
  var lost: String? {
    states.withLock { states in states.filter { $0.value != FileState($0.key) }.keys.min() }
  }
}

/// What tells whether a file was replaced or written to.
private struct FileState: Equatable {
  private let device: UInt
  private let number: UInt
  private let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  private init?(_ found: stat) {
    guard found.st_mode & S_IFMT == S_IFREG else { return nil }
    (device, number, size) = (UInt(found.st_dev), UInt(found.st_ino), Int(found.st_size))
    (seconds, nanoseconds) = (Int(found.st_mtim.tv_sec), Int(found.st_mtim.tv_nsec))
  }

  /// That of a file, not of what a link leads to; nil for anything else.
  init?(_ path: String) {
    var found = stat()
    guard lstat(path, &found) == 0 else { return nil }
    self.init(found)
  }

  /// That of a file which holds just these bytes; nil for any other.
  init?(_ path: String, holding bytes: [UInt8]) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var found = stat()
    guard fstat(descriptor, &found) == 0, Int(found.st_size) == bytes.count else { return nil }
    self.init(found)
    guard Self.gives(descriptor, bytes) else { return nil }
  }

  /// Whether reading a file to its end gives just some bytes; at least one.
  private static func gives(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
        guard let start = buffer.baseAddress, let expected = bytes.baseAddress else { return false }
        var offset = 0
        while true {
          let got = read(descriptor, start, buffer.count)
          if got < 0, errno == EINTR { continue }
          guard got > 0, got <= bytes.count - offset else { return got == 0 && offset == bytes.count }
          guard memcmp(start, expected + offset, got) == 0 else { return false }
          offset += got
        }
      }
    }
  }
}
