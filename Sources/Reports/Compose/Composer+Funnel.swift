import Assessment
import Diagnostics

extension Composer {
  /// How often leaders appear against the number of cases, for the largest group of governments.
  var funnel: Funnel? {
    guard let indicator = appearance, let ranking = largestGroup else { return nil }
    let counts = (ranking.entries.map(\.unit) + ranking.unranked).sorted().compactMap { unit -> Counted? in
      let result = evaluation.cards[unit].results[indicator]
      guard let d = result.d, let rate = result.rate else { return nil }
      return Counted(unit: unit, n: result.n, d: d, rate: rate)
    }
    let (n, d) = (counts.reduce(0) { $0 + $1.n }, counts.reduce(0) { $0 + $1.d })
    guard counts.count >= Limits.funnel.lowerBound, counts.count <= Limits.funnel.upperBound else { return nil }
    let widest = counts.reduce(0) { max($0, $1.d) }
    let limits = ControlLimits(rate: Double(n) / Double(d))
    return Funnel(
      title: headings[indicator].title, group: title(of: ranking), overall: .percent(n.percent(of: d)), widest: widest,
      dots: counts.map { dot($0, widest, limits) }, limits: limits.lines(to: widest))
  }

  /// The first scored rate of trials that counts appearance.
  private var appearance: Int? {
    scheme.indicators.indices.first { number in
      let indicator = scheme.indicators[number]
      return headings[number].kind == .scored && indicator.population == .trials
        && indicator.count == .fact(0, "leader-appeared")
    }
  }

  private var largestGroup: Ranking? {
    let governments = evaluation.rankings.filter {
      scheme.groups[$0.group].kind == .government && scheme.groups[$0.group].within == nil
    }
    let largest = governments.map(\.entries.count).max()
    return governments.first { $0.entries.count == largest }
  }

  private struct Counted {
    let unit: Int
    let n: Int
    let d: Int
    let rate: Int
  }

  private func dot(_ count: Counted, _ widest: Int, _ limits: ControlLimits) -> Funnel.Dot {
    let away = limits.distance(n: count.n, d: count.d)
    let phrase: Phrase? =
      switch away {
      case ..<(-3.09): .belowOuter
      case ..<(-1.96): .belowInner
      case ...1.96: nil
      case ...3.09: .aboveInner
      default: .aboveOuter
      }
    return Funnel.Dot(
      unit: names[count.unit], n: count.n, d: count.d, rate: .percent(count.rate), position: phrase.map { say($0) },
      x: count.d * 10000 / widest)
  }
}

/// How far a rate may stand from the overall one by chance, by the normal approximation to the binomial distribution.
///
/// Only for drawing and for marking what lies outside; no printed figure comes from it.
struct ControlLimits {
  /// The overall rate, from 0 to 1.
  let rate: Double

  private static let widths = [1.96, 3.09]
  private static let steps = 48

  private func deviation(_ d: Double) -> Double { (rate * (1 - rate) / d).squareRoot() }

  /// In standard deviations; 0 where all or none are counted overall.
  func distance(n: Int, d: Int) -> Double {
    let deviation = deviation(Double(d))
    return deviation > 0 ? (Double(n) / Double(d) - rate) / deviation : 0
  }

  /// The limits as the points of lines, in a square of a hundred with its origin at the upper left.
  func lines(to widest: Int) -> [String] {
    Self.widths.flatMap { width in [-width, width].map { line($0, Double(widest)) } }
  }

  private func line(_ width: Double, _ widest: Double) -> String {
    (1...Self.steps).map { step in
      // More points where the lines bend.
      let part = Double(step * step) / Double(Self.steps * Self.steps)
      let limit = min(1, max(0, rate + width * deviation(max(1, widest * part))))
      return "\(hundredths(part)),\(hundredths(1 - limit))"
    }.joined(separator: " ")
  }

  private func hundredths(_ part: Double) -> String { decimal(Int((part * 10000).rounded())) }
}
