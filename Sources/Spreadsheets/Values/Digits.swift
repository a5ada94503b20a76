/// Whole numbers in decimal digits.
enum Digits {
  /// The number that ASCII digits write, at most 15 of them; nil for anything else.
  @inline(__always) static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 15 else { return nil }
    var number = 0
    for digit in digits {
      guard 0x30...0x39 ~= digit else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }

  /// Appends a number with zeros in front up to so many digits.
  static func append(_ number: Int, count: Int, to text: inout [UInt8]) {
    var divisor = 1
    for _ in 1..<count { divisor *= 10 }
    while divisor > 0 {
      text.append(0x30 + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }
}
