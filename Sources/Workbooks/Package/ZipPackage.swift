import CLibZip

/// The ZIP container of a workbook, made by libzip.
///
/// Why libzip and not libarchive, both tried as Debian 12 has them:
/// - **Plain headers.** Given the size of a part beforehand, libzip writes its header as Excel itself does: sizes in
///   place, no extra field. libarchive writes time and owner fields always, and a size unknown beforehand behind the
///   data; either library then asks for ZIP64 unless told not to. Strict readers stumble over those.
/// - **Same bytes.** Time and attributes are ours to set, without the time zone; libarchive goes through local time.
/// - **Loud and clean.** Everything happens in `zip_close`: it writes beside the path, renames when all is written,
///   and otherwise says why and removes what it wrote. What was at the path before stays.
/// - **Memory.** libzip pulls a part through 8 KB buffers. It wants the size first, so parts wait in a scratch file.
/// - **Takes what is compressed.** A source that says so is copied as it is. So parts are compressed while rows are being
///   filled, by a faster library.
final class ZipPackage {
  private let path: String
  private let archive: OpaquePointer
  private var isClosed = false
  /// The parts' names and the numbers of their pieces.
  private var parts: [(name: String, pieces: [Int])] = []
  /// Where parts wait until the package is closed.
  let store: PieceStore

  init(path: String) throws(WorkbookError) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
      throw WorkbookError(.create, path: path, reason: Self.message(code))
    }
    self.path = path
    self.archive = archive
    do throws(WorkbookError) {
      store = try PieceStore(beside: path)
    } catch {
      zip_discard(archive)
      throw error
    }
  }

  deinit { if !isClosed { zip_discard(archive) } }

  /// Adds a part; it is compressed as far as it is not.
  func add(_ part: PackagePart) throws(WorkbookError) {
    parts.append((part.name, try store.pack(part)))
  }

  /// Writes everything, then puts the file in its place.
  func close() throws(WorkbookError) {
    for part in parts { try add(store.packed(part.name, part.pieces)) }
    guard zip_close(archive) == 0 else { throw failure() }
    isClosed = true
  }

  private func add(_ part: PackedPart) throws(WorkbookError) {
    guard let source = part.source(in: archive) else { throw failure() }
    let index = zip_file_add(archive, part.name, source, 0)
    guard index >= 0 else {
      zip_source_free(source)
      throw failure()
    }
    // 1980-01-01 00:00, the first moment that a ZIP knows: there is no clock in a report.
    guard zip_file_set_dostime(archive, zip_uint64_t(index), 0, 0x21, 0) == 0 else { throw failure() }
  }

  private func failure() -> WorkbookError {
    WorkbookError(.write, path: path, reason: String(cString: zip_strerror(archive)))
  }

  private static func message(_ code: Int32) -> String {
    // libzip's own words for a folder are "Operation not supported".
    if code == ZIP_ER_OPNOTSUPP { return "not a regular file" }
    var error = zip_error_t()
    zip_error_init_with_code(&error, code)
    defer { zip_error_fini(&error) }
    return String(cString: zip_error_strerror(&error))
  }
}
