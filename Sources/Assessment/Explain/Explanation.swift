/// The records behind an indicator of a unit.
public struct Explanation: Sendable {
  /// The indicator, as an index into the scheme's.
  public let indicator: Int
  /// Those in the numerator.
  public internal(set) var counted: [CountedRecord] = []
  /// Those in the denominator alone; empty for deductions, bonuses and vetoes.
  public internal(set) var missed: [CountedRecord] = []
  /// Those in neither, and why: the part of the condition that fails.
  ///
  /// Empty for deductions, bonuses and vetoes.
  public internal(set) var leftOut: [(record: CountedRecord, why: String)] = []

  init(indicator: Int) { self.indicator = indicator }

  mutating func add(_ record: CountedRecord, to list: RecordSorter.List, _ sorter: RecordSorter) {
    switch list {
    case .counted: counted.append(record)
    case .missed: missed.append(record)
    case .leftOut(let reason): leftOut.append((record, sorter.reasons[reason]))
    case .none: break
    }
  }
}

/// The records that an indicator left out for one reason.
public struct LeftOutRecords: Sendable {
  /// The part of the condition that fails.
  public let why: String
  /// How many there are.
  public internal(set) var count = 0
  /// Some of them.
  public internal(set) var some: [CountedRecord] = []
}
