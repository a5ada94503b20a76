import CBytes
import Diagnostics

extension RegisterBuilder {
  /// Joins hearings to their cases.
  ///
  /// Duplicates are told first; each hearing is checked against its case alone.
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
    setDuplicateHearingsAside(homes)
    register.cover(.hearings, hearings.lazy.map(\.state))
    group(&homes)
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

  /// Sets aside hearings equal to earlier ones; those with an error of their own are not compared.
  ///
  /// The few sessions of a case are compared with each other; those of crowded cases, and of cases that no row has,
  /// are looked up.
  private mutating func setDuplicateHearingsAside(_ homes: [Int32]) {
    var crowds = [UInt8](repeating: 0, count: cases.count)
    for home in homes where home >= 0 && crowds[Int(home)] <= Self.few { crowds[Int(home)] += 1 }
    var last = [Int32](repeating: -1, count: cases.count)
    var earlier = [Int32](repeating: -1, count: hearings.count)
    var known: [HearingRecord: Int] = [:]
    for row in hearings.indices where hearings[row].state == .standing || hearings[row].state == .refers {
      let home = Int(homes[row])
      if home < 0 || crowds[home] > Self.few {
        let first = known[hearings[row].identity, default: row]
        if first == row { known[hearings[row].identity] = row } else { repeated(row, of: first) }
        continue
      }
      (earlier[row], last[home]) = (last[home], Int32(row))
      var other = Int(earlier[row])
      while other >= 0, !hearings[row].equals(hearings[other]) { other = Int(earlier[other]) }
      if other >= 0 { repeated(row, of: other) }
    }
  }

  /// How many sessions of a case are compared one by one.
  private static let few: UInt8 = 16

  private mutating func repeated(_ row: Int, of first: Int) {
    hearings[row].state = reportRepeated(
      hearings[row], of: hearings[first], isEqual: true, keyColumn: 0)
  }

  /// Puts the standing hearings of each case together, in their order.
  ///
  /// There may be millions, so they are moved where they lie: each to its place, in circles.
  private mutating func group(_ homes: inout [Int32]) {
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
    move(kept, to: &homes)
    (register.sessionStarts, register.sessions, hearings) = (starts, hearings, [])
  }

  /// Moves hearings to their places.
  ///
  /// Several circles are gone round at the same time, so that one waits for the memory while others go on.
  private mutating func move(_ count: Int, to places: inout [Int32]) {
    hearings.withUnsafeMutableBufferPointer { hearings in
      precondition(hearings.count == count && places.count >= count, "a place for each hearing")
      places.withUnsafeMutableBufferPointer { places in
        for first in stride(from: 0, to: count, by: Self.circles) {
          let rows = first..<min(first + Self.circles, count)
          var isDone = false
          while !isDone {
            isDone = true
            for row in rows where places[row] != row {
              let place = Int(places[row])
              precondition(place < count, "a place among the others")
              hearings.swapAt(row, place)
              places.swapAt(row, place)
              let next = Int(places[row])
              prefetch(hearings.baseAddress.map { $0 + next })
              prefetch(places.baseAddress.map { $0 + next })
              isDone = false
            }
          }
        }
      }
    }
  }

  private static let circles = 16

  /// Takes out the hearings that do not stand, and their homes; returns how many are left.
  private mutating func dropOtherHearings(_ homes: inout [Int32]) -> Int {
    var kept = 0
    for row in hearings.indices where hearings[row].state == .standing {
      if kept < row { (hearings[kept], homes[kept]) = (hearings[row], homes[row]) }
      kept += 1
    }
    hearings.removeSubrange(kept...)
    return kept
  }
}

extension RegisterBuilder {
  /// Gathers the cases with several standing rows, and tells which sessions another defendant's leader attended.
  mutating func settleJointCases(_ index: CaseIndex) {
    for first in cases.indices {
      guard index.following(first) != nil, index.first(cases[first].number, in: cases) == first else { continue }
      let rows = standingRows(from: first, index)
      if rows.count > 1 { register.jointCases.append(rows) }
    }
    for rows in register.jointCases {
      for row in rows { cases[row].isJoint = true }
    }
    for row in cases.indices where register.sessionStarts[row] < register.sessionStarts[row + 1] {
      for session in Int(register.sessionStarts[row])..<Int(register.sessionStarts[row + 1]) {
        if register.sessions[session].absence == .agreedAmongDefendants { checkPartners(session, of: row, index) }
      }
    }
  }

  private func standingRows(from first: Int, _ index: CaseIndex) -> [Int] {
    sequence(first: first) { index.following($0) }.filter { cases[$0].state == .standing }
  }

  private mutating func checkPartners(_ session: Int, of row: Int, _ index: CaseIndex) {
    guard let first = index.first(cases[row].number, in: cases) else { return }
    let hearing = register.sessions[session]
    let came = standingRows(from: first, index).contains { other in
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
    var (starts, kept): ([UInt32], [HearingRecord]) = ([0], [])
    for row in cases.indices {
      kept += register.sessions(of: row).filter { $0.state == .standing }
      starts.append(UInt32(kept.count))
    }
    let refused = register.sessions.count - kept.count
    register.coverage[.hearings, default: Coverage()].counted -= refused
    register.coverage[.hearings, default: Coverage()].quarantined += refused
    (register.sessionStarts, register.sessions) = (starts, kept)
  }
}
