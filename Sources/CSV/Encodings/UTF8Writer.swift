/// Writes text in UTF-8 into memory that its owner has made large enough.
///
/// ADVICE: Eight bytes are stored at a time even where fewer of them count, so the memory must reach ``margin`` bytes
/// beyond the text.
struct UTF8Writer {
  /// Where the next byte goes.
  private(set) var position: UnsafeMutableRawPointer

  static let margin = 16

  init(_ start: UnsafeMutableRawPointer) { position = start }

  /// Writes a character.
  ///
  /// - Precondition: it is a Unicode scalar.
  @inline(__always) mutating func put(_ scalar: UInt32) {
    if scalar >= 0x800, scalar < 0x10000 {
      put(0x80_80E0 | scalar >> 12 | (scalar >> 6 & 0x3F) << 8 | (scalar & 0x3F) << 16, 3)
    } else if scalar < 0x80 {
      put(scalar, 1)
    } else if scalar < 0x800 {
      put(0x80C0 | scalar >> 6 | (scalar & 0x3F) << 8, 2)
    } else {
      let high = scalar >> 18 | (scalar >> 12 & 0x3F) << 8
      put(0x8080_80F0 | high | (scalar >> 6 & 0x3F) << 16 | (scalar & 0x3F) << 24, 4)
    }
  }

  /// Writes some bytes of a word, the lowest first.
  @inline(__always) private mutating func put(_ word: UInt32, _ count: Int) {
    position.storeBytes(of: word.littleEndian, as: UInt32.self)
    position += count
  }

  /// Copies the ASCII characters from an offset on; returns the offset of the first byte that is none, or the end.
  @inline(__always) mutating func copyASCII(_ source: UnsafeRawBufferPointer, from offset: Int) -> Int {
    var p = offset
    while p + 8 <= source.count {
      let word = source.loadUnaligned(fromByteOffset: p, as: UInt64.self)
      position.storeBytes(of: word, as: UInt64.self)
      let length = (word.littleEndian & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
      (p, position) = (p + length, position + length)
      if length < 8 { return p }
    }
    while p < source.count, source[p] < 0x80 {
      put(UInt32(source[p]), 1)
      p += 1
    }
    return p
  }
}
