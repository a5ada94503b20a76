import Assessment
import TestSupport
import Testing

/// Fractions are exact, and rounded half up.
@Suite struct RationalTests {
  @Test func fractionsAreReduced() {
    #expect(Rational(6, 8) == Rational(3, 4))
    #expect(Rational(-6, -8) == Rational(3, 4))
    #expect(Rational(6, -8) == Rational(-3, 4))
    #expect(Rational(0, -5) == 0)
    #expect(Rational(1, 3) + Rational(1, 6) == Rational(1, 2))
    #expect(Rational(1, 3) - Rational(1, 2) == Rational(-1, 6))
    #expect(Rational(2, 3) * Rational(3, 4) == Rational(1, 2))
    #expect(Rational(2, 3) / Rational(-4, 3) == Rational(-1, 2))
    #expect(Rational(1, 3) < Rational(34, 100) && Rational(-1, 2) < Rational(-1, 3))
  }

  @Test func lawsOfArithmetic() {
    var random = SeededGenerator(seed: 8)
    func fraction() -> Rational { Rational(random.number(in: -99...99), random.number(in: 1...99)) }
    for _ in 0..<300 {
      let (a, b, c) = (fraction(), fraction(), fraction())
      #expect(a + b == b + a && (a + b) + c == a + (b + c) && a * (b + c) == a * b + a * c)
      #expect(a - b == 0 - (b - a) && (b == 0 || a / b * b == a))
      #expect([a < b, a == b, b < a].count { $0 } == 1)
    }
  }

  /// Sums and products that grow beyond 128 bits and shrink again: what is equal is equal in either form.
  @Test func numbersOfAnySize() {
    var random = SeededGenerator(seed: 10)
    func fraction() -> Rational { Rational(random.number(in: 1...Int.max), random.number(in: 1...Int.max)) }
    for _ in 0..<200 {
      let terms = (0..<random.number(in: 2...5)).map { _ in fraction() }
      let product = terms.reduce(1, *)
      #expect(terms.dropFirst().reduce(product) { $0 / $1 } == terms[0])
      #expect(product.hashValue == terms.reversed().reduce(1, *).hashValue)
      let sum = terms.reduce(0, +)
      #expect(terms.dropFirst().reduce(sum) { $0 - $1 } == terms[0])
      #expect(sum > terms[0] && terms[0] - sum < 0 && sum * product / product == sum)
      #expect(terms[0].hundredths == (terms[0] + product - product).hundredths)
    }
  }

  @Test(arguments: [
    (1, 3, 33), (2, 3, 67), (1, 8, 13), (1, 200, 1), (1, 201, 0), (3, 200, 2), (-1, 200, -1), (-1, 3, -33),
    (-1, 8, -13),
    (5, 1, 500), (0, 7, 0), (29, 32, 91), (12_345, 1000, 1235), (12_344, 1000, 1234), (999_995, 10_000, 10_000),
  ]) func hundredthsAreRoundedHalfUp(_ numerator: Int, _ denominator: Int, _ hundredths: Int) {
    #expect(Rational(numerator, denominator).hundredths == hundredths)
  }

  @Test func hundredthsAreThoseOfWholeNumbers() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<500 {
      let (n, d) = (random.number(in: 0...1_000_000), random.number(in: 1...1_000_000))
      #expect(Rational(n, d).hundredths == (n * 200 + d) / (2 * d))
    }
  }

  @Test(arguments: [
    ("12", Rational(12)), ("-0.5", Rational(-1, 2)), ("99.95", Rational(1999, 20)), ("0.00", 0), ("007", Rational(7)),
    ("0.123456789012345678", Rational(decimal: "123456789012345678").map { $0 / 1_000_000_000_000_000_000 } ?? 0),
  ]) func decimalsAreRead(_ text: String, _ value: Rational) { #expect(Rational(decimal: text) == value) }

  @Test(arguments: ["", "-", ".5", "5.", "1.2.3", "1e3", "+1", " 1", "1,000", "１", "--1", "0x1", "1%"])
  func noDecimals(_ text: String) { #expect(Rational(decimal: text) == nil) }

  @Test(arguments: [
    (Rational(1, 20), "0.05"), (Rational(20), "20"), (Rational(1, 3), "1/3"), (Rational(-5, 2), "-2.5"),
    (Rational(1, 8), "0.125"),
    (Rational(0), "0"), (Rational(1999, 20), "99.95"),
  ]) func texts(_ value: Rational, _ text: String) { #expect(value.description == text) }
}
