import BigInt

/// A fraction of whole numbers of any size.
///
/// Scores are computed with these and rounded once, when printed.
public struct Rational: Sendable, Hashable {
  public let numerator: BigInt
  /// Greater than 0; numerator and denominator have no common factor.
  public let denominator: BigInt

  /// - Precondition: `denominator` is not 0.
  public init(_ numerator: BigInt, _ denominator: BigInt = 1) {
    precondition(!denominator.isZero, "a fraction needs a denominator")
    let common = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator.signum() < 0 ? -1 : 1
    self.numerator = common.isZero ? 0 : numerator / common * sign
    self.denominator = common.isZero ? 1 : denominator / common * sign
  }

  public init(_ numerator: Int, _ denominator: Int = 1) {
    self.init(BigInt(numerator), BigInt(denominator))
  }

  /// Reads a decimal number such as `12`, `-0.5` or `99.95`; nil for anything else.
  public init?(decimal text: some StringProtocol) {
    var digits = text[...]
    let negative = digits.hasPrefix("-")
    if negative { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } })
    else { return nil }
    guard let whole = BigInt(parts.joined()) else { return nil }
    let places = parts.count == 2 ? parts[1].count : 0
    self.init(negative ? -whole : whole, BigInt(10).power(places))
  }
}

extension Rational: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Rational: Comparable {
  public static func < (a: Rational, b: Rational) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }
}

extension Rational {
  public static func + (a: Rational, b: Rational) -> Rational {
    Rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
  }

  public static func - (a: Rational, b: Rational) -> Rational {
    Rational(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)
  }

  public static func * (a: Rational, b: Rational) -> Rational {
    Rational(a.numerator * b.numerator, a.denominator * b.denominator)
  }

  /// - Precondition: `b` is not 0.
  public static func / (a: Rational, b: Rational) -> Rational {
    Rational(a.numerator * b.denominator, a.denominator * b.numerator)
  }

  /// The value in hundredths, rounded half up (away from zero at the half for negative values too, so that
  /// an amount and its negative print alike).
  public var hundredths: Int {
    let (quotient, remainder) = (numerator.magnitude * 100).quotientAndRemainder(dividingBy: denominator.magnitude)
    let rounded = remainder * 2 >= denominator.magnitude ? quotient + 1 : quotient
    return numerator.signum() < 0 ? -Int(rounded) : Int(rounded)
  }
}

extension Rational: CustomStringConvertible {
  /// The decimal form where there is a finite one (`0.05`, `20`), else the fraction (`1/3`).
  public var description: String {
    var (places, rest) = (0, denominator)
    for prime in [2, 5] as [BigInt] {
      var power = 0
      while rest.isMultiple(of: prime) { (rest, power) = (rest / prime, power + 1) }
      places = max(places, power)
    }
    guard rest == 1 else { return "\(numerator)/\(denominator)" }
    guard places > 0 else { return numerator.description }
    let digits = String((numerator * BigInt(10).power(places) / denominator).magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (numerator.signum() < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }
}

extension BigInt {
  fileprivate func isMultiple(of other: BigInt) -> Bool { self % other == 0 }
}
