extension Int128 {
  /// The product; nil where it does not fit.
  func times(_ other: Int128) -> Int128? {
    if let a = Int64(exactly: self), let b = Int64(exactly: other) { return Int128(a) &* Int128(b) }
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? nil : product
  }

  /// The sum; nil where it does not fit.
  func plus(_ other: Int128) -> Int128? {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? nil : sum
  }
}

/// The greatest number that divides both, by halving and subtracting; the other one where one is 0.
func greatestCommonDivisor<Number: FixedWidthInteger & UnsignedInteger>(_ a: Number, _ b: Number) -> Number {
  guard a != 0 else { return b }
  guard b != 0 else { return a }
  let twos = min(a.trailingZeroBitCount, b.trailingZeroBitCount)
  var (x, y) = (a >> a.trailingZeroBitCount, b >> b.trailingZeroBitCount)
  while x != y {
    if x < y { swap(&x, &y) }
    x -= y
    x >>= x.trailingZeroBitCount
  }
  return x << twos
}
