import Diagnostics

/// A case row that has an error of its own: its day of filing, 0 where it is not known, and where it stands.
struct FaultyCase: Sendable {
  let filed: UInt16
  let source: Source
}

/// A case row's key.
struct CaseKey: Hashable, Sendable {
  let number: CaseNumber
  let unit: UInt32
}

extension RegisterBuilder {
  /// Compares the rows of each case number with each other; returns the index of those without an error of their
  /// own, and the keys of the others with what is known of them.
  mutating func settleCases(_ workers: Workers) -> (index: CaseIndex, faulty: [CaseKey: FaultyCase]) {
    var index = CaseIndex(cases, workers)
    var faulty: [CaseKey: FaultyCase] = [:]
    for row in cases.indices {
      let ahead = row + CaseIndex.ahead
      if ahead < cases.count, index.waits(ahead) { index.prepareEntry(of: cases[ahead].number) }
      guard index.waits(row) else { continue }
      if cases[row].state == .faulty {
        note(row, in: &faulty)
      } else if let first = index.enterFirst(row, in: cases) {
        compare(row, withRowsFrom: first, index)
        switch cases[row].state {
        case .standing, .refers: index.enter(row, in: cases)
        case .faulty: note(row, in: &faulty)
        case .setAside: continue
        }
      }
    }
    return (index, faulty)
  }

  private func note(_ row: Int, in faulty: inout [CaseKey: FaultyCase]) {
    let key = CaseKey(number: cases[row].number, unit: cases[row].unit)
    let isUnread = files[Int(cases[row].file)].hasFaultyHeader
    if faulty[key] == nil {
      faulty[key] = FaultyCase(filed: isUnread ? 0 : cases[row].filed, source: cases[row].source)
    }
  }

  private mutating func compare(_ row: Int, withRowsFrom first: Int, _ index: CaseIndex) {
    if let same = index.find(cases[row].number, unit: cases[row].unit, in: cases) {
      let isEqual = cases[row].equals(cases[same]) && caseTexts[row] == caseTexts[same]
      cases[row].state = reportRepeated(
        cases[row], of: cases[same], isEqual: isEqual, keyColumn: CaseColumn.number)
      return
    }
    checkJoint(row, first)
  }

  /// The rows of one case number must agree with its first in instance and filing date.
  private mutating func checkJoint(_ row: Int, _ first: Int) {
    let (here, there) = (cases[row], cases[first])
    guard here.instance != there.instance || here.filed != there.filed else { return }
    let place = Finding.Argument("first", there.source.text(in: files))
    if here.instance != there.instance {
      let other = Finding.Argument("other", Bilingual(there.instance.word))
      if report(.jointMismatch, here, column: CaseColumn.instance, [place, other]) {
        cases[row].state = .faulty
      }
    }
    if here.filed != there.filed {
      let other = Finding.Argument("other", Day(unchecked: there.filed))
      if report(.jointMismatch, here, column: CaseColumn.filed, [place, other]) { cases[row].state = .faulty }
    }
  }
}

extension RegisterBuilder {
  /// Resolves 维持原判 and notes what later instances do to earlier ones; looks at rows that stand alone.
  ///
  /// Rows that a finding about this keeps out are quarantined first, and what is left is looked at again.
  mutating func resolveInstances(_ index: CaseIndex, _ workers: Workers) {
    linkInstances(index, workers)
    if rulings.raises(.originMissing) || rulings.raises(.effectiveAndAppealed) {
      while refuseInstances(index, workers) { linkInstances(index, workers) }
    }
    for (kind, row, column, arguments) in oddInstances(index, workers) {
      report(kind, cases[row], column: column, arguments)
    }
  }

  private mutating func linkInstances(_ index: CaseIndex, _ workers: Workers) {
    let origins = origins(index, workers)
    let outcomes = outcomes(origins, workers)
    workers.change(&cases) { row, record in
      guard record.state == .standing else { return }
      record.outcome = Outcome(rawValue: UInt8(truncatingIfNeeded: outcomes[row]))
      (record.laterEffective, record.isAppealedInEffect) = (0, false)
    }
    // Only a row that takes effect changes anything for the one below it.
    for row in cases.indices where origins[row] >= 0 && origins[row] != row && cases[row].effective > 0 {
      note(row, asInstanceAbove: Int(origins[row]))
    }
  }

  /// For each standing row its outcome about the act, as a raw value; 0 where there is none.
  private func outcomes(_ origins: [Int32], _ workers: Workers) -> [Int32] {
    workers.numbers(cases.count) { rows, outcomes in
      for row in rows { outcomes[row] = Int32(outcome(of: row, origins)?.rawValue ?? 0) }
    }
  }

  /// For each standing row the row from which it was appealed; -1 for those without.
  private func origins(_ index: CaseIndex, _ workers: Workers) -> [Int32] {
    workers.numbers(cases.count) { rows, origins in
      let ahead = CaseIndex.ahead
      for row in rows {
        if row + ahead < rows.upperBound, let number = cases[row + ahead].origin { index.prepareEntry(of: number) }
        if row + ahead / 2 < rows.upperBound, let number = cases[row + ahead / 2].origin {
          index.prepareRow(of: number, in: cases)
        }
        let below = cases[row].state == .standing ? origin(of: row, index) : nil
        origins[row] = Int32(below ?? -1)
      }
    }
  }

