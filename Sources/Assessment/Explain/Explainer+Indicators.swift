import Records

extension Explainer {
  /// The records behind every indicator, in the order of the scheme.
  public func explain(unit: Int) -> [Explanation] {
    scheme.indicators.indices.map { explain(unit: unit, indicator: $0) }
  }

  /// The records behind one indicator: those of the unit, and where the indicator's scope asks for it of all units below.
  ///
  /// - Parameter ownOnly: leaves the records of the units below out all the same.
  public func explain(unit: Int, indicator number: Int, ownOnly: Bool = false) -> Explanation {
    var explanation = Explanation(indicator: number)
    let (population, sorter) = (scheme.indicators[number].population, sorters[number])
    let units = ownOnly ? [unit] : units(of: number, seenBy: unit)
    for unit in units {
      forEachRecord(of: unit, in: population) { found in
        let list = sorter.list(found.facts)
        if list != .none { explanation.add(record(found, in: population), to: list, sorter) }
      }
    }
    for joint in jointCases(of: units, in: population) {
      explanation.add(joint.record, to: sorter.list(joint.facts), sorter)
    }
    return explanation
  }
}
