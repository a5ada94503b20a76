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
    let isAlone = index.units(below: unit).isEmpty || ownOnly
    let passes = Dictionary(grouping: numbers.indices) { position in
      let indicator = scheme.indicators[numbers[position]]
      return Pass(population: indicator.population, isOwn: isAlone || indicator.scope == .own)
    }
    for isOwn in [true, false] {
      let shared = passes.filter { $0.key.isOwn == isOwn }.map { (population: $0.key.population, positions: $0.value) }
      if shared.isEmpty { continue }
      let rules = shared.map { pass in
        pass.positions.map {
          Rule(position: $0, sorter: sorters[numbers[$0]], isCounted: !uncounted.contains(numbers[$0]))
        }
      }
      forEachRecord(of: isOwn ? [unit] : index.subtree(of: unit), shared.map(\.population)) { pass, facts, record in
        for rule in rules[pass] {
          let list = rule.sorter.list(facts)
          if list == .none || (list == .counted && !rule.isCounted) { continue }
          explanations[rule.position].add(record(), facts, to: list, rule.sorter)
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

  /// How an explanation takes records.
  private struct Rule {
    /// Which of the explanations.
    let position: Int
    let sorter: RecordSorter
    let isCounted: Bool
  }

  /// Takes the number of a population, the facts of a record in it, and the record where it is wanted.
  private typealias Visitor = (Int, FactSet, () -> CountedRecord) -> Void

  /// Looks at the records of some populations; at each case once for all of them.
  private func forEachRecord(of units: [Int], _ populations: [Population], _ body: Visitor) {
    let ofCases = populations.map { $0 == .sessions || CaseFacts.populations.contains($0) }
    if ofCases.contains(true) { forEachCase(units.lazy.flatMap { index.cases[$0] }, populations, body) }
    for (place, population) in populations.enumerated() {
      switch population {
      case .letters: forEachLetter(of: units, place, body)
      case .events: forEachEvent(of: units, place, body)
      case .units: for unit in units { body(place, tally.activities[unit].facts(scheme.quotas)) { .unit(unit) } }
      default: continue
      }
    }
  }

  /// Looks at cases, in the populations of cases and sessions.
  private func forEachCase(_ rows: some Sequence<Int>, _ populations: [Population], _ body: Visitor) {
    var joint = populations.map { _ in JointRows() }
    for row in rows {
      let record = register.caseRecord(row)
      let sessions = register.sessions(of: row)
      for place in populations.indices {
        if populations[place] == .sessions {
          for session in sessions where scheme.period.contains(session.heldOn) {
            body(place, session.facts(in: record)) { .session(session, row: row) }
          }
        } else if let found = facts.facts(record, in: populations[place], sessions: sessions.span) {
          if record.isJoint {
            joint[place].add(row, of: record.number, found)
          } else {
            body(place, found) { .trial(record.number, rows: [row]) }
          }
        }
      }
    }
    for place in populations.indices {
      joint[place].forEach { number, rows, facts in
        body(place, populations[place].combined(facts)) { .trial(number, rows: rows) }
      }
    }
  }

  private func forEachLetter(of units: [Int], _ place: Int, _ body: Visitor) {
    for item in units.lazy.flatMap({ index.letters[$0] }) {
      let letter = register.letters[item]
      guard let due = facts.deadlines.reply(to: letter), scheme.period.contains(due) else { continue }
      body(place, letter.facts(due: due)) { .letter(item) }
    }
  }

  private func forEachEvent(of units: [Int], _ place: Int, _ body: Visitor) {
    for item in units.lazy.flatMap({ index.events[$0] }) where scheme.period.contains(register.events[item].foundOn) {
      body(place, register.events[item].facts) { .event(item) }
    }
  }
}

/// The rows of joint cases that a unit sees, in the order of their first rows.
private struct JointRows {
  private var order: [CaseNumber] = []
  private var found: [CaseNumber: (rows: [Int], facts: [FactSet])] = [:]

  mutating func add(_ row: Int, of number: CaseNumber, _ facts: FactSet) {
    if found[number] == nil { order.append(number) }
    found[number, default: ([], [])].rows.append(row)
    found[number]?.facts.append(facts)
  }

  func forEach(_ body: (CaseNumber, [Int], [FactSet]) -> Void) {
    for number in order {
      if let (rows, facts) = found[number] { body(number, rows, facts) }
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
      forEachCase(own, [indicator.population]) { explanation.add($2(), $1, to: sorter.list($1), sorter) }
      let isSilent = explanation.counted.isEmpty && explanation.missed.isEmpty && explanation.leftOut.isEmpty
      return isSilent ? nil : explanation
    }
  }

  /// When the defence of a case row is due.
  public func defenceDue(_ record: CaseRecord) -> Day? { facts.deadlines.defence(of: record) }

  /// When the reply to a letter is due.
  public func replyDue(_ letter: LetterRecord) -> Day? { facts.deadlines.reply(to: letter) }
}
