/// Text in UTF-16, which Excel calls “Unicode text”.
enum UTF16Text {
  /// Writes text in UTF-8; returns the offset of the first byte that begins no character, nil where all do: half of a
  /// surrogate pair, or a byte too many at the end.
  static func rewrite(_ source: UnsafeRawBufferPointer, isBigEndian: Bool, to writer: inout UTF8Writer) -> Int? {
    var p = 0
    while p + 2 <= source.count {
      let unit = unit(source, at: p, isBigEndian)
      if unit & 0xF800 != 0xD800 {
        writer.put(unit)
        p += 2
      } else {
        guard unit < 0xDC00, p + 4 <= source.count else { return p }
        let second = self.unit(source, at: p + 2, isBigEndian)
        guard second & 0xFC00 == 0xDC00 else { return p }
        writer.put(0x10000 + (unit & 0x3FF) << 10 + second & 0x3FF)
        p += 4
      }
    }
    return p == source.count ? nil : p
  }

  @inline(__always) private static func unit(_ source: UnsafeRawBufferPointer, at p: Int, _ isBigEndian: Bool) -> UInt32
  {
    let word = source.loadUnaligned(fromByteOffset: p, as: UInt16.self)
    return UInt32(isBigEndian ? word.bigEndian : word.littleEndian)
  }
}
