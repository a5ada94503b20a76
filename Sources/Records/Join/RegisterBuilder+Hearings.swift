import Diagnostics

extension RegisterBuilder {
  /// Joins hearings to their cases, and puts those of each case together.
  mutating func settleHearings(_ index: CaseIndex, faultyCases: [CaseKey: FaultyCase], _ workers: Workers) {
    var homes = homes(index, workers)
    for row in hearings.indices where homes[row] < 0 {
      if homes[row] == Self.nowhere {
        missCase(row, faultyCases[CaseKey(number: hearings[row].number, unit: hearings[row].unit)], index)
        continue
      }
      homes[row] = ~homes[row]
      let home = Int(homes[row])
      checkDate(row, cases[home].filed)
      if cases[home].state == .refers { refer(row, to: cases[home].source) }
    }
    setDuplicateStraysAside(homes)
    group(&homes, workers)
    setDuplicateSessionsAside()
    register.cover(.hearings, register.sessions.lazy.map(\.state))
    dropOtherSessions()
  }

  /// For each hearing the row of its case, or its complement where there is something to be said of the two;
  /// ``nowhere`` where there is none.
  private func homes(_ index: CaseIndex, _ workers: Workers) -> [Int32] {
    let (cases, hearings) = (cases, hearings)
    return workers.numbers(hearings.count) { rows, homes in
      let ahead = CaseIndex.ahead
      for row in rows {
        if row + ahead < rows.upperBound { index.prepareEntry(of: hearings[row + ahead].number) }
        if row + ahead / 2 < rows.upperBound { index.prepareRow(of: hearings[row + ahead / 2].number, in: cases) }
        homes[row] = Self.home(of: hearings[row], index, in: cases)
      }
    }
  }

  private static func home(of hearing: HearingRecord, _ index: CaseIndex, in cases: [CaseRecord]) -> Int32 {
    guard let row = index.find(hearing.number, unit: hearing.unit, in: cases) else { return nowhere }
    let isPlain = cases[row].state == .standing && (hearing.held == 0 || hearing.held >= cases[row].filed)
    return isPlain ? Int32(row) : ~Int32(row)
  }

  /// No row and no row's complement, since there are fewer rows.
  private static let nowhere = Int32.min

  private mutating func missCase(_ row: Int, _ faulty: FaultyCase?, _ index: CaseIndex) {
    if let faulty {
      checkDate(row, faulty.filed)
      return refer(row, to: faulty.source)
    }
    let unit = Finding.Argument("unit", code(hearings[row].unit))
    let advice = Finding.Argument("suggestion", otherDefendants(hearings[row].number, index))
    if report(.unknownCase, hearings[row], column: HearingColumn.number, [unit, advice]) {
      hearings[row].state = .faulty
    }
    if hearings[row].number != .none { register.strayCases.insert(hearings[row].number) }
  }

  /// The units that the rows of a case number name, for a hearing that names another.
  private func otherDefendants(_ number: CaseNumber, _ index: CaseIndex) -> Bilingual {
    guard let first = index.first(number, in: cases) else { return Bilingual("") }
    let codes = sequence(first: first) { index.following($0) }.prefix(3).map { "“\(code(cases[$0].unit))”" }
    return Bilingual(
      zh: "案件表里该案号的被告单位是\(codes.joined(separator: "、"))（\(cases[first].source.text(in: files))）；",
      en: "the case's defendant there is \(codes.joined(separator: ", ")) (\(cases[first].source.text(in: files))); ")
  }

  private mutating func refer(_ row: Int, to source: Source) {
    report(
      .refersToQuarantined, hearings[row], column: HearingColumn.number, [.init("first", source.text(in: files))]
    )
    if hearings[row].state == .standing { hearings[row].state = .refers }
  }

  private mutating func checkDate(_ row: Int, _ filed: UInt16) {
    let held = hearings[row].held
    guard held > 0, held < filed else { return }
    let earlier = Table.cases.columns[CaseColumn.filed].name.title
    let keepsOut = report(
      .dateOrder, hearings[row], column: HearingColumn.held,
      [.init("earlier", earlier), .init("date", Day(unchecked: filed)), .init("rule", DateRule.hearing.text)])
    if keepsOut { hearings[row].state = .faulty }
  }

  /// Sets aside hearings without a case row that are equal to earlier ones; those with an error of their own are not
  /// compared.
  private mutating func setDuplicateStraysAside(_ homes: [Int32]) {
    var known: [HearingRecord: Int] = [:]
    for row in hearings.indices where homes[row] < 0 && hearings[row].canBeCompared {
      if let first = known[hearings[row].identity] {
        hearings[row].state = reportEqual(hearings[row], hearings[first])
      } else {
        known[hearings[row].identity] = row
      }
    }
  }

  /// Sets aside sessions equal to earlier ones of their case.
  private mutating func setDuplicateSessionsAside() {
    for row in cases.indices {
      let sessions = register.sessionNumbers(of: row)
      guard sessions.count > 1 else { continue }
      if sessions.count > Self.few { setDuplicatesAsideByLookUp(sessions) } else { setDuplicatesAside(sessions) }
    }
  }

  /// How many sessions of a case are compared one by one.
  private static let few = 16

  private mutating func setDuplicatesAside(_ sessions: Range<Int>) {
    for session in sessions.dropFirst() {
      let record = register.sessions[session]
      guard let first = register.sessions[sessions.lowerBound..<session].first(where: record.equals) else { continue }
      register.sessions[session].state = reportEqual(record, first)
    }
  }

