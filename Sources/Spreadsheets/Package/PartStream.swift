import CLibZip

/// The inflated bytes of a part, piece by piece.
final class PartStream {
  private let name: String
  private let file: OpaquePointer
  private let buffer: UnsafeMutableRawBufferPointer
  private var count = 0
  /// The size of the part in the file, by its directory, but never more than the file.
  let compressed: Int
  /// The bytes that came so far.
  private(set) var inflated = 0

  init(
    _ archive: OpaquePointer, _ index: zip_uint64_t, name: String, fileSize: Int
  ) throws(SpreadsheetFault) {
    var description = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &description) == 0 else { throw .damaged(.part(name)) }
    guard description.encryption_method == ZIP_EM_NONE else { throw .encrypted }
    guard let file = zip_fopen_index(archive, index, 0) else { throw .damaged(.part(name)) }
    self.name = name
    self.file = file
    // Not before: what is allocated when an initialiser throws, nobody frees.
    buffer = .allocate(byteCount: 1 << 16, alignment: 16)
    compressed = min(Int(clamping: description.comp_size), fileSize)
  }

  deinit {
    zip_fclose(file)
    buffer.deallocate()
  }

  /// The piece read last; it is overwritten by the next.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: buffer[..<count]) }

  /// Reads the next piece; its count of bytes, or nil at the end, where the checksum is right.
  func next() throws(SpreadsheetFault) -> Int? {
    let read = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
    guard read >= 0 else { throw .damaged(.part(name)) }
    count = Int(read)
    inflated += count
    return count > 0 ? count : nil
  }
}
