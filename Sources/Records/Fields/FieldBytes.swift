/// The bytes of one field, borrowed from the text that is being read.
typealias FieldBytes = UnsafeBufferPointer<UInt8>

extension FieldBytes {
  /// Without surrounding blanks (Unicode White_Space).
  @inline(__always) var trimmed: FieldBytes {
    guard let first, let last else { return self }
    if first > 0x20, last > 0x20, !Blank.mayBegin(with: first), last < 0x80 || !Blank.mayEnd(self) { return self }
    return trimmedSlowly
  }

  private var trimmedSlowly: FieldBytes {
    var (from, to) = (startIndex, endIndex)
    while from < to, let length = Blank.length(at: from, in: self) { from += length }
    while from < to, let length = Blank.length(before: to, in: self, notBefore: from) { to -= length }
    return FieldBytes(rebasing: self[from..<to])
  }

  var text: String { String(decoding: self, as: UTF8.self) }

  /// Some bytes as a number, in the order of the machine.
  @inline(__always) func word<W: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as: W.Type = W.self) -> W {
    precondition(offset >= 0 && offset + MemoryLayout<W>.size <= count, "a word beyond the field")
    return UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: offset, as: W.self)
  }

  /// Fewer than eight bytes as a number; fields of the same length differ where their bytes do.
  @inline(__always) var shortWord: UInt64 {
    if count >= 4 { return UInt64(word(at: 0, as: UInt32.self)) << 32 | UInt64(word(at: count - 4, as: UInt32.self)) }
    return count == 0 ? 0 : UInt64(self[0]) << 16 | UInt64(self[count / 2]) << 8 | UInt64(self[count - 1])
  }

  /// Whether it has the same bytes, compared eight at a time; the last eight may overlap those before.
  @inline(__always) func equals(_ other: FieldBytes) -> Bool {
    guard count == other.count else { return false }
    guard count >= 8 else { return shortWord == other.shortWord }
    var offset = 0
    while offset + 8 < count {
      if word(at: offset, as: UInt64.self) != other.word(at: offset) { return false }
      offset += 8
    }
    return word(at: count - 8, as: UInt64.self) == other.word(at: count - 8)
  }

  /// What stands between the separators `; ； 、 , ， /`; empty parts are left out.
  var partsOfList: [FieldBytes] {
    var (parts, start, index): ([FieldBytes], Int, Int) = ([], 0, 0)
    while index < count {
      let length = separatorLength(at: index)
      if length > 0 {
        if index > start { parts.append(FieldBytes(rebasing: self[start..<index])) }
        start = index + length
      }
      index += Swift.max(1, length)
    }
    if start < count { parts.append(FieldBytes(rebasing: self[start...])) }
    return parts
  }

  private func separatorLength(at index: Int) -> Int {
    switch self[index] {
    case 0x3B, 0x2C, 0x2F: return 1
    case 0xEF where index + 2 < count:  // ； and ，
      return self[index + 1] == 0xBC && (self[index + 2] == 0x9B || self[index + 2] == 0x8C) ? 3 : 0
    case 0xE3 where index + 2 < count: return self[index + 1] == 0x80 && self[index + 2] == 0x81 ? 3 : 0  // 、
    default: return 0
    }
  }

  /// Whether some byte belongs to a character beyond ASCII.
  @inline(__always) var hasNonASCII: Bool {
    for byte in self where byte >= 0x80 { return true }
    return false
  }
}

/// The characters that Unicode calls White_Space, in UTF-8.
enum Blank {
  /// Whether a byte may begin a blank that is longer than a byte.
  @inline(__always) static func mayBegin(with byte: UInt8) -> Bool {
    byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3
  }

  /// Whether the last character may be a blank that is longer than a byte.
  @inline(__always) static func mayEnd(_ bytes: FieldBytes) -> Bool {
    let count = bytes.count
    guard count > 1, bytes[count - 2] == 0xC2 || (count > 2 && mayBegin(with: bytes[count - 3])) else { return false }
    return length(before: bytes.endIndex, in: bytes, notBefore: bytes.startIndex) != nil
  }

  /// The length of the blank that starts at an index; nil where there is none.
  static func length(at index: Int, in bytes: FieldBytes) -> Int? {
    let byte = bytes[index]
    if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : nil }
    if byte == 0xC2, index + 1 < bytes.endIndex {
      return bytes[index + 1] == 0x85 || bytes[index + 1] == 0xA0 ? 2 : nil
    }
    guard index + 2 < bytes.endIndex else { return nil }
    return isLong(byte, bytes[index + 1], bytes[index + 2]) ? 3 : nil
  }

  /// The length of the blank that ends before an index; nil where there is none.
  static func length(before index: Int, in bytes: FieldBytes, notBefore start: Int) -> Int? {
    for length in 1...3 where index - length >= start && Self.length(at: index - length, in: bytes) == length {
      return length
    }
    return nil
  }

  /// U+1680, U+2000–200A, U+2028, U+2029, U+202F, U+205F, U+3000.
  private static func isLong(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    switch (a, b) {
    case (0xE1, 0x9A): c == 0x80
    case (0xE2, 0x80): (0x80...0x8A).contains(c) || c == 0xA8 || c == 0xA9 || c == 0xAF
    case (0xE2, 0x81): c == 0x9F
    case (0xE3, 0x80): c == 0x80
    default: false
    }
  }
}
