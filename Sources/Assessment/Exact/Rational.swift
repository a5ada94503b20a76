import BigInt

/// An exact fraction of whole numbers of any size.
///
/// Scores are computed with these and rounded once, when printed.
///
/// ADVICE: Nearly all scores fit in 128 bits, where arithmetic is some ten times faster; what does not is carried on
/// in numbers of any size. Each value has one form alone, the small one where it fits, so that equal values are equal.
public struct Rational: Sendable, Hashable {
  private enum Form: Sendable, Hashable {
    case small(Int128, Int128)
    case large(BigInt, BigInt)
  }

  /// Numerator and denominator without common factor; the denominator is greater than 0.
  private let form: Form

  /// What is smaller has the small form.
  private static let limit: UInt128 = 1 << 120

  private init(_ numerator: Int128, _ denominator: Int128) {
    if let n = Int64(exactly: numerator), let d = Int64(exactly: denominator) {
      // The denominator is greater than 0, and so the divisor is no greater.
      let common = d == 1 ? 1 : Int64(greatestCommonDivisor(n.magnitude, d.magnitude))
      form = .small(Int128(n / common), Int128(d / common))
      return
    }
    let common = Int128(greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    let (n, d) = (numerator / common, denominator / common)
    form = max(n.magnitude, d.magnitude) < Self.limit ? .small(n, d) : .large(BigInt(n), BigInt(d))
  }

  /// A fraction that has the small form and no common factor.
  private init(small numerator: Int128, _ denominator: Int128) { form = .small(numerator, denominator) }

  private init(_ numerator: BigInt, _ denominator: BigInt) {
    let common = numerator.greatestCommonDivisor(with: denominator)
    let (n, d) = (numerator / common, denominator / common)
    if max(n.magnitude, d.magnitude) < BigUInt(Self.limit) {
      form = .small(Int128(truncatingIfNeeded: n), Int128(truncatingIfNeeded: d))
    } else {
      form = .large(n, d)
    }
  }

  /// - Precondition: `denominator` is not 0.
  public init(_ numerator: Int, _ denominator: Int = 1) {
    precondition(denominator != 0, "a fraction needs a denominator")
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.init(Int128(numerator) * sign, Int128(denominator) * sign)
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

  private var large: (numerator: BigInt, denominator: BigInt) {
    switch form {
    case .small(let n, let d): (BigInt(n), BigInt(d))
    case .large(let n, let d): (n, d)
    }
  }
}

extension Rational: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Rational: Comparable {
  public static func < (a: Rational, b: Rational) -> Bool {
    if case (.small(let an, let ad), .small(let bn, let bd)) = (a.form, b.form),
      let left = an.times(bd), let right = bn.times(ad)
    {
      return left < right
    }
    let (x, y) = (a.large, b.large)
    return x.numerator * y.denominator < y.numerator * x.denominator
  }
}

extension Rational {
  public static func + (a: Rational, b: Rational) -> Rational {
    if case (.small(let an, let ad), .small(let bn, let bd)) = (a.form, b.form),
      let left = an.times(bd), let right = bn.times(ad), let sum = left.plus(right), let base = ad.times(bd)
    {
      return Rational(sum, base)
    }
    let (x, y) = (a.large, b.large)
    return Rational(x.numerator * y.denominator + y.numerator * x.denominator, x.denominator * y.denominator)
  }

  public static func - (a: Rational, b: Rational) -> Rational { a + -b }

  public static prefix func - (a: Rational) -> Rational {
    if case .small(let n, let d) = a.form { return Rational(small: -n, d) }
    return Rational(-a.large.numerator, a.large.denominator)
  }

  public static func * (a: Rational, b: Rational) -> Rational {
    if case (.small(let an, let ad), .small(let bn, let bd)) = (a.form, b.form),
      let product = an.times(bn), let base = ad.times(bd)
    {
      return Rational(product, base)
    }
    let (x, y) = (a.large, b.large)
    return Rational(x.numerator * y.numerator, x.denominator * y.denominator)
  }

  /// - Precondition: `b` is not 0.
  public static func / (a: Rational, b: Rational) -> Rational { a * b.inverse }

  private var inverse: Rational {
    if case .small(let n, let d) = form {
      precondition(n != 0, "nothing can be divided by zero")
      return Rational(small: n < 0 ? -d : d, n < 0 ? -n : n)
    }
    let (n, d) = large
    precondition(!n.isZero, "nothing can be divided by zero")
    return n.signum() < 0 ? Rational(-d, -n) : Rational(d, n)
  }

  /// The value in hundredths, rounded half up (away from zero at the half for negative values too, so that
  /// an amount and its negative print alike).
  public var hundredths: Int {
    if case .small(let n, let d) = form, let scaled = n.times(100) {
      let (quotient, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: d.magnitude)
      let rounded = Int(rest >= d.magnitude - rest ? quotient + 1 : quotient)
      return n < 0 ? -rounded : rounded
    }
    let (n, d) = large
    let (quotient, rest) = (n.magnitude * 100).quotientAndRemainder(dividingBy: d.magnitude)
    let rounded = Int(rest * 2 >= d.magnitude ? quotient + 1 : quotient)
    return n.signum() < 0 ? -rounded : rounded
  }
}

extension Rational: CustomStringConvertible {
  /// The decimal form where there is a finite one (`0.05`, `20`), else the fraction (`1/3`).
  public var description: String {
    let (numerator, denominator) = large
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
