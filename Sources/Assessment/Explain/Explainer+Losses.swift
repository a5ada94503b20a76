import Records

/// The records for which an indicator of a unit lost points, and those that it left out.
public struct LossRecords: Sendable {
  /// The indicator, as an index into the scheme's.
  public let indicator: Int
  /// Those behind the lost points; see ``Indicator/losesByCounting``.
  public internal(set) var lost: [CountedRecord] = []
  /// Those left out, by reason; empty for deductions and vetoes.
  public internal(set) var leftOut: [LeftOutRecords] = []
}

/// Whose records are asked for.
public enum Reach: Sendable {
  /// The unit's and, where an indicator looks there, those of all units below it.
  case all
  /// The unit's, with those joint cases of which it has a row, as it sees them together with the units below it.
  case own
  /// What the unit would see if there were none below it.
  case alone
  /// The same without joint cases.
  case unshared
}

extension Explainer {
  /// The records for which indicators lost points, in the order given.
  ///
  /// Of the records left out, which as a rule are the most, only some are told, and how many there are.
  ///
  /// - Parameter examples: how many of those left out for one reason are told.
  public func losses(of unit: Int, indicators: [Int], _ reach: Reach, examples: Int = 0) -> [LossRecords] {
    var joint: JointViews = [:]
    return indicators.map { number in
      var collector = LossCollector(
        number, sorters[number], scheme.indicators[number].lossList, examples: examples)
      forEachSeen(by: number, of: unit, reach, &joint) { facts, record in collector.add(facts, record) }
      return collector.found
    }
  }

  /// How many records `losses(of:indicators:_:)` finds for all indicators together, without looking any of them up.
  public func lossCount(of unit: Int, indicators: [Int], _ reach: Reach) -> Int {
    var joint: JointViews = [:]
    return indicators.reduce(0) { sum, number in
      let (sorter, list) = (sorters[number], scheme.indicators[number].lossList)
      var count = sum
      forEachSeen(by: number, of: unit, reach, &joint) { facts, _ in if sorter.list(facts) == list { count += 1 } }
      return count
    }
  }

  /// Calls a function with the facts of each record within reach that an indicator looks at, and with what makes the record.
  @inline(__always) private func forEachSeen(
    by number: Int, of unit: Int, _ reach: Reach, _ joint: inout JointViews,
    _ body: (FactSet, () -> CountedRecord) -> Void
  ) {
    let indicator = scheme.indicators[number]
    let isAlone = reach == .alone || reach == .unshared || indicator.scope == .own
    let units = isAlone ? [unit] : units(of: number, seenBy: unit)
    for unit in reach == .own ? [unit] : units {
      forEachRecord(of: unit, in: indicator.population) { found in
        body(found.facts) { record(found, in: indicator.population) }
      }
    }
    guard reach != .unshared else { return }
    for found in jointCases(of: units, in: indicator.population, isAlone, &joint)
    where reach != .own || isOwn(found.record, unit) {
      body(found.facts) { found.record }
    }
  }

  /// What indicators share that see the same joint cases.
  private struct JointView: Hashable {
    let population: Population
    let isAlone: Bool
  }

  private typealias JointViews = [JointView: [SeenRecord]]

  private func jointCases(
    of units: [Int], in population: Population, _ isAlone: Bool, _ known: inout JointViews
  ) -> [SeenRecord] {
    let view = JointView(population: population, isAlone: isAlone)
    let cases = known[view] ?? jointCases(of: units, in: population)
    known[view] = cases
    return cases
  }

  private func isOwn(_ record: CountedRecord, _ unit: Int) -> Bool {
    guard case .trial(_, let rows) = record else { return false }
    return rows.contains { Int(register.caseRecord($0).unit) == unit }
  }
}

extension Indicator {
  /// The list of those records for which it loses points.
  fileprivate var lossList: RecordSorter.List { losesByCounting ? .counted : .missed }
}

/// Collects what an indicator lost points for.
private struct LossCollector {
  private(set) var found: LossRecords
  private let sorter: RecordSorter
  private let wanted: RecordSorter.List
  private let examples: Int

  init(_ indicator: Int, _ sorter: RecordSorter, _ wanted: RecordSorter.List, examples: Int) {
    found = LossRecords(indicator: indicator)
    found.leftOut = sorter.reasons.map { LeftOutRecords(why: $0) }
    self.sorter = sorter
    self.wanted = wanted
    self.examples = examples
  }

  @inline(__always) mutating func add(_ facts: FactSet, _ record: () -> CountedRecord) {
    let list = sorter.list(facts)
    if list == wanted { return found.lost.append(record()) }
    guard case .leftOut(let reason) = list else { return }
    found.leftOut[reason].count += 1
    if found.leftOut[reason].some.count < examples { found.leftOut[reason].some.append(record()) }
  }
}
