import CISAL

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

  init(_ content: UnsafeRawBufferPointer) {
    size = content.count
    let text = content.bindMemory(to: UInt8.self)
    checksum = UInt(crc32_gzip_refl(0, text.baseAddress, UInt64(text.count)))
    bytes = Self.deflated(text)
  }

  /// Needs memory for a moment; without it there is no going on, as in the rest of the program.
  private static func deflated(_ content: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard let bytes = content.baseAddress else { return [] }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: content.count * 2 + 1 << 16) { room in
      guard let output = room.baseAddress else { return [] }
      let written = deflate_piece(bytes, UInt32(content.count), output, UInt32(room.count))
      precondition(written > 0, "out of memory")
      return [UInt8](room[..<written])
    }
  }
}
