import CGB18030

/// GB 18030 with the codes of the Encoding Standard's public index, which `docs/encodings.md` compares with the
/// editions of the national standard.
///
/// ADVICE: A file is cut at line feeds and its pieces decoded apart; that is right only because a line feed is never
/// part of a longer code. All codes are held to the index in the tests.
enum GB18030 {
  /// Writes text in UTF-8; returns the offset of the first byte that begins no code, nil where all do.
  static func rewrite(_ source: UnsafeRawBufferPointer, to writer: inout UTF8Writer) -> Int? {
    let codes = gb18030_two_byte_codes()
    var p = 0
    while p < source.count {
      p = writer.copyASCII(source, from: p)
      while p < source.count, source[p] >= 0x80 {
        let lead = Int(source[p]) - 0x81
        guard lead >= 0, lead < 126, p + 1 < source.count else { return p }
        let trail = source[p + 1]
        if trail >= 0x40 {
          if trail == 0x7F || trail == 0xFF { return p }
          writer.put(UInt32(codes[lead * 190 + Int(trail) - (trail < 0x7F ? 0x40 : 0x41)]))
          p += 2
        } else {
          guard let scalar = fourByteCode(source, at: p) else { return p }
          writer.put(scalar)
          p += 4
        }
      }
    }
    return nil
  }

  /// The character of the four-byte code that begins at an offset; nil where there is none.
  private static func fourByteCode(_ source: UnsafeRawBufferPointer, at p: Int) -> UInt32? {
    guard p + 4 <= source.count, 0x30...0x39 ~= source[p + 1], 0x81...0xFE ~= source[p + 2],
      0x30...0x39 ~= source[p + 3]
    else { return nil }
    let tens = UInt32(source[p] - 0x81) * 10 + UInt32(source[p + 1] - 0x30)
    return scalar(ofPointer: (tens * 126 + UInt32(source[p + 2] - 0x81)) * 10 + UInt32(source[p + 3] - 0x30))
  }

  /// The character of the four-byte code with a number, counted from 81 30 81 30 on; nil where it has none.
  private static func scalar(ofPointer pointer: UInt32) -> UInt32? {
    if pointer > 39_419, pointer < 189_000 || pointer > 1_237_575 { return nil }
    // Since the edition of 2005, A8 BC stands for U+1E3F, and what it stood for before has this code.
    if pointer == 7457 { return 0xE7C7 }
    let ranges = UnsafeBufferPointer(start: gb18030_ranges(), count: gb18030_range_count())
    var (low, high) = (0, ranges.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if ranges[middle].pointer <= pointer { low = middle } else { high = middle }
    }
    return ranges[low].scalar + pointer - ranges[low].pointer
  }
}
