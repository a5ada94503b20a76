#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A number as Excel knows it: 15 significant digits, no more, whatever the file has.
struct NumberText {
  /// The significant digits as ASCII, without zeros at the end; at least one.
  private let digits: ArraySlice<UInt8>
  /// The power of ten of the first digit.
  private let exponent: Int
  private let isNegative: Bool

  /// Nil for infinity and what is no number.
  init?(_ number: Double) {
    guard number.isFinite else { return nil }
    let text = Self.scientific(number.magnitude)  // d.ddddddddddddddE+dd
    guard let e = text.firstIndex(of: UInt8(ascii: "e")),
      let power = Int(String(decoding: text[(e + 1)...], as: UTF8.self))
    else { return nil }
    let all = text[..<e].filter { $0 != UInt8(ascii: ".") }
    let last = all.lastIndex { $0 != UInt8(ascii: "0") } ?? 0
    (digits, exponent, isNegative) = (all[...last], power, number < 0)
  }

  private static func scientific(_ number: Double) -> [UInt8] {
    var buffer = [CChar](repeating: 0, count: 32)
    let count = withVaList([number]) { vsnprintf(&buffer, buffer.count, "%.14e", $0) }
    return buffer[..<Int(count)].map { UInt8(bitPattern: $0) }
  }

  /// The number in plain digits, or like `1.23E+15` from 16 digits before or beyond ten after the decimal point.
  ///
  /// A number of 16 and more digits has lost some of them; written so it cannot be taken for one that has not.
  var text: [UInt8] {
    let sign = isNegative ? [UInt8(ascii: "-")] : []
    if exponent >= 15 || exponent < -10 { return sign + scientific }
    return sign + (exponent < 0 ? small : plain)
  }

  private var scientific: [UInt8] {
    let power = String(exponent.magnitude)
    let tail = (exponent < 0 ? "E-" : "E+") + (power.count < 2 ? "0" : "") + power
    let fraction = digits.count > 1 ? [UInt8(ascii: ".")] + digits.dropFirst() : []
    return digits.prefix(1) + fraction + Array(tail.utf8)
  }

  private var small: [UInt8] {
    Array("0.".utf8) + Array(repeating: UInt8(ascii: "0"), count: -exponent - 1) + digits
  }

  private var plain: [UInt8] {
    let whole = exponent + 1
    if digits.count <= whole { return digits + Array(repeating: UInt8(ascii: "0"), count: whole - digits.count) }
    return digits.prefix(whole) + [UInt8(ascii: ".")] + digits.dropFirst(whole)
  }
}

extension NumberText {
  /// The number that a file writes; nil for a text that is none.
  static func number(_ text: some Collection<UInt8>) -> Double? {
    let isNumeric = text.allSatisfy { byte in
      0x30...0x39 ~= byte || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
    }
    return isNumeric && !text.isEmpty ? Double(String(decoding: text, as: UTF8.self)) : nil
  }

  /// Whether a text is a whole number that needs no change: 1 to 15 digits without zeros before them.
  @inline(__always) static func isPlain(_ text: [UInt8]) -> Bool {
    guard let first = text.first, text.count <= 15, first != 0x30 || text.count == 1 else { return false }
    return text.allSatisfy { 0x30...0x39 ~= $0 }
  }
}
