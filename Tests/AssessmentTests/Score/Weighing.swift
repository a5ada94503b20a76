import Assessment
import Diagnostics
import Records
import TestSupport
import Testing

/// A scheme of indicators with nothing but their weights.
func weights(_ weights: [Indicator.Weight]) throws -> Scheme {
  var scheme = try ShippedScheme.read()
  (scheme.groups, scheme.areas, scheme.rankFrom, scheme.smallSample) = ([], [], 0, 0)
  scheme.indicators = weights.enumerated().map { index, weight in
    Indicator(
      id: "i\(index)", title: Bilingual("i\(index)"), population: .trials, count: .fact(0, "leader-appeared"),
      weight: weight)
  }
  return scheme
}

extension Scheme {
  /// The scorecard of a unit with these counts.
  func card(_ counts: (n: Int, d: Int)...) -> Scorecard {
    score([counts.map { Count(n: $0.n, d: $0.d) }])[0]
  }
}

/// A percentage as a fraction.
func percent(_ text: String) -> Rational { (Rational(decimal: text) ?? 0) / 100 }
