import Records

extension Tally {
  /// What each unit is assessed on, for each indicator of a scheme: its own records, and where the indicator's scope
  /// asks for it those of all units below it.
  ///
  /// The units themselves are counted here, from what each of them did.
  ///
  /// - Returns: for each unit, by its index, the counts in the order of the indicators.
  public func rolledUp(_ scheme: Scheme, _ register: Register) -> [[Count]] {
    let tests = IndicatorTests(scheme.indicators)
    var counts = (0..<unitCount).map { unit in
      Array(own[(unit * indicatorCount)..<((unit + 1) * indicatorCount)])
    }
    for unit in 0..<unitCount {
      let facts = activities[unit].facts(scheme.quotas)
      for place in tests.places(of: .units) {
        let test = tests[place]
        let verdict = tests.verdict(test, facts)
        counts[unit][test.indicator] = Count(n: verdict > 1 ? 1 : 0, d: verdict > 0 ? 1 : 0)
      }
    }
    let rolled = scheme.indicators.indices.filter { scheme.indicators[$0].scope == .all }
    for unit in register.bottomUp {
      guard let above = register.units[unit].parent else { continue }
      for indicator in rolled { counts[above][indicator] = counts[above][indicator] + counts[unit][indicator] }
    }
    for unit in 0..<unitCount {
      for indicator in rolled {
        counts[unit][indicator] = counts[unit][indicator] + joint[unit * indicatorCount + indicator]
      }
    }
    return counts
  }
}
