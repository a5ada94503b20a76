/// Eight bytes of a field at once, the first one lowest: digits among other bytes that are known.
struct EightBytes {
  private let bytes: UInt64

  /// The first bytes of a field, which must have as many.
  @inline(__always) init(_ field: FieldBytes) { bytes = UInt64(littleEndian: field.word(at: 0)) }

  /// What they hold where they look like a pattern; nil where they do not.
  @inline(__always) func digits(like pattern: Pattern) -> Digits? {
    let values = bytes ^ pattern.bytes
    // A digit and 6 stay below 16; 10 to 15 and 6 do not.
    let others = (values | values &+ pattern.digits / 5 * 2) & ~pattern.digits
    return others == 0 ? Digits(values: values) : nil
  }

  /// What eight bytes shall be.
  struct Pattern {
    /// The bytes, 0 for any digit.
    let bytes: UInt64
    /// The lower half of each byte that is a digit.
    let digits: UInt64
  }

  /// The digits that were found, each in the place of its byte; the other bytes are 0.
  struct Digits {
    fileprivate let values: UInt64

    /// The number that the digits at an index and behind it make.
    @inline(__always) func pair(at index: Int) -> Int {
      Int(truncatingIfNeeded: (values &* 10 &+ values >> 8) >> UInt64(index * 8) & 0xFF)
    }
  }
}
