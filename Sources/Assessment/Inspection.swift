import Diagnostics
import Records

/// What a scheme finds odd in a register: units that no group ranks, years without holidays, records outside the period.
///
/// - Parameters:
///   - rulings: how findings are to be taken; those about units that are errors were made while these were read.
///   - workers: whoever looks through the cases.
public func inspect(
  _ register: Register, under scheme: Scheme, _ rulings: Rulings = Rulings(), _ workers: Workers = .one
) -> [Finding] {
  let empty = Inspection(scheme: scheme, facts: CaseFacts(scheme))
  let parts = workers.parts(of: register.caseCount) { rows in
    var part = empty
    register.forEachTrial(in: rows) { _, record, sessions in part.look(at: record, sessions) }
    return part
  }
  var inspection = parts.reduce(into: empty) { $0.merge($1) }
  inspection.lookAtOthers(register)
  let others = (inspection.calendarGaps + inspection.outsiders).map { (finding: $0, key: RecordKey?.none) }
  return (inspection.ungrouped(register) + others).map { found in
    var finding = found.finding
    rulings.rule(&finding, about: found.key)
    return finding
  }
}

private struct Inspection: Sendable {
  let scheme: Scheme
  let facts: CaseFacts
  /// For each raw day number whether a period ends on it.
  private var isDue = [Bool](repeating: false, count: Int(UInt16.max) + 1)
  private var outside: [Table: Int] = [:]
  private var casesOutside = 0
  private var sessionsOutside = 0

  init(scheme: Scheme, facts: CaseFacts) {
    self.scheme = scheme
    self.facts = facts
  }

  mutating func look(at record: CaseRecord, _ sessions: Span<HearingRecord>) {
    note(facts.deadlines.defence(of: record))
    var held = 0
    for index in sessions.indices where scheme.period.contains(sessions[index].heldOn) { held += 1 }
    sessionsOutside += sessions.count - held
    if !scheme.period.contains(record.filedOn), !facts.counts(record, sessions) { casesOutside += 1 }
  }

  /// Adds what was seen of other cases.
  mutating func merge(_ other: Inspection) {
    for day in isDue.indices where other.isDue[day] { isDue[day] = true }
    casesOutside += other.casesOutside
    sessionsOutside += other.sessionsOutside
  }

  mutating func lookAtOthers(_ register: Register) {
    for letter in register.letters {
      let due = facts.deadlines.reply(to: letter)
      if letter.replyBy == nil { note(due) }
      count(due, .advice)
    }
    for training in register.trainings { count(training.heldOn, .trainings) }
    for event in register.events { count(event.foundOn, .accountability) }
    (outside[.cases], outside[.hearings]) = (casesOutside, sessionsOutside)
  }

  private mutating func note(_ due: Day?) {
    if let due { isDue[Int(due.rawValue)] = true }
  }

  private mutating func count(_ day: Day?, _ table: Table) {
    if !scheme.period.contains(day) { outside[table, default: 0] += 1 }
  }

  var calendarGaps: [Finding] {
    let days = isDue.indices.lazy.filter { isDue[$0] }.compactMap { Day(rawValue: UInt16($0)) }
    let years = Set(days.map(\.year)).filter { !scheme.calendar.knows(year: $0) }
    return years.sorted().map { Finding(.calendarMissing, at: Place(value: String($0))) }
  }

  var outsiders: [Finding] {
    Table.allCases.compactMap { table in
      guard let number = outside[table], number > 0 else { return nil }
      let place = Place(field: FieldName(table.rawValue, zh: table.title.zh), value: String(number))
      return Finding(.outsidePeriod, at: place, [.init("table", table.title)])
    }
  }

  func ungrouped(_ register: Register) -> [(finding: Finding, key: RecordKey?)] {
    register.units.filter { !scheme.ranks($0.level, $0.kind) }.map { unit in
      (Finding.inNoGroup(register.placeOfKind(of: unit), unit.level), .unit(unit.code))
    }
  }
}
