import Records

/// Shows the records behind any indicator of any unit.
public struct Explainer: Sendable {
  private let scheme: Scheme
  private let register: Register
  private let tally: Tally
  private let facts: CaseFacts
  private let index: RecordIndex
  private let sorters: [RecordSorter]

  public init(_ scheme: Scheme, _ register: Register, _ tally: Tally) {
    self.scheme = scheme
    self.register = register
    self.tally = tally
    facts = CaseFacts(scheme)
    index = RecordIndex(register)
    sorters = scheme.indicators.map(RecordSorter.init)
  }

  /// The units directly below one, by code.
  public func units(below unit: Int) -> ArraySlice<Int> { index.units(below: unit) }

  /// The records behind every indicator, in the order of the scheme.
  public func explain(unit: Int) -> [Explanation] {
    explain(unit: unit, indicators: Array(scheme.indicators.indices))
  }

  /// The records behind one indicator.
  public func explain(unit: Int, indicator number: Int, ownOnly: Bool = false) -> Explanation {
    explain(unit: unit, indicators: [number], ownOnly: ownOnly).first ?? Explanation(indicator: number)
  }

  /// The records behind some indicators, in the order given: those of the unit, and where an indicator's scope asks for it
  /// of all units below.
  ///
  /// Indicators of the same records share one pass over them, which finds the facts of each record once.
  ///
  /// - Parameters:
  ///   - ownOnly: leaves the records of the units below out all the same.
  ///   - uncounted: indicators whose counted records are not asked for; as a rule those are the most.
  public func explain(
    unit: Int, indicators numbers: [Int], ownOnly: Bool = false, uncounted: Set<Int> = []
  ) -> [Explanation] {
    var explanations = numbers.map { Explanation(indicator: $0) }
    let passes = Dictionary(grouping: numbers.indices) { position in
      let indicator = scheme.indicators[numbers[position]]
      return Pass(population: indicator.population, isOwn: indicator.scope == .own || ownOnly)
    }
    for (pass, positions) in passes {
      let rules = positions.map { (position: $0, sorter: sorters[numbers[$0]]) }
      forEachRecord(of: pass.isOwn ? [unit] : index.subtree(of: unit), pass.population) { facts, record in
        for (position, sorter) in rules {
          let list = sorter.list(facts)
          if list == .none || (list == .counted && uncounted.contains(numbers[position])) { continue }
          explanations[position].add(record(), facts, to: list, sorter)
        }
      }
    }
    return explanations
  }

  /// What indicators share that look at the same records.
  private struct Pass: Hashable {
    let population: Population
    let isOwn: Bool
  }

  /// Takes the facts of a record, and the record where it is wanted.
  private typealias Visitor = (FactSet, () -> CountedRecord) -> Void

  private func forEachRecord(of units: [Int], _ population: Population, _ body: Visitor) {
    switch population {
    case .trials, .conclusions, .effective, .defences, .duties: forEachCase(rows(of: units), population, body)
    case .sessions: forEachSession(rows(of: units), body)
    case .letters: forEachLetter(of: units, body)
    case .events: forEachEvent(of: units, body)
    case .units: for unit in units { body(tally.activities[unit].facts(scheme.quotas)) { .unit(unit) } }
    }
  }

  private func rows(of units: [Int]) -> some Sequence<Int> { units.lazy.flatMap { index.cases[$0] } }

  private func forEachCase(_ rows: some Sequence<Int>, _ population: Population, _ body: Visitor) {
    var order: [CaseNumber] = []
    var joint: [CaseNumber: (rows: [Int], facts: [FactSet])] = [:]
    for row in rows {
      let record = register.caseRecord(row)
      guard let found = facts.facts(record, in: population, sessions: register.sessions(of: row).span) else { continue }
      guard record.isJoint else {
        body(found) { .trial(record.number, rows: [row]) }
        continue
      }
      if joint[record.number] == nil { order.append(record.number) }
      joint[record.number, default: ([], [])].rows.append(row)
      joint[record.number]?.facts.append(found)
    }
    for number in order {
      guard let (rows, facts) = joint[number] else { continue }
      body(population.combined(facts)) { .trial(number, rows: rows) }
    }
  }

  private func forEachSession(_ rows: some Sequence<Int>, _ body: Visitor) {
    for row in rows {
      let record = register.caseRecord(row)
      for session in register.sessions(of: row) where scheme.period.contains(session.heldOn) {
        body(session.facts(in: record)) { .session(session, row: row) }
      }
    }
  }

  private func forEachLetter(of units: [Int], _ body: Visitor) {
    for item in units.lazy.flatMap({ index.letters[$0] }) {
      let letter = register.letters[item]
      guard let due = facts.deadlines.reply(to: letter), scheme.period.contains(due) else { continue }
      body(letter.facts(due: due)) { .letter(item) }
    }
  }

  private func forEachEvent(of units: [Int], _ body: Visitor) {
    for item in units.lazy.flatMap({ index.events[$0] }) where scheme.period.contains(register.events[item].foundOn) {
      body(register.events[item].facts) { .event(item) }
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
      let sorter = sorters[number]
      let add: Visitor = { explanation.add($1(), $0, to: sorter.list($0), sorter) }
      if indicator.population == .sessions {
        forEachSession(own, add)
      } else if CaseFacts.populations.contains(indicator.population) {
        forEachCase(own, indicator.population, add)
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
