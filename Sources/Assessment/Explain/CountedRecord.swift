import Records

/// A record that an indicator looked at.
public enum CountedRecord: Sendable, Hashable {
  /// A case, with those of its rows that are seen together.
  case trial(CaseNumber, rows: [Int])
  /// A session, and the row of its case.
  case session(HearingRecord, row: Int)
  /// A letter of advice, as an index into the register's letters.
  case letter(Int)
  /// A unit, as an index into the register's units.
  case unit(Int)
  /// An accountability event, as an index into the register's events.
  case event(Int)

  /// The text by which a unit finds the record in its own tables.
  public func key(in register: Register) -> String {
    switch self {
    case .trial(let number, _): return register.text(number)
    case .session(let session, let row):
      let record = register.caseRecord(row)
      return "\(register.text(record.number)) @ \(register.code(of: record.unit)) @ \(register.text(session.heldOn))"
    case .letter(let index):
      let letter = register.letters[index]
      return "\(letter.number) @ \(register.code(of: letter.unit))"
    case .unit(let index): return register.units[index].code
    case .event(let index):
      let event = register.events[index]
      let category = "category-\(event.category.rawValue)"
      return "\(register.code(of: event.unit)) @ \(register.text(event.foundOn)) @ \(category)"
    }
  }
}

extension Register {
  fileprivate func code(of unit: UInt32) -> String { units[Int(unit)].code }
  fileprivate func text(_ day: Day?) -> String { day?.description ?? "" }
}

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

  /// The reasons that were worded before: few facts are seen, but many records.
  private var reasons: [FactSet: String] = [:]

  init(indicator: Int) { self.indicator = indicator }

  mutating func add(_ record: CountedRecord, _ facts: FactSet, to list: RecordSorter.List, _ sorter: RecordSorter) {
    switch list {
    case .counted: counted.append(record)
    case .missed: missed.append(record)
    case .leftOut: leftOut.append((record, sorter.among.map { reason($0, facts) } ?? ""))
    case .none: break
    }
  }

  private mutating func reason(_ among: FactExpression, _ facts: FactSet) -> String {
    if let known = reasons[facts] { return known }
    let reason = among.reason(against: facts) ?? ""
    reasons[facts] = reason
    return reason
  }
}
