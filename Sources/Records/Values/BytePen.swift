/// Writes into memory that is known to be large enough, one thing after the other.
package struct BytePen {
  @usableFromInline let bytes: UnsafeMutableBufferPointer<UInt8>
  /// How many bytes were written.
  package var count = 0

  @inlinable package init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  @inlinable package mutating func write(_ text: StaticString) {
    write(text.utf8Start, text.utf8CodeUnitCount)
  }

  @inlinable package mutating func write(_ text: Span<UInt8>) {
    text.withUnsafeBufferPointer { text in
      if let start = text.baseAddress { write(start, text.count) }
    }
  }

  @inlinable package mutating func write(_ text: UnsafePointer<UInt8>, _ length: Int) {
    precondition(length <= bytes.count - count, "room for the text")
    bytes.baseAddress.map { ($0 + count).update(from: text, count: length) }
    count += length
  }

  /// Writes a byte as often as asked for.
  @inlinable package mutating func write(_ byte: UInt8, times: Int) {
    precondition(times <= bytes.count - count, "room for the bytes")
    bytes.baseAddress.map { ($0 + count).update(repeating: byte, count: times) }
    count += times
  }

  /// Writes a number that is not negative, with zeros before it or cut to its last digits.
  @inlinable package mutating func write(_ number: Int, digits: Int) {
    var rest = UInt(number)
    for place in stride(from: count + digits - 1, through: count, by: -1) {
      bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += digits
  }
}

extension Int {
  /// How many digits a number has that is not negative.
  var digitCount: Int {
    var (count, limit) = (1, 10)
    while self >= limit { (count, limit) = (count + 1, limit * 10) }
    return count
  }
}