  /// Something odd about a row and its other instances.
  private typealias OddInstance = (kind: FindingKind, row: Int, column: Int, arguments: [Finding.Argument])

  /// What is odd about standing rows and their other instances.
  private func oddInstances(_ index: CaseIndex, _ workers: Workers) -> [OddInstance] {
    var odd: [OddInstance] = []
    let rows = workers.parts(of: cases.count) { [cases] in $0.filter { cases[$0].isOdd } }.flatMap(\.self)
    let appeals = appealsInEffect(index, of: rows)
    for row in rows {
      if cases[row].writtenOutcome == .upheld, cases[row].outcome == nil {
        odd.append((.originMissing, row, CaseColumn.origin, [.init("reason", originFault(of: row, index))]))
      }
      guard cases[row].isAppealedInEffect else { continue }
      let above = appeals[row].map { cases[$0].source.text(in: files) } ?? ""
      odd.append((.effectiveAndAppealed, row, CaseColumn.effective, [.init("first", above)]))
    }
    return odd
  }

  /// Quarantines the rows whose other instances are an error under the scheme; false where there are none.
  ///
  /// Like rows that refer to quarantined ones, they have no error of their own.
  private mutating func refuseInstances(_ index: CaseIndex, _ workers: Workers) -> Bool {
    var hasRefused = false
    for (kind, row, column, arguments) in oddInstances(index, workers) {
      let (finding, keepsOut) = ruled(kind, cases[row], column: column, arguments)
      guard keepsOut else { continue }
      findings.append(finding)
      cases[row].state = .refers
      hasRefused = true
    }
    return hasRefused
  }

  /// For each row that was appealed and is in effect all the same, the first row of the instance above.
  private func appealsInEffect(_ index: CaseIndex, of rows: [Int]) -> [Int: Int] {
    var appeals: [Int: Int] = [:]
    guard rows.contains(where: { cases[$0].isAppealedInEffect }) else { return appeals }
    for row in cases.indices where cases[row].instance == .second && cases[row].effective > 0 {
      guard cases[row].state == .standing, let below = origin(of: row, index), below != row else { continue }
      if appeals[below] == nil { appeals[below] = row }
    }
    return appeals
  }

  /// Why the outcome that a row upholds cannot be found.
  private func originFault(of row: Int, _ index: CaseIndex) -> Bilingual {
    guard let number = cases[row].origin else {
      return Bilingual(zh: "没有填原审案号", en: "no original case number is given")
    }
    let text = register.text(number)
    guard let found = index.find(number, unit: cases[row].unit, in: cases) else {
      return Bilingual(
        zh: "案件表里没有原审案号“\(text)”、同一被告单位的可用记录",
        en: "no record that can be used has the number “\(text)” and the same unit")
    }
    let place = cases[found].source.text(in: files)
    if cases[found].state != .standing {
      return Bilingual(zh: "原审“\(text)”的记录（\(place)）未采用", en: "the record of “\(text)” (\(place)) was left out")
    }
    return cases[found].writtenOutcome == nil
      ? Bilingual(zh: "原审“\(text)”（\(place)）没有裁判结果", en: "“\(text)” (\(place)) has no outcome")
      : Bilingual(
        zh: "原审“\(text)”（\(place)）也是“维持原判”，再往前查不到",
        en: "“\(text)” (\(place)) is “维持原判” too, and leads no further")
  }

  /// The outcome of a row about the act: through as many instances as it takes; nil where there is none to be found.
  private func outcome(of row: Int, _ origins: [Int32]) -> Outcome? {
    guard cases[row].writtenOutcome == .upheld else { return cases[row].writtenOutcome }
    // Who goes round in a circle comes again upon the row that was marked last; marks are set ever farther apart.
    var (here, mark, steps, limit) = (row, row, 0, 1)
    while cases[here].writtenOutcome == .upheld {
      let below = Int(origins[here])
      guard below >= 0, below != mark else { return nil }
      here = below
      steps += 1
      if steps == limit { (mark, steps, limit) = (here, 0, limit * 2) }
    }
    return cases[here].writtenOutcome
  }

  /// The standing row from which a row was appealed, for the same unit.
  private func origin(of row: Int, _ index: CaseIndex) -> Int? {
    guard let number = cases[row].origin, let found = index.find(number, unit: cases[row].unit, in: cases) else {
      return nil
    }
    return cases[found].state == .standing ? found : nil
  }

  private mutating func note(_ row: Int, asInstanceAbove below: Int) {
    let effective = cases[row].effective
    let known = cases[below].laterEffective
    cases[below].laterEffective = known == 0 ? effective : min(known, effective)
    if cases[row].instance == .second, cases[below].effective > 0 { cases[below].isAppealedInEffect = true }
  }
}

extension CaseRecord {
  /// Whether it stands, and something is odd about it and its other instances.
  fileprivate var isOdd: Bool {
    state == .standing && (isAppealedInEffect || (writtenOutcome == .upheld && outcome == nil))
  }
}
