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
}

extension Explainer {
  /// The records for which indicators lost points, in the order given.
  ///
  /// Of the records left out, which as a rule are the most, only some are told, and how many there are.
  ///
  /// - Parameter examples: how many of those left out for one reason are told.
  public func losses(of unit: Int, indicators: [Int], _ reach: Reach, examples: Int = 0) -> [LossRecords] {
    var joint: [JointView: [SeenRecord]] = [:]
    return indicators.map { number in
      let indicator = scheme.indicators[number]
      var collector = LossCollector(number, sorters[number], indicator.losesByCounting, examples: examples)
      let isAlone = reach == .alone || indicator.scope == .own
      let units = isAlone ? [unit] : units(of: number, seenBy: unit)
      for unit in reach == .own ? [unit] : units {
        forEachRecord(of: unit, in: indicator.population) { found in
          collector.add(found.facts) { record(found, in: indicator.population) }
        }
      }
      let view = JointView(population: indicator.population, isAlone: isAlone)
      let cases = joint[view] ?? jointCases(of: units, in: indicator.population)
      joint[view] = cases
      for found in cases where reach != .own || isOwn(found.record, unit) {
        collector.add(found.facts) { found.record }
      }
      return collector.found
    }
  }

  /// What indicators share that see the same joint cases.
  private struct JointView: Hashable {
    let population: Population
    let isAlone: Bool
  }

  private func isOwn(_ record: CountedRecord, _ unit: Int) -> Bool {
    guard case .trial(_, let rows) = record else { return false }
    return rows.contains { Int(register.caseRecord($0).unit) == unit }
  }
}

/// Collects what an indicator lost points for.
private struct LossCollector {
  private(set) var found: LossRecords
  private let sorter: RecordSorter
  private let wanted: RecordSorter.List
  private let examples: Int

  init(_ indicator: Int, _ sorter: RecordSorter, _ losesByCounting: Bool, examples: Int) {
    found = LossRecords(indicator: indicator)
    found.leftOut = sorter.reasons.map { LeftOutRecords(why: $0) }
    self.sorter = sorter
    wanted = losesByCounting ? .counted : .missed
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
