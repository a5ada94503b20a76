import CLibZip

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of one file of a package, from memory and from the scratch file, as libzip asks for them.
final class PackagePart {
  /// A stretch of the part.
  enum Piece {
    case bytes([UInt8])
    case scratch(ScratchFile, Range<Int>)

    var count: Int {
      switch self {
      case .bytes(let bytes): bytes.count
      case .scratch(_, let range): range.count
      }
    }
  }

  let name: String
  private let pieces: [Piece]
  private var current = 0
  private var offset = 0
  private var failure: Int32 = 0

  init(_ name: String, _ pieces: [Piece]) {
    self.name = name
    self.pieces = pieces.filter { $0.count > 0 }
  }

  convenience init(_ name: String, _ bytes: [UInt8]) {
    self.init(name, [.bytes(bytes)])
  }

  /// A libzip source that reads this part and keeps it alive; nil when there is no memory.
  func source(in archive: OpaquePointer) -> OpaquePointer? {
    let state = Unmanaged.passRetained(self)
    guard let source = zip_source_function(archive, answer, state.toOpaque()) else {
      state.release()
      return nil
    }
    return source
  }

  fileprivate func rewind() {
    (current, offset) = (0, 0)
  }

  /// The next bytes, at most one buffer full; 0 at the end, -1 on failure.
  fileprivate func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard current < pieces.count else { return 0 }
    let piece = pieces[current]
    guard let count = copy(piece, to: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(piece.count - offset)))
    else { return -1 }
    offset += count
    if offset == piece.count { (current, offset) = (current + 1, 0) }
    return count
  }

  /// Copies from the current offset on; nil on failure, also where the scratch file is shorter than it was.
  private func copy(_ piece: Piece, to buffer: UnsafeMutableRawBufferPointer) -> Int? {
    switch piece {
    case .bytes(let bytes):
      bytes.withUnsafeBytes { all in
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[offset..<offset + buffer.count]))
      }
      return buffer.count
    case .scratch(let file, let range):
      let count = file.read(at: range.lowerBound + offset, into: buffer)
      failure = count == nil ? errno : EIO
      return count == 0 ? nil : count
    }
  }

  /// The size is known before the first byte is read: see `ZipPackage` on why that matters.
  fileprivate func describe(in data: UnsafeMutableRawPointer) -> zip_int64_t {
    let size = pieces.reduce(0) { $0 + $1.count }
    data.withMemoryRebound(to: zip_stat_t.self, capacity: 1) { description in
      zip_stat_init(description)
      description.pointee.valid |= zip_uint64_t(ZIP_STAT_SIZE)
      description.pointee.size = zip_uint64_t(size)
    }
    return zip_int64_t(MemoryLayout<zip_stat_t>.size)
  }

  fileprivate func reportFailure(in data: UnsafeMutableRawPointer) -> zip_int64_t {
    data.storeBytes(of: ZIP_ER_READ, as: Int32.self)
    data.storeBytes(of: failure, toByteOffset: MemoryLayout<Int32>.size, as: Int32.self)
    return zip_int64_t(2 * MemoryLayout<Int32>.size)
  }
}

/// libzip's questions to a source, answered by its part.
private func answer(
  _ state: UnsafeMutableRawPointer?, _ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t,
  _ command: zip_source_cmd_t
) -> zip_int64_t {
  guard let state else { return -1 }
  let part = Unmanaged<PackagePart>.fromOpaque(state)
  switch (command, data) {
  case (ZIP_SOURCE_OPEN, _): part.takeUnretainedValue().rewind()
  case (ZIP_SOURCE_READ, let data?):
    return zip_int64_t(
      part.takeUnretainedValue().read(into: UnsafeMutableRawBufferPointer(start: data, count: Int(length))))
  case (ZIP_SOURCE_STAT, let data?): return part.takeUnretainedValue().describe(in: data)
  case (ZIP_SOURCE_ERROR, let data?): return part.takeUnretainedValue().reportFailure(in: data)
  case (ZIP_SOURCE_FREE, _): part.release()
  case (ZIP_SOURCE_SUPPORTS, _):
    return [ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE]
      .reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
  default: break
  }
  return 0
}
