extension Explainer {
  /// What further indicators would count for each unit, by roll-up as any other.
  ///
  /// - Parameter indicators: of cases concluded, or of populations that the scheme's indicators look at; not of units.
  /// - Returns: for each unit, by its index, the counts in the order of the indicators.
  public func counts(of indicators: [Indicator]) -> [[Count]] {
    var tally = Tally(units: register.units.count, indicators: indicators.count)
    for (number, indicator) in indicators.enumerated() {
      let verdicts = indicator.verdicts
      for unit in register.units.indices {
        let count = { (found: FoundRecord) in
          tally.addOwn(verdicts[Int(found.facts.rawValue)], unit: unit, indicator: number)
        }
        forEachRecord(of: unit, in: indicator.population, count)
        // Where a unit's own records alone count, nobody else's row of a joint case matters.
        if indicator.scope == .own { forEachJointRow(of: unit, in: indicator.population, count) }
      }
    }
    var further = scheme
    further.indicators = indicators
    tally.merge(Tally.tallyJoint(further, register))
    return tally.rolledUp(further, register)
  }
}
