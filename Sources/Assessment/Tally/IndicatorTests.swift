/// A scheme's indicators, compiled: for each population, what each set of facts adds to which indicator.
///
/// There are few facts, so each condition becomes a table with an entry for every set of them.
struct IndicatorTests: Sendable {
  /// One indicator's test.
  struct Test: Sendable {
    let indicator: Int
    let isOwn: Bool
    /// For each set of facts: 0 not among the records looked at, 1 among them, 2 and counted.
    let verdicts: [UInt8]

    @inline(__always) func verdict(_ facts: FactSet) -> UInt8 { verdicts[Int(facts.rawValue)] }
  }

  private let tests: [[Test]]
  let count: Int

  init(_ indicators: [Indicator]) {
    count = indicators.count
    tests = Population.allCases.map { population in
      indicators.indices.filter { indicators[$0].population == population }.map { Test(indicators[$0], at: $0) }
    }
  }

  /// The tests of a population.
  subscript(population: Population) -> [Test] { tests[population.index] }
}

extension IndicatorTests.Test {
  init(_ indicator: Indicator, at index: Int) {
    self.indicator = index
    isOwn = indicator.scope == .own
    verdicts = (0..<(1 << indicator.population.facts.count)).map { bits in
      let facts = FactSet(rawValue: UInt16(bits))
      guard indicator.among?.holds(for: facts) ?? true else { return 0 }
      return indicator.count.holds(for: facts) ? 2 : 1
    }
  }
}

extension Population {
  /// Its place in the list of all.
  var index: Int {
    switch self {
    case .trials: 0
    case .sessions: 1
    case .conclusions: 2
    case .effective: 3
    case .defences: 4
    case .duties: 5
    case .letters: 6
    case .units: 7
    case .events: 8
    }
  }
}
