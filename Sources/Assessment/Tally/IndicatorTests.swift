/// A scheme's indicators, compiled: for each population, what each set of facts adds to which indicator.
///
/// There are few facts, so each condition becomes a table with an entry for every set of them.
struct IndicatorTests: Sendable {
  /// One indicator's test.
  ///
  /// ADVICE: It holds no reference, so that counting millions of records counts no references besides.
  struct Test: Sendable {
    let indicator: Int
    let isOwn: Bool
    /// Where its table begins among the verdicts.
    fileprivate let start: Int
  }

  private var tests: [Test] = []
  private var ranges: [Range<Int>] = []
  /// Of each test, for each set of facts: 0 not among the records looked at, 1 among them, 2 and counted.
  private var verdicts: [UInt8] = []

  init(_ indicators: [Indicator]) {
    for population in Population.allCases {
      let first = tests.count
      for index in indicators.indices where indicators[index].population == population {
        tests.append(Test(indicator: index, isOwn: indicators[index].scope == .own, start: verdicts.count))
        verdicts += indicators[index].verdicts
      }
      ranges.append(first..<tests.count)
    }
  }

  /// The places of a population's tests.
  @inline(__always) func places(of population: Population) -> Range<Int> { ranges[population.index] }

  @inline(__always) subscript(place: Int) -> Test { tests[place] }

  @inline(__always) func verdict(_ test: Test, _ facts: FactSet) -> UInt8 {
    verdicts[test.start + Int(facts.rawValue)]
  }
}

extension Indicator {
  /// For each set of facts what it adds: see ``IndicatorTests``.
  var verdicts: [UInt8] {
    (0..<(1 << population.facts.count)).map { bits in
      let facts = FactSet(rawValue: UInt16(bits))
      guard among?.holds(for: facts) ?? true else { return 0 }
      return count.holds(for: facts) ? 2 : 1
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
