import Records

/// For each population its records.
struct RecordColumns: Sendable {
  /// By the places of the populations; of joint cases no rows.
  private let columns: [RecordColumn]
  /// The rows of joint cases.
  private let joint: [RecordColumn]

  func column(_ population: Population) -> RecordColumn { columns[population.index] }
  func jointColumn(_ population: Population) -> RecordColumn { joint[population.index] }

  /// Finds the records of all populations that the indicators look at, and of cases concluded.
  init(_ scheme: Scheme, _ register: Register, _ tally: Tally, _ workers: Workers) {
    let populations = Set(scheme.indicators.map(\.population)).union([.conclusions])
    let lists = workers.parts(of: register.caseCount) { RecordLists(cases: $0, scheme, register, populations) }
    let others = RecordLists(others: scheme, register, tally)
    let made = workers.each(2 * Population.allCases.count) { number in
      let population = Population.allCases[number / 2]
      let found = (lists + [others]).map { number % 2 == 0 ? $0[population] : $0[joint: population] }
      return RecordColumn(units: register.units.count, found) { register.unit(of: $0, in: population) }
    }
    columns = stride(from: 0, to: made.count, by: 2).map { made[$0] }
    joint = stride(from: 1, to: made.count, by: 2).map { made[$0] }
  }
}

extension Register {
  fileprivate func unit(of found: FoundRecord, in population: Population) -> Int {
    let item = Int(found.item)
    return switch population {
    case .letters: Int(letters[item].unit)
    case .events: Int(events[item].unit)
    case .units: item
    case .sessions: Int(session(item).unit)
    case .trials, .conclusions, .effective, .defences, .duties: Int(caseRecord(item).unit)
    }
  }
}

/// For each population the records of some rows, in their order.
private struct RecordLists: Sendable {
  private var lists = Population.allCases.map { _ in [FoundRecord]() }
  private var joint = Population.allCases.map { _ in [FoundRecord]() }

  subscript(population: Population) -> [FoundRecord] { lists[population.index] }
  subscript(joint population: Population) -> [FoundRecord] { joint[population.index] }

  /// Finds case rows and their sessions.
  init(cases rows: Range<Int>, _ scheme: Scheme, _ register: Register, _ populations: Set<Population>) {
    let facts = CaseFacts(scheme)
    let ofCases = CaseFacts.populations.filter(populations.contains)
    let hasSessions = populations.contains(.sessions)
    register.forEachTrial(in: rows) { row, record, sessions in
      if hasSessions { add(sessions, from: register.sessionNumbers(of: row).lowerBound, record, scheme.period) }
      for population in ofCases {
        guard let found = facts.facts(record, in: population, sessions: sessions) else { continue }
        if record.isJoint {
          joint[population.index].append(FoundRecord(item: row, facts: found))
        } else {
          lists[population.index].append(FoundRecord(item: row, facts: found))
        }
      }
    }
  }

  private mutating func add(
    _ sessions: Span<HearingRecord>, from first: Int, _ record: CaseRecord, _ period: Period
  ) {
    for number in sessions.indices where period.contains(sessions[number].heldOn) {
      lists[Population.sessions.index].append(
        FoundRecord(item: first + number, facts: sessions[number].facts(in: record)))
    }
  }

  /// Finds letters, events and units.
  init(others scheme: Scheme, _ register: Register, _ tally: Tally) {
    let deadlines = Deadlines(scheme.calendar)
    for (item, letter) in register.letters.enumerated() {
      guard let due = deadlines.reply(to: letter), scheme.period.contains(due) else { continue }
      lists[Population.letters.index].append(FoundRecord(item: item, facts: letter.facts(due: due)))
    }
    for (item, event) in register.events.enumerated() where scheme.period.contains(event.foundOn) {
      lists[Population.events.index].append(FoundRecord(item: item, facts: event.facts))
    }
    lists[Population.units.index] = tally.activities.enumerated().map {
      FoundRecord(item: $0, facts: $1.facts(scheme.quotas))
    }
  }
}
