import Records

/// Shows the records behind any indicator of any unit.
///
/// A class, since every page asks it.
public final class Explainer: Sendable {
  let scheme: Scheme
  let register: Register
  let facts: CaseFacts
  let sorters: [RecordSorter]
  private let index: RecordIndex
  private let columns: RecordColumns

  /// Finds all records that indicators look at.
  public init(_ scheme: Scheme, _ register: Register, _ tally: Tally, _ workers: Workers = .one) {
    self.scheme = scheme
    self.register = register
    facts = CaseFacts(scheme)
    sorters = scheme.indicators.map(RecordSorter.init)
    index = RecordIndex(register)
    columns = RecordColumns(scheme, register, tally, workers)
  }

  /// The units directly below one, by code.
  public func units(below unit: Int) -> [Int] { index.units(below: unit) }

  /// When the defence of a case row is due.
  public func defenceDue(_ record: CaseRecord) -> Day? { facts.deadlines.defence(of: record) }

  /// When the reply to a letter is due.
  public func replyDue(_ letter: LetterRecord) -> Day? { facts.deadlines.reply(to: letter) }

  /// A unit and, for indicators that look there, all units below it.
  func units(of indicator: Int, seenBy unit: Int) -> [Int] {
    scheme.indicators[indicator].scope == .own ? [unit] : index.subtree(of: unit)
  }

  /// The joint cases of some units, as somebody sees them who sees no others.
  func jointCases(of units: [Int], in population: Population) -> [SeenRecord] {
    let column = columns.jointColumn(population)
    var joint = JointRows()
    for unit in units {
      column.forEach(of: unit) { found in
        joint.add(Int(found.item), of: register.caseRecord(Int(found.item)).number, found.facts)
      }
    }
    return joint.cases(in: population)
  }

  /// Calls a function with every record of a unit in a population but joint cases.
  @inline(__always) func forEachRecord(of unit: Int, in population: Population, _ body: (FoundRecord) -> Void) {
    columns.column(population).forEach(of: unit, body)
  }

  /// Calls a function with every row of joint cases that a unit has in a population.
  func forEachJointRow(of unit: Int, in population: Population, _ body: (FoundRecord) -> Void) {
    columns.jointColumn(population).forEach(of: unit, body)
  }

  /// A record as explanations name it.
  func record(_ found: FoundRecord, in population: Population) -> CountedRecord {
    let item = Int(found.item)
    return switch population {
    case .letters: .letter(item)
    case .events: .event(item)
    case .units: .unit(item)
    case .sessions: .session(register.session(item), row: register.caseRow(ofSession: item))
    case .trials, .conclusions, .effective, .defences, .duties:
      .trial(register.caseRecord(item).number, rows: CaseRows(item))
    }
  }
}
