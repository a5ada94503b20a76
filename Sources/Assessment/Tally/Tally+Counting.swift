import Records

extension Tally {
  /// Counts the records of a register under a scheme; the result is the same for any number of workers.
  public static func tally(_ scheme: Scheme, _ register: Register, _ workers: Workers = .one) -> Tally {
    let tallies = workers.gathered(register.caseCount) { next in
      var counter = CaseCounter(scheme, register)
      while let cases = next() {
        counter.count(cases, of: register)
        if cases.lowerBound == 0 { counter.tally.merge(tallyOthers(scheme, register)) }
      }
      return counter.tally
    }
    return tallies.dropFirst().reduce(into: tallies[0]) { $0.merge($1) }
  }

  /// Counts some case rows and their sessions.
  ///
  /// Joint cases count with their first row.
  public static func tally(_ scheme: Scheme, _ register: Register, cases: Range<Int>) -> Tally {
    var counter = CaseCounter(scheme, register)
    counter.count(cases, of: register)
    return counter.tally
  }

  /// Counts joint cases alone, as every unit sees them that sees any of their rows.
  static func tallyJoint(_ scheme: Scheme, _ register: Register) -> Tally {
    var counter = CaseCounter(scheme, register)
    for rows in register.jointCases { counter.countJoint(rows, of: register) }
    return counter.tally
  }

  /// Counts letters, trainings, capacities and events.
  public static func tallyOthers(_ scheme: Scheme, _ register: Register) -> Tally {
    var tally = Tally(units: register.units.count, indicators: scheme.indicators.count)
    let tests = IndicatorTests(scheme.indicators)
    let deadlines = Deadlines(scheme.calendar)
    for letter in register.letters {
      guard let due = deadlines.reply(to: letter), scheme.period.contains(due) else { continue }
      tally.add(letter.facts(due: due), unit: Int(letter.unit), tests, .letters)
    }
    for event in register.events where scheme.period.contains(event.foundOn) {
      tally.add(event.facts, unit: Int(event.unit), tests, .events)
    }
    for training in register.trainings where scheme.period.contains(training.heldOn) {
      let isObservation = training.kind == .observation
      let activity = Activity(trainings: isObservation ? 0 : 1, observations: isObservation ? 1 : 0)
      tally.add(activity, unit: Int(training.unit))
    }
    for capacity in register.capacities {
      let people = (capacity.staff ?? 0) + (capacity.lawyers ?? 0)
      tally.add(Activity(budgeted: capacity.budgeted == .yes ? 1 : 0, people: people), unit: Int(capacity.unit))
    }
    return tally
  }

  @inline(__always) fileprivate mutating func add(
    _ facts: FactSet, unit: Int, _ tests: IndicatorTests, _ population: Population
  ) {
    for place in tests.places(of: population) {
      addOwn(tests.verdict(tests[place], facts), unit: unit, indicator: tests[place].indicator)
    }
  }
}

/// Counts case rows.
private struct CaseCounter {
  var tally: Tally
  private let facts: CaseFacts
  private let tests: IndicatorTests
  private var views: JointViews

  init(_ scheme: Scheme, _ register: Register) {
    facts = CaseFacts(scheme)
    tests = IndicatorTests(scheme.indicators)
    views = JointViews(register)
    tally = Tally(units: register.units.count, indicators: scheme.indicators.count)
  }

  mutating func count(_ cases: Range<Int>, of register: Register) {
    register.forEachTrial(in: cases) { _, record, sessions in count(record, sessions) }
    for rows in register.jointCases(startingIn: cases) { countJoint(rows, of: register) }
  }

  private mutating func count(_ record: CaseRecord, _ sessions: Span<HearingRecord>) {
    let unit = Int(record.unit)
    for index in sessions.indices where facts.period.contains(sessions[index].heldOn) {
      tally.add(sessions[index].facts(in: record), unit: unit, tests, .sessions)
    }
    let isJoint = record.isJoint
    if let found = facts.trial(record, sessions) { count(found, .trials, unit, isJoint: isJoint) }
    if let found = facts.conclusion(record) { count(found, .conclusions, unit, isJoint: isJoint) }
    if let found = facts.effective(record) { count(found, .effective, unit, isJoint: isJoint) }
    if let found = facts.defence(record) { count(found, .defences, unit, isJoint: isJoint) }
    if let found = facts.duty(record) { count(found, .duties, unit, isJoint: isJoint) }
    if facts.period.contains(record.filedOn) { tally.addFiling(unit: unit) }
  }

  @inline(__always) private mutating func count(
    _ found: FactSet, _ population: Population, _ unit: Int, isJoint: Bool
  ) {
    for place in tests.places(of: population) {
      let test = tests[place]
      if test.isOwn || !isJoint { tally.addOwn(tests.verdict(test, found), unit: unit, indicator: test.indicator) }
    }
  }

  /// Counts a joint case once for every unit that sees any of its rows.
  mutating func countJoint(_ rows: [Int], of register: Register) {
    for population in CaseFacts.populations {
      let places = tests.places(of: population)
      guard places.contains(where: { !tests[$0].isOwn }) else { continue }
      for row in rows {
        let (record, sessions) = (register.caseRecord(row), register.sessions(of: row))
        guard let found = facts.facts(record, in: population, sessions: sessions.span) else { continue }
        views.add(found, of: Int(record.unit))
      }
      views.takeEach { unit, seen in
        let combined = population.combined(seen)
        for place in places where !tests[place].isOwn {
          tally.addJoint(tests.verdict(tests[place], combined), unit: unit, indicator: tests[place].indicator)
        }
      }
    }
  }
}
