import Records

/// A record that an indicator looked at.
public enum CountedRecord: Sendable, Hashable {
  /// A case, with those of its rows that are seen together.
  case trial(CaseNumber, rows: CaseRows)
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

/// The rows of a case that are seen together, in the order in which they were met; at least one.
///
/// Nearly all are alone, and one alone takes no memory beside it.
public struct CaseRows: Sendable, Hashable, RandomAccessCollection {
  private let head: Int
  private let others: [Int]

  public init(_ first: Int, _ others: [Int] = []) {
    head = first
    self.others = others
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { others.count + 1 }
  public subscript(position: Int) -> Int { position == 0 ? head : others[position - 1] }

  func adding(_ row: Int) -> CaseRows { CaseRows(head, others + [row]) }
}
