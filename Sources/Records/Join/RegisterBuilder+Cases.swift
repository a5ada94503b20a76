import Diagnostics

/// A case row's key.
struct CaseKey: Hashable, Sendable {
  let number: CaseNumber
  let unit: UInt32
}

extension RegisterBuilder {
  /// Compares the rows of each case number with each other; returns the index of those without an error of their
  /// own, and the keys of the others with their days of filing.
  mutating func settleCases() -> (index: CaseIndex, faulty: [CaseKey: UInt16]) {
    var index = CaseIndex(capacity: cases.count)
    var faulty = [CaseKey: UInt16](minimumCapacity: cases.count { $0.state == .faulty })
    for row in cases.indices {
      if cases[row].state == .faulty {
        note(row, in: &faulty)
      } else if let first = index.first(cases[row].number, in: cases) {
        compare(row, withRowsFrom: first, index)
        switch cases[row].state {
        case .standing, .refers: index.enter(row, in: cases)
        case .faulty: note(row, in: &faulty)
        case .setAside: continue
        }
      } else {
        index.enter(row, in: cases)
      }
    }
    return (index, faulty)
  }

  private func note(_ row: Int, in faulty: inout [CaseKey: UInt16]) {
    let key = CaseKey(number: cases[row].number, unit: cases[row].unit)
    let isUnread = files[Int(cases[row].file)].hasFaultyHeader
    if faulty[key] == nil { faulty[key] = isUnread ? 0 : cases[row].filed }
  }

  private mutating func compare(_ row: Int, withRowsFrom first: Int, _ index: CaseIndex) {
    if let same = index.find(cases[row].number, unit: cases[row].unit, in: cases) {
      let isEqual = cases[row].equals(cases[same])
      cases[row].state = reportRepeated(
        cases[row].source, of: cases[same].source, state: cases[row].state, isEqual: isEqual,
        keyColumn: CaseColumn.number)
      return
    }
    checkJoint(row, first)
  }

  /// The rows of one case number must agree with its first in instance and filing date.
  private mutating func checkJoint(_ row: Int, _ first: Int) {
    let (here, there) = (cases[row], cases[first])
    let place = Finding.Argument("first", there.source.text(in: files))
    if here.instance != there.instance {
      let other = Finding.Argument("other", Bilingual(there.instance.word))
      if report(.jointMismatch, here.source, column: CaseColumn.instance, [place, other]) {
        cases[row].state = .faulty
      }
    }
    if here.filed != there.filed {
      let other = Finding.Argument("other", Day(unchecked: there.filed))
      if report(.jointMismatch, here.source, column: CaseColumn.filed, [place, other]) { cases[row].state = .faulty }
    }
  }
}

extension RegisterBuilder {
  /// Resolves 维持原判 and notes what later instances do to earlier ones; looks at rows that stand alone.
  ///
  /// Rows that a finding about this keeps out are quarantined first, and what is left is looked at again.
  mutating func resolveInstances(_ index: CaseIndex) {
    linkInstances(index)
    if rulings.raises(.originMissing) || rulings.raises(.effectiveAndAppealed) {
      while refuseInstances() { linkInstances(index) }
    }
    for (kind, row, column) in oddInstances { report(kind, cases[row].source, column: column) }
  }

  private mutating func linkInstances(_ index: CaseIndex) {
    for row in cases.indices where cases[row].state == .standing {
      cases[row].outcome = outcome(of: row, index)
      (cases[row].laterEffective, cases[row].isAppealedInEffect) = (0, false)
    }
    for row in cases.indices where cases[row].state == .standing {
      // Only a row that takes effect changes anything for the one below it.
      guard cases[row].effective > 0, let below = origin(of: row, index), below != row else { continue }
      note(row, asInstanceAbove: below)
    }
  }

  /// What is odd about standing rows and their other instances.
  private var oddInstances: [(kind: FindingKind, row: Int, column: Int)] {
    var odd: [(kind: FindingKind, row: Int, column: Int)] = []
    for row in cases.indices where cases[row].state == .standing {
      if cases[row].writtenOutcome == .upheld, cases[row].outcome == nil {
        odd.append((.originMissing, row, CaseColumn.origin))
      }
      if cases[row].isAppealedInEffect { odd.append((.effectiveAndAppealed, row, CaseColumn.effective)) }
    }
    return odd
  }

  /// Quarantines the rows whose other instances are an error under the scheme; false where there are none.
  ///
  /// Like rows that refer to quarantined ones, they have no error of their own.
  private mutating func refuseInstances() -> Bool {
    var hasRefused = false
    for (kind, row, column) in oddInstances {
      let (finding, keepsOut) = ruled(kind, cases[row].source, column: column)
      guard keepsOut else { continue }
      findings.append(finding)
      cases[row].state = .refers
      hasRefused = true
    }
    return hasRefused
  }

  /// The outcome of a row about the act: through as many instances as it takes; nil where there is none to be found.
  private func outcome(of row: Int, _ index: CaseIndex) -> Outcome? {
    guard cases[row].writtenOutcome == .upheld else { return cases[row].writtenOutcome }
    var (here, seen) = (row, Set([row]))
    while cases[here].writtenOutcome == .upheld {
      guard let below = origin(of: here, index), seen.insert(below).inserted else { return nil }
      here = below
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
