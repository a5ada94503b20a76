import Records

extension Scheme {
  /// Weighs what was counted: the scorecard of every unit, in the order of the units.
  ///
  /// - Parameter counts: for each unit the counts in the order of the indicators; see ``Tally/rolledUp(_:_:)``.
  public func score(_ counts: [[Count]], _ workers: Workers = .one) -> [Scorecard] {
    workers.each(counts.count) { score(unit: $0, counts[$0]) }
  }

  private func score(unit: Int, _ counts: [Count]) -> Scorecard {
    var (sum, counted, extra): (Rational, Rational, Rational) = (0, 0, 0)
    var results: [IndicatorResult] = []
    results.reserveCapacity(indicators.count)
    for index in indicators.indices {
      let (weight, count) = (indicators[index].weight, counts[index])
      let amount = amount(weight, count)
      results.append(result(weight, isRate: indicators[index].isRate, count, amount))
      guard let amount else { continue }
      if case .points(let points, _) = weight {
        (sum, counted) = (sum + amount, counted + points)
      } else {
        extra = extra + amount
      }
    }
    let total = counted > 0 ? max(0, sum * 100 / counted + extra).hundredths : nil
    return card(unit, total: total, counted, vetoes: vetoes(counts), results)
  }

  private func card(
    _ unit: Int, total: Int?, _ counted: Rational, vetoes: [Indicator], _ results: [IndicatorResult]
  ) -> Scorecard {
    let isRanked = total != nil && counted >= rankFrom
    var grade: String?
    if isRanked, let total { grade = self.grade(of: total, vetoes) }
    return Scorecard(
      unit: unit, total: total, grade: grade, isRanked: isRanked, veto: vetoes.first?.id, countedPoints: counted,
      results: results)
  }

  /// What a count brings, a deduction being negative; nil where nothing counts.
  private func amount(_ weight: Indicator.Weight, _ count: Count) -> Rational? {
    switch weight {
    case .points(let points, let rule): share(count, rule).map { points * $0 }
    case .deduct(let each, let limit): -Self.amount(count, each, limit)
    case .bonus(let each, let limit): Self.amount(count, each, limit)
    case .veto, .shown: nil
    }
  }

  /// The share of an indicator's points that a count earns; nil where it is left out.
  private func share(_ count: Count, _ rule: ScoreRule) -> Rational? {
    if count.d > 0 { return rule.share(of: Rational(count.n, count.d)) }
    switch whenEmpty {
    case .exclude: return nil
    case .full: return 1
    case .zero: return 0
    }
  }

  private static func amount(_ count: Count, _ each: Rational, _ limit: Rational?) -> Rational {
    let amount = each * Rational(count.n)
    return limit.map { min(amount, $0) } ?? amount
  }

  private func result(
    _ weight: Indicator.Weight, isRate: Bool, _ count: Count, _ amount: Rational?
  ) -> IndicatorResult {
    let d = isRate ? count.d : nil
    let rate = d.flatMap { $0 > 0 ? Rational(count.n * 100, $0).hundredths : nil }
    var result = IndicatorResult(n: count.n, d: d, rate: rate, isSmall: (d ?? 0) > 0 && (d ?? 0) < smallSample)
    if case .points(let points, _) = weight { result.points = points.hundredths }
    result.score = amount?.hundredths
    return result
  }

  /// The veto indicators that counted anything.
  private func vetoes(_ counts: [Count]) -> [Indicator] {
    indicators.indices.filter { index in
      if case .veto = indicators[index].weight { counts[index].n > 0 } else { false }
    }.map { indicators[$0] }
  }

  /// The grade of a total as it is printed; each veto lowers it to at most its own.
  private func grade(of total: Int, _ vetoes: [Indicator]) -> String? {
    guard let reached = grades.firstIndex(where: { $0.from <= Rational(total, 100) }) else { return nil }
    let limits = vetoes.compactMap { veto in
      if case .veto(let limit) = veto.weight { grades.firstIndex { $0.name == limit } } else { nil }
    }
    return grades[max(reached, limits.max() ?? reached)].name
  }
}

extension ScoreRule {
  /// The share of the points that a rate earns, from 0 to 1 (a step may give what it likes).
  func share(of rate: Rational) -> Rational {
    switch self {
    case .proportional: return rate
    case .linear(let zero, let full): return min(max((rate - zero) / (full - zero), 0), 1)
    case .steps(let steps):
      let step = steps.first { step in
        (step.from.map { rate >= $0 } ?? true) && (step.to.map { rate <= $0 } ?? true)
      }
      return step?.give ?? 0
    }
  }
}
