import Diagnostics

/// A case row's key.
struct CaseKey: Hashable, Sendable {
  let number: CaseNumber
  let unit: UInt32
}

extension RegisterBuilder {
  /// Compares the rows of each case number with each other; returns the index of those without an error of their
  /// own, and the keys of the others.
  mutating func settleCases() -> (index: CaseIndex, faulty: Set<CaseKey>) {
    var index = CaseIndex(capacity: cases.count)
    var faulty: Set<CaseKey> = []
    for row in cases.indices {
      if cases[row].state == .faulty {
        faulty.insert(CaseKey(number: cases[row].number, unit: cases[row].unit))
      } else if let first = index.first(cases[row].number, in: cases) {
        compare(row, withRowsFrom: first, index)
        if cases[row].state == .standing || cases[row].state == .refers { index.enter(row, in: cases) }
      } else {
        index.enter(row, in: cases)
      }
    }
    for row in cases { register.coverage[.cases, default: Coverage()].add(row.state) }
    return (index, faulty)
  }

  private mutating func compare(_ row: Int, withRowsFrom first: Int, _ index: CaseIndex) {
    if let same = index.find(cases[row].number, unit: cases[row].unit, in: cases) {
      let place = Finding.Argument("first", cases[same].source.text(in: files))
      if cases[row].equals(cases[same]) {
        report(.duplicateRow, cases[row].source, column: nil, [place])
        cases[row].state = .setAside
        return
      }
      report(.duplicateKey, cases[row].source, column: CaseColumn.number, [place])
      cases[row].state = .faulty
    }
    checkJoint(row, first)
  }

  /// The rows of one case number must agree with its first in instance and filing date.
  private mutating func checkJoint(_ row: Int, _ first: Int) {
    let (here, there) = (cases[row], cases[first])
    let place = Finding.Argument("first", there.source.text(in: files))
    if here.instance != there.instance {
      let other = Finding.Argument("other", Bilingual(there.instance.word))
      report(.jointMismatch, here.source, column: CaseColumn.instance, [place, other])
      cases[row].state = .faulty
    }
    if here.filed != there.filed {
      let other = Finding.Argument("other", Day(unchecked: there.filed))
      report(.jointMismatch, here.source, column: CaseColumn.filed, [place, other])
      cases[row].state = .faulty
    }
  }
}

extension RegisterBuilder {
  /// Resolves 维持原判 and notes what later instances do to earlier ones; looks at rows that stand alone.
  mutating func resolveInstances(_ index: CaseIndex) {
    for row in cases.indices where cases[row].state == .standing { cases[row].outcome = outcome(of: row, index) }
    for row in cases.indices where cases[row].state == .standing {
      if cases[row].writtenOutcome == .upheld, cases[row].outcome == nil {
        report(.originMissing, cases[row].source, column: CaseColumn.origin)
      }
      if let below = origin(of: row, index), below != row { note(row, asInstanceAbove: below) }
    }
    for row in cases.indices where cases[row].state == .standing && cases[row].isAppealedInEffect {
      report(.effectiveAndAppealed, cases[row].source, column: CaseColumn.effective)
    }
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
    guard effective > 0 else { return }
    let known = cases[below].laterEffective
    cases[below].laterEffective = known == 0 ? effective : min(known, effective)
    if cases[row].instance == .second, cases[below].effective > 0 { cases[below].isAppealedInEffect = true }
  }
}
