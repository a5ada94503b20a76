extension Indicator {
  /// Whether points are lost for the records in the numerator: where a lower rate is better, and for deductions.
  public var losesByCounting: Bool {
    switch weight {
    case .points(_, .linear(let zero, let full)): full < zero
    case .points(_, .steps(let steps)): steps.contains { $0.to != nil && $0.from == nil }
    case .points(_, .proportional), .shown: false
    case .deduct, .bonus, .veto: true
    }
  }

  /// How many records points were lost for.
  public func lossCount(_ result: IndicatorResult) -> Int {
    losesByCounting ? result.n : (result.d ?? result.n) - result.n
  }
}
