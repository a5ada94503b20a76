import CZlib

/// A stretch of a part, compressed by itself.
///
/// Raw DEFLATE that ends on a whole byte and without an end of its own, so that stretches compressed apart are one stream when
/// they stand one behind the other.
public struct PressedPiece: Sendable {
  let bytes: [UInt8]
  /// Of what was compressed.
  let size: Int
  let checksum: UInt

  /// What ends a stream of pieces: a last block with nothing in it.
  static let end: [UInt8] = [0x03, 0x00]

  /// Level 1: with level 6 a workbook is a fifth smaller and takes twice as long.
  private static let level: Int32 = 1
  /// No header and no checksum of zlib's own.
  private static let windowBits: Int32 = -15
  /// What a flush adds to the most that zlib says a text becomes.
  private static let flushRoom = 64

  init(_ content: FilledBytes) {
    size = content.count
    (checksum, bytes) = content.withBytes { bytes in
      (UInt(crc32(0, bytes.baseAddress, uInt(bytes.count))), Self.deflated(bytes))
    }
  }

  /// Needs 270 KB of memory for a moment; without it there is no going on, as in the rest of the program.
  private static func deflated(_ content: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var stream = z_stream()
    let opened = deflateInit2_(
      &stream, level, Z_DEFLATED, windowBits, MAX_MEM_LEVEL - 1, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(opened == Z_OK, "out of memory")
    defer { deflateEnd(&stream) }
    let room = Int(deflateBound(&stream, uLong(content.count))) + flushRoom
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { output in
      // zlib does not write to its input; its older headers do not say so.
      stream.next_in = UnsafeMutablePointer(mutating: content.baseAddress)
      stream.avail_in = uInt(content.count)
      stream.next_out = output.baseAddress
      stream.avail_out = uInt(room)
      let status = deflate(&stream, Z_FULL_FLUSH)
      precondition(status == Z_OK && stream.avail_in == 0 && stream.avail_out > 0, "a piece outgrew its bound")
      return [UInt8](output[..<(room - Int(stream.avail_out))])
    }
  }
}
