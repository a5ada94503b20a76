/// What could tie a register's records to records that are kept elsewhere: the same case, letter or unit in two places.
///
/// Faulty records count too: their keys are known, and other records may refer to them.
public struct Ties: Sendable {
  /// The numbers of all case rows, and of hearings whose case no row has; each once.
  public let cases: Set<CaseNumber>
  /// The numbers from which cases were appealed that are not among ``cases``.
  public let referredCases: Set<CaseNumber>
  /// A text for each standing record outside cases and hearings that no other record may have too.
  public let records: [String]
  /// Codes that records refer to and no unit has.
  public let unknownUnits: [String]

  init(_ register: Register) {
    var cases = register.strayCases
    for row in register.cases where row.number != .none { cases.insert(row.number) }
    var referred: Set<CaseNumber> = []
    for row in register.cases {
      if let origin = row.origin, !cases.contains(origin) { referred.insert(origin) }
    }
    (self.cases, referredCases) = (cases, referred)
    records = register.recordKeys
    unknownUnits = register.unknownUnits
  }
}

extension Register {
  /// What could tie its records to records that are kept elsewhere.
  public var ties: Ties { Ties(self) }

  /// The key of a record, or all of its values where its table has no key.
  fileprivate var recordKeys: [String] {
    let code = { (unit: UInt32) in units[Int(unit)].code }
    let number = { (number: CaseNumber) in number == .none ? "" : text(number) }
    let day = { (day: Day?) in day?.description ?? "" }
    let count = { (count: Int?) in count.map(String.init) ?? "" }
    let letters = letters.map { ["advice", $0.number, code($0.unit)] }
    let trainings = trainings.map { row in
      ["trainings", code(row.unit), day(row.heldOn), row.kind.word, count(row.participants), count(row.leaders)]
        + [row.topic]
    }
    let capacities = capacities.map { ["capacity", code($0.unit)] }
    let events = events.map { row in
      ["accountability", code(row.unit), day(row.foundOn), row.category.word, number(row.caseNumber), row.handling]
    }
    return (letters + trainings + capacities + events).map { $0.joined(separator: "\u{1F}") }
  }
}
