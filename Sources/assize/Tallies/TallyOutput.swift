import Diagnostics
import Glibc
import Reports

/// Where a tally is written: standard output, or a file that appears whole or not at all.
struct TallyOutput {
  private let path: String?

  /// - Parameter force: writes over a file that is not a tally.
  init(_ path: String?, force: Bool) throws(Failure) {
    self.path = path
    guard let path, !force, let found = FileIdentity(path) else { return }
    let start = found.isFolder ? [] : try readFile(path).prefix(tallyStart.count)
    guard found.isFolder || !start.elementsEqual(tallyStart) else { return }
    throw Failure(
      .cannotCreate, zh: "“\(path)”已存在，且不是计数文件；请另指定一个文件名，或加 --force 覆盖",
      en: "“\(path)” is there already and is no tally; give another name, or add --force to write over it")
  }

  func write(_ bytes: [UInt8]) throws(Failure) {
    guard let path else { return try Console.write(bytes) }
    let staging = path + ".\(getpid()).partial"
    let descriptor = open(staging, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.cannotCreate(path, errno) }
    var problem = Self.write(bytes, to: descriptor)
    if close(descriptor) != 0, problem == 0 { problem = errno }
    guard problem == 0 else {
      unlink(staging)
      throw Failure(
        .io, zh: "写入“\(path)”失败：\(systemMessage(problem))", en: "cannot write “\(path)”: \(systemMessage(problem))")
    }
    guard rename(staging, path) == 0 else {
      let code = errno
      unlink(staging)
      throw Self.cannotCreate(path, code)
    }
  }

  /// - Returns: the system's number of what went wrong; 0 for nothing.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
      }
      if written < 0, errno != EINTR { return errno }
      offset += max(0, written)
    }
    return 0
  }

  private static func cannotCreate(_ path: String, _ code: Int32) -> Failure {
    let reason = systemMessage(code)
    return Failure(.cannotCreate, zh: "无法创建“\(path)”：\(reason)", en: "cannot create “\(path)”: \(reason)")
  }
}
