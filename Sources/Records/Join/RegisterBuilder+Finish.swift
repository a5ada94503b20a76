import Diagnostics

/// A register, and what was found while it was put together.
public struct Settled: Sendable {
  public let register: Register
  public var findings: [Finding]
  /// The fields whose text the findings still want, with the findings (by index) that want it: the text is not
  /// kept with the records, so their files must be looked at once more.
  public let wanted: [WantedField: [Int]]
}

/// A field of a record: its file by number, the line on which its record starts, its position counted from 1.
public struct WantedField: Hashable, Sendable {
  public let file: Int
  public let line: Int
  public let position: Int

  public init(file: Int, line: Int, position: Int) {
    self.file = file
    self.line = line
    self.position = position
  }
}

extension RegisterBuilder {
  /// Joins everything that was added.
  public consuming func finish() -> Settled {
    let (index, faulty) = settleCases()
    resolveInstances(index)
    for row in cases { register.coverage[.cases, default: Coverage()].add(row.state) }
    settleHearings(index, faultyCases: faulty)
    settleJointCases(index)
    dropRefusedSessions()
    settleOthers()
    dropIdleReferences()
    (register.cases, register.files) = (cases, files)
    let wanted = wantedFields
    return Settled(register: register, findings: findings, wanted: wanted)
  }

  private mutating func settleOthers() {
    let letters = setDuplicatesAside(register.letters) { LetterKey(number: $0.number, unit: $0.unit) }
    register.letters = settled(letters, .advice)
    let capacities = setDuplicatesAside(register.capacities, by: \.unit)
    register.capacities = settled(capacities, .capacity)
    register.trainings = settled(setDuplicatesAside(register.trainings, by: \.identity), .trainings)
    register.events = settled(setDuplicatesAside(register.events, by: \.identity), .accountability)
  }

  /// Sets equal rows aside, and quarantines those that have an earlier row's key without being equal to it.
  private mutating func setDuplicatesAside<Row: LedgerRecord, Key: Hashable>(_ rows: [Row], by key: (Row) -> Key)
    -> [Row]
  {
    var (rows, first) = (rows, [Key: Int]())
    for index in rows.indices where rows[index].state != .faulty {
      guard let earlier = first[key(rows[index])] else {
        first[key(rows[index])] = index
        continue
      }
      rows[index].state = reportRepeated(
        rows[index].source, of: rows[earlier].source, state: rows[index].state,
        isEqual: rows[index].equals(rows[earlier]), keyColumn: 0)
    }
    return rows
  }

  /// Counts what became of the rows; returns those that stand.
  private mutating func settled<Row: LedgerRecord>(_ rows: [Row], _ table: Table) -> [Row] {
    for row in rows { register.coverage[table, default: Coverage()].add(row.state) }
    return rows.filter { $0.state == .standing }
  }

  /// The fields that findings name but do not quote.
  private var wantedFields: [WantedField: [Int]] {
    let numbers = Dictionary(files.enumerated().map { ($1.place, $0) }) { first, _ in first }
    var wanted: [WantedField: [Int]] = [:]
    for (index, finding) in findings.enumerated() where finding.place.value == nil {
      guard let line = finding.place.line, let position = finding.place.column,
        let file = numbers[finding.place.whole], Self.quoted.contains(finding.code)
      else { continue }
      wanted[WantedField(file: file, line: line, position: position), default: []].append(index)
    }
    return wanted
  }

  /// The findings that are made when the text of their field is no longer at hand.
  private static let quoted = Set(
    [
      .duplicateKey, .jointMismatch, .unknownParent, .unitCycle, .parentSetAside, .unknownCase, .refersToQuarantined,
      .originMissing, .dateOrder, .effectiveAndAppealed, .agreedButNobodyCame,
    ].map { (kind: FindingKind) in kind.code })
}

private struct LetterKey: Hashable {
  let number: String
  let unit: UInt32
}

extension Settled {
  /// Puts the text of a wanted field into the findings that want it.
  public mutating func supply(_ text: String, for field: WantedField) {
    for index in wanted[field] ?? [] where !text.isEmpty { findings[index].place.value = text }
  }
}
