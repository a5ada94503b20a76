import Crypto
import Glibc

/// Reads a file from its start, in blocks, and digests it on the way.
struct FileReader: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private var hasher = SHA256()
  private let isDigested: Bool
  /// How many bytes were read.
  private(set) var size = 0

  /// The size of a block: enough to keep a core busy for some milliseconds.
  static let blockSize = 1 << 20

  init(_ path: String, isDigested: Bool = true) throws(Failure) {
    self.path = path
    self.isDigested = isDigested
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw Self.failure(path) }
  }

  deinit { close(descriptor) }

  /// The next bytes, put behind some others; nil at the end.
  mutating func next(behind head: [UInt8] = []) throws(Failure) -> [UInt8]? {
    var problem: Int32 = 0
    let block = [UInt8](unsafeUninitializedCapacity: head.count + Self.blockSize) { buffer, count in
      count = buffer.update(fromContentsOf: head)
      while count < buffer.count {
        let got = read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { problem = errno }
        guard got > 0 else { return }
        count += got
      }
    }
    if problem != 0 { throw Self.failure(path, problem) }
    guard block.count > head.count else { return nil }
    size += block.count - head.count
    if isDigested { block[head.count...].withUnsafeBytes { hasher.update(bufferPointer: $0) } }
    return block
  }

  /// The digest of what was read, in hexadecimal.
  var digest: String { hasher.finalize().hexadecimal }

  private static func failure(_ path: String, _ code: Int32 = errno) -> Failure {
    let reason = systemMessage(code)
    return Failure(.noInput, zh: "无法读取“\(path)”：\(reason)", en: "cannot read “\(path)”: \(reason)")
  }
}

/// All bytes of a file.
func readFile(_ path: String) throws(Failure) -> [UInt8] {
  var reader = try FileReader(path)
  var bytes: [UInt8] = []
  while let block = try reader.next() { bytes += block }
  return bytes
}

/// The SHA-256 of bytes, in hexadecimal.
func digest(of bytes: [UInt8]) -> String { SHA256.hash(data: bytes).hexadecimal }

extension SHA256.Digest {
  fileprivate var hexadecimal: String {
    map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
