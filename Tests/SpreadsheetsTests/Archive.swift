import CLibZip
import Foundation

/// A ZIP archive in memory, written by libzip.
enum Archive {
  struct CannotWrite: Error {}

  /// - Parameter password: locks every part, as ZIP programs do.
  static func bytes(_ parts: [(name: String, bytes: [UInt8])], password: String? = nil) throws -> [UInt8] {
    guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { throw CannotWrite() }
    defer { zip_source_free(target) }
    zip_source_keep(target)
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, nil) else { throw CannotWrite() }
    for part in parts { try add(part, to: archive, password: password) }
    guard zip_close(archive) == 0 else { throw CannotWrite() }
    return try content(of: target)
  }

  private static func add(
    _ part: (name: String, bytes: [UInt8]), to archive: OpaquePointer, password: String?
  ) throws {
    // libzip frees it when the archive is closed.
    guard let copy = malloc(part.bytes.count + 1) else { throw CannotWrite() }
    copy.copyMemory(from: part.bytes, byteCount: part.bytes.count)
    guard let source = zip_source_buffer(archive, copy, UInt64(part.bytes.count), 1) else { throw CannotWrite() }
    let index = zip_file_add(archive, part.name, source, 0)
    guard index >= 0 else { throw CannotWrite() }
    guard zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, 6) == 0 else { throw CannotWrite() }
    guard let password else { return }
    guard zip_file_set_encryption(archive, UInt64(index), UInt16(ZIP_EM_AES_256), password) == 0 else {
      throw CannotWrite()
    }
  }

  private static func content(of source: OpaquePointer) throws -> [UInt8] {
    var description = zip_stat_t()
    guard zip_source_stat(source, &description) == 0, zip_source_open(source) == 0 else { throw CannotWrite() }
    defer { zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(description.size))
    guard zip_source_read(source, &bytes, description.size) == Int64(bytes.count) else { throw CannotWrite() }
    return bytes
  }
}
