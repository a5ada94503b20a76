extension UInt32 {
  /// The bits from one on, as a number.
  @usableFromInline subscript(first: UInt32, count: UInt32) -> UInt8 {
    @inlinable @inline(__always) get { UInt8(truncatingIfNeeded: self >> first & (1 << count - 1)) }
    @inline(__always) set { self = self & ~((1 << count - 1) << first) | UInt32(newValue) << first }
  }
}
