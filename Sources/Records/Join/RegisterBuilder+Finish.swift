import Diagnostics

/// A register, and what was found while it was put together.
public struct Settled: Sendable {
  public let register: Register
  public var findings: [Finding]
  /// The fields whose text findings still want, in the order of their places: the text is not kept with the records,
  /// so their files must be looked at once more.
  public let wanted: [WantedField]
}

/// A field of a record whose text a finding wants.
public struct WantedField: Sendable {
  /// The file's number in the register.
  public let file: Int
  /// The line on which the record starts, counted from 1.
  public let line: Int
  /// The field's position in its record, counted from 1.
  public let position: Int
  /// The finding's index.
  let finding: Int
}

extension RegisterBuilder {
  /// Joins everything that was added.
  ///
  /// - Parameter workers: whoever looks up the rows that belong together.
  public consuming func finish(_ workers: Workers = .one) -> Settled {
    let (index, faulty) = settleCases(workers)
    caseTexts = []
    resolveInstances(index, workers)
    register.cover(.cases, cases.lazy.map(\.state))
    settleHearings(index, faultyCases: faulty, workers)
    settleJointCases(index, workers)
    dropRefusedSessions()
    settleOthers()
    dropIdleReferences()
    (register.cases, register.files) = (cases, files)
    register.unknownUnits += foreignCodes
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
    var (rows, first) = (rows, [Key: Int](minimumCapacity: rows.count))
    for index in rows.indices where rows[index].state != .faulty {
      let key = key(rows[index])
      guard let earlier = first[key] else {
        first[key] = index
        continue
      }
      rows[index].state = reportRepeated(
        rows[index], of: rows[earlier], isEqual: rows[index].equals(rows[earlier]), keyColumn: 0)
    }
    return rows
  }

  /// Counts what became of the rows; returns those that stand.
  private mutating func settled<Row: LedgerRecord>(_ rows: [Row], _ table: Table) -> [Row] {
    register.cover(table, rows.lazy.map(\.state))
    return rows.filter { $0.state == .standing }
  }

  /// The fields that findings name but do not quote.
  private var wantedFields: [WantedField] {
    let numbers = Dictionary(files.enumerated().map { ($1.place, $0) }) { first, _ in first }
    let wanted = findings.enumerated().compactMap { index, finding -> WantedField? in
      guard finding.place.value == nil, Self.quoted.contains(finding.code), let line = finding.place.line,
        let position = finding.place.column, let file = numbers[finding.place.whole]
      else { return nil }
      return WantedField(file: file, line: line, position: position, finding: index)
    }
    return wanted.sorted { ($0.file, $0.line, $0.position) < ($1.file, $1.line, $1.position) }
  }

  /// The findings that are made when the text of their field is no longer at hand.
  private static let quoted = Set(
    [
      .duplicateKey, .jointMismatch, .unknownParent, .unitCycle, .parentSetAside, .unknownCase, .refersToQuarantined,
      .originMissing, .dateOrder, .effectiveAndAppealed, .agreedButNobodyCame,
    ].map { (kind: FindingKind) in kind.code })
}

/// A letter's key, compared byte by byte: other ways to write the same character are another number.
private struct LetterKey: Hashable {
  let number: String
  let unit: UInt32

  static func == (a: LetterKey, b: LetterKey) -> Bool {
    a.unit == b.unit && a.number.utf8.elementsEqual(b.number.utf8)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(unit)
    number.utf8.span.withUnsafeBufferPointer { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension Settled {
  /// Puts the text of a wanted field into the finding that wants it.
  public mutating func supply(_ text: String, for field: WantedField) {
    if !text.isEmpty { findings[field.finding].place.value = text }
  }
}