  private mutating func setDuplicatesAsideByLookUp(_ sessions: Range<Int>) {
    var known: [HearingRecord: Int] = [:]
    for session in sessions {
      let record = register.sessions[session]
      if let first = known[record.identity] {
        register.sessions[session].state = reportEqual(record, register.sessions[first])
      } else {
        known[record.identity] = session
      }
    }
  }

  private mutating func reportEqual(_ hearing: HearingRecord, _ first: HearingRecord) -> RecordState {
    reportRepeated(hearing, of: first, isEqual: true, keyColumn: 0)
  }

  /// Puts the hearings of each case together, in their order; those that are with no case, or have an error of their
  /// own, are left out.
  private mutating func group(_ homes: inout [Int32], _ workers: Workers) {
    let kept = dropOtherHearings(&homes)
    // Where each case's next session goes; behind its last one the next case begins.
    var starts = [UInt32](repeating: 0, count: cases.count + 1)
    for row in 0..<kept { starts[Int(homes[row]) + 1] += 1 }
    for row in cases.indices { starts[row + 1] += starts[row] }
    for row in 0..<kept {
      let home = Int(homes[row])
      homes[row] = Int32(starts[home])
      starts[home] += 1
    }
    for row in cases.indices.reversed() { starts[row + 1] = starts[row] }
    starts[0] = 0
    workers.move(&hearings, to: &homes)
    (register.sessionStarts, register.sessions, hearings) = (starts, hearings, [])
  }

  /// Takes out the hearings that no case has or that have an error, and their homes; returns how many are left.
  private mutating func dropOtherHearings(_ homes: inout [Int32]) -> Int {
    var (kept, dropped) = (0, Coverage())
    for row in hearings.indices {
      guard homes[row] >= 0, hearings[row].canBeCompared else {
        dropped.add(hearings[row].state)
        continue
      }
      if kept < row { (hearings[kept], homes[kept]) = (hearings[row], homes[row]) }
      kept += 1
    }
    hearings.removeSubrange(kept...)
    register.cover(.hearings, dropped)
    return kept
  }

  /// Takes out the sessions that do not stand.
  private mutating func dropOtherSessions() {
    guard register.sessions.contains(where: { $0.state != .standing }) else { return }
    var kept = 0
    for row in cases.indices {
      let sessions = register.sessionNumbers(of: row)
      register.sessionStarts[row] = UInt32(kept)
      for session in sessions where register.sessions[session].state == .standing {
        if kept < session { register.sessions[kept] = register.sessions[session] }
        kept += 1
      }
    }
    register.sessionStarts[cases.count] = UInt32(kept)
    register.sessions.removeSubrange(kept...)
  }
}

extension CaseIndex {
  /// The standing rows of a number, from its first on.
  fileprivate func standingRows(from first: Int, in rows: [CaseRecord]) -> [Int] {
    sequence(first: first) { following($0) }.filter { rows[$0].state == .standing }
  }
}

extension HearingRecord {
  /// Whether it has no error of its own.
  fileprivate var canBeCompared: Bool { state == .standing || state == .refers }
}

extension RegisterBuilder {
  /// Gathers the cases with several standing rows, and tells which sessions another defendant's leader attended.
  mutating func settleJointCases(_ index: CaseIndex, _ workers: Workers) {
    register.jointCases = workers.parts(of: cases.count) { [cases] part in
      part.compactMap { first -> [Int]? in
        guard index.following(first) != nil, index.first(cases[first].number, in: cases) == first else { return nil }
        let rows = index.standingRows(from: first, in: cases)
        return rows.count > 1 ? rows : nil
      }
    }.flatMap(\.self)
    for rows in register.jointCases {
      for row in rows { cases[row].isJoint = true }
    }
    for (session, row) in agreedSessions(workers) { checkPartners(session, of: row, index) }
  }

  /// The sessions that nobody attended because the defendants had agreed on another one's leader, and their case rows.
  private func agreedSessions(_ workers: Workers) -> [(session: Int, row: Int)] {
    let (sessions, starts) = (register.sessions, register.sessionStarts)
    return workers.parts(of: cases.count) { rows in
      var agreed: [(session: Int, row: Int)] = []
      for row in rows {
        for session in Int(starts[row])..<Int(starts[row + 1])
        where sessions[session].absence == .agreedAmongDefendants {
          agreed.append((session, row))
        }
      }
      return agreed
    }.flatMap(\.self)
  }

  private mutating func checkPartners(_ session: Int, of row: Int, _ index: CaseIndex) {
    guard let first = index.first(cases[row].number, in: cases) else { return }
    let hearing = register.sessions[session]
    let came = index.standingRows(from: first, in: cases).contains { other in
      let range = Int(register.sessionStarts[other])..<Int(register.sessionStarts[other + 1])
      return other != row && register.sessions[range].contains { $0.held == hearing.held && $0.hasValidLeader }
    }
    register.sessions[session].partnerCame = came
    if !came, !hearing.hasValidLeader,
      report(.agreedButNobodyCame, hearing, column: HearingColumn.absence)
    {
      register.sessions[session].state = .refers
    }
  }

  /// Quarantines the sessions whose absence was agreed while nobody came, where the scheme takes that for an error.
  mutating func dropRefusedSessions() {
    guard rulings.raises(.agreedButNobodyCame) else { return }
    let count = register.sessions.count
    dropOtherSessions()
    let refused = count - register.sessions.count
    register.coverage[.hearings, default: Coverage()].counted -= refused
    register.coverage[.hearings, default: Coverage()].quarantined += refused
  }
}
