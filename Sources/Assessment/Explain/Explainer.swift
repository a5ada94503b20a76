import Records

/// Shows the records behind any indicator of any unit.
public struct Explainer: Sendable {
  private let scheme: Scheme
  private let register: Register
  private let tally: Tally
  private let facts: CaseFacts
  private let index: RecordIndex

  public init(_ scheme: Scheme, _ register: Register, _ tally: Tally) {
    self.scheme = scheme
    self.register = register
    self.tally = tally
    facts = CaseFacts(scheme)
    index = RecordIndex(register)
  }

  /// The units directly below one, by code.
  public func units(below unit: Int) -> ArraySlice<Int> { index.units(below: unit) }

  /// The records behind every indicator, in the order of the scheme.
  public func explain(unit: Int) -> [Explanation] {
    scheme.indicators.indices.map { explain(unit: unit, indicator: $0) }
  }

  /// The records behind one indicator: those of the unit, and where its scope asks for it of all units below.
  ///
  /// - Parameter ownOnly: leaves the records of the units below out all the same.
  public func explain(unit: Int, indicator number: Int, ownOnly: Bool = false) -> Explanation {
    let indicator = scheme.indicators[number]
    let units = indicator.scope == .own || ownOnly ? [unit] : index.subtree(of: unit)
    var explanation = Explanation(indicator: number)
    switch indicator.population {
    case .trials, .conclusions, .effective, .defences, .duties:
      forEachCase(rows(of: units), indicator.population) { explanation.add($0, $1, to: indicator) }
    case .sessions: forEachSession(rows(of: units)) { explanation.add($0, $1, to: indicator) }
    case .letters: forEachLetter(of: units) { explanation.add($0, $1, to: indicator) }
    case .events: forEachEvent(of: units) { explanation.add($0, $1, to: indicator) }
    case .units:
      for unit in units { explanation.add(.unit(unit), tally.activities[unit].facts(scheme.quotas), to: indicator) }
    }
    return explanation
  }

  private func rows(of units: [Int]) -> some Sequence<Int> { units.lazy.flatMap { index.cases[$0] } }

  private func forEachCase(
    _ rows: some Sequence<Int>, _ population: Population, _ body: (CountedRecord, FactSet) -> Void
  ) {
    var order: [CaseNumber] = []
    var joint: [CaseNumber: (rows: [Int], facts: [FactSet])] = [:]
    for row in rows {
      let record = register.caseRecord(row)
      guard let found = facts.facts(record, in: population, sessions: register.sessions(of: row).span) else { continue }
      guard record.isJoint else {
        body(.trial(record.number, rows: [row]), found)
        continue
      }
      if joint[record.number] == nil { order.append(record.number) }
      joint[record.number, default: ([], [])].rows.append(row)
      joint[record.number]?.facts.append(found)
    }
    for number in order {
      guard let (rows, facts) = joint[number] else { continue }
      body(.trial(number, rows: rows), population.combined(facts))
    }
  }

  private func forEachSession(_ rows: some Sequence<Int>, _ body: (CountedRecord, FactSet) -> Void) {
    for row in rows {
      let record = register.caseRecord(row)
      for session in register.sessions(of: row) where scheme.period.contains(session.heldOn) {
        body(.session(session, row: row), session.facts(in: record))
      }
    }
  }

  private func forEachLetter(of units: [Int], _ body: (CountedRecord, FactSet) -> Void) {
    for item in units.lazy.flatMap({ index.letters[$0] }) {
      let letter = register.letters[item]
      guard let due = facts.deadlines.reply(to: letter), scheme.period.contains(due) else { continue }
      body(.letter(item), letter.facts(due: due))
    }
  }

  private func forEachEvent(of units: [Int], _ body: (CountedRecord, FactSet) -> Void) {
    for item in units.lazy.flatMap({ index.events[$0] }) where scheme.period.contains(register.events[item].foundOn) {
      body(.event(item), register.events[item].facts)
    }
  }
}

/// What one case does to a unit's indicators.
public struct CaseEffect: Sendable {
  /// As an index into the register's units.
  public let unit: Int
  /// For each indicator that looks at the case or its sessions how it does; in the order of the scheme.
  public let explanations: [Explanation]
}

extension Explainer {
  /// What a case does to every unit that sees it: its defendants and the units above them, by code.
  ///
  /// - Parameter rows: the rows of the case; see ``Records/Register/rows(ofCase:)``.
  public func explain(caseRows rows: [Int]) -> [CaseEffect] {
    var seen: [Int: [Int]] = [:]
    for row in rows {
      for unit in register.lineage(of: Int(register.caseRecord(row).unit)) { seen[unit, default: []].append(row) }
    }
    return seen.keys.sorted().map { unit in
      CaseEffect(unit: unit, explanations: explanations(unit: unit, rows: seen[unit] ?? []))
    }
  }

  private func explanations(unit: Int, rows: [Int]) -> [Explanation] {
    scheme.indicators.indices.compactMap { number in
      let indicator = scheme.indicators[number]
      let own = rows.filter { indicator.scope == .all || Int(register.caseRecord($0).unit) == unit }
      var explanation = Explanation(indicator: number)
      if indicator.population == .sessions {
        forEachSession(own) { explanation.add($0, $1, to: indicator) }
      } else if CaseFacts.populations.contains(indicator.population) {
        forEachCase(own, indicator.population) { explanation.add($0, $1, to: indicator) }
      }
      let isSilent = explanation.counted.isEmpty && explanation.missed.isEmpty && explanation.leftOut.isEmpty
      return isSilent ? nil : explanation
    }
  }

  /// When the defence of a case row is due.
  public func defenceDue(_ record: CaseRecord) -> Day? { facts.deadlines.defence(of: record) }

  /// When the reply to a letter is due.
  public func replyDue(_ letter: LetterRecord) -> Day? { facts.deadlines.reply(to: letter) }
}
