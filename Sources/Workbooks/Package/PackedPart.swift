import CLibZip

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One file of a package, compressed already, as libzip asks for it.
final class PackedPart {
  let name: String
  private let scratch: ScratchFile
  /// Where its pieces are in the scratch file, in their order.
  private let ranges: [Range<Int>]
  /// Of what was compressed.
  private let size: Int
  private let checksum: UInt32
  private var current = 0
  private var offset = 0
  private var failure: Int32 = 0

  init(_ name: String, _ scratch: ScratchFile, _ ranges: [Range<Int>], size: Int, checksum: UInt32) {
    self.name = name
    self.scratch = scratch
    self.ranges = ranges
    self.size = size
    self.checksum = checksum
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

  /// The next bytes, at most one buffer full; 0 at the end, -1 on failure, also where the scratch file is shorter than it was.
  fileprivate func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard current < ranges.count else { return 0 }
    let rest = ranges[current].dropFirst(offset)
    let room = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(rest.count))
    let count = scratch.read(at: rest.lowerBound, into: room)
    failure = count == nil ? errno : EIO
    guard let count, count > 0 else { return -1 }
    offset += count
    if count == rest.count { (current, offset) = (current + 1, 0) }
    return count
  }

  /// All that libzip asks of data that are compressed already: then it takes them as they are.
  fileprivate func describe(in data: UnsafeMutableRawPointer) -> zip_int64_t {
    data.withMemoryRebound(to: zip_stat_t.self, capacity: 1) { description in
      zip_stat_init(description)
      description.pointee.valid =
        zip_uint64_t(ZIP_STAT_SIZE) | zip_uint64_t(ZIP_STAT_COMP_SIZE) | zip_uint64_t(ZIP_STAT_COMP_METHOD)
        | zip_uint64_t(ZIP_STAT_CRC)
      description.pointee.size = zip_uint64_t(size)
      description.pointee.comp_size = zip_uint64_t(ranges.reduce(0) { $0 + $1.count })
      description.pointee.comp_method = zip_uint16_t(ZIP_CM_DEFLATE)
      description.pointee.crc = checksum
    }
    return zip_int64_t(MemoryLayout<zip_stat_t>.size)
  }

  /// That version 2.0 of the format knows such an entry.
  fileprivate func describeEntry(in data: UnsafeMutableRawPointer) {
    data.withMemoryRebound(to: zip_file_attributes_t.self, capacity: 1) { attributes in
      attributes.pointee.valid |= zip_uint64_t(ZIP_FILE_ATTRIBUTES_VERSION_NEEDED)
      attributes.pointee.version_needed = 20
    }
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
  let part = Unmanaged<PackedPart>.fromOpaque(state)
  switch (command, data) {
  case (ZIP_SOURCE_OPEN, _): part.takeUnretainedValue().rewind()
  case (ZIP_SOURCE_READ, let data?):
    return zip_int64_t(
      part.takeUnretainedValue().read(into: UnsafeMutableRawBufferPointer(start: data, count: Int(length))))
  case (ZIP_SOURCE_STAT, let data?): return part.takeUnretainedValue().describe(in: data)
  case (ZIP_SOURCE_GET_FILE_ATTRIBUTES, let data?): part.takeUnretainedValue().describeEntry(in: data)
  case (ZIP_SOURCE_ERROR, let data?): return part.takeUnretainedValue().reportFailure(in: data)
  case (ZIP_SOURCE_FREE, _): part.release()
  case (ZIP_SOURCE_SUPPORTS, _): return supported
  default: break
  }
  return 0
}

/// The questions that are answered, as bits.
private let supported = [
  ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_GET_FILE_ATTRIBUTES, ZIP_SOURCE_ERROR,
  ZIP_SOURCE_FREE,
].reduce(zip_int64_t(0)) { $0 | 1 << zip_int64_t($1.rawValue) }
