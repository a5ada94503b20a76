import CSV
import Diagnostics

/// The columns of the table of cases, in its order.
enum CaseColumn {
  static let number = 0, unit = 1, court = 2, instance = 3, origin = 4, role = 5
  static let field = 6, act = 7, filed = 8, served = 9, defence = 10, extended = 11
  static let mustAppear = 12, concluded = 13, outcome = 14, effective = 15
  static let term = 16, performed = 17, enforced = 18, repeated = 19, plaintiff = 20, note = 21
}

extension RowReader {
  /// The case rows, and for each a digest of its texts.
  mutating func cases(_ context: inout DecodingContext, expected: Int) -> DecodedPiece.Rows {
    var (records, texts): ([CaseRecord], [UInt64]) = ([], [])
    records.reserveCapacity(expected)
    texts.reserveCapacity(expected)
    while let shape = next() {
      guard shape == .whole, let record = caseRecord(&context) else { continue }
      records.append(record)
      texts.append(textDigest)
    }
    return .cases(records, texts: texts)
  }

  /// Reads the current row; nil where its key cannot be told or it is no case against a government body.
  private mutating func caseRecord(_ context: inout DecodingContext) -> CaseRecord? {
    let number = required(CaseColumn.number) == nil ? nil : caseNumber(CaseColumn.number, &context.numbers)
    if let number, context.numbers[number].isEnforcement, setsAside(CaseColumn.number) { return nil }
    var record = CaseRecord()
    let unit = unit(CaseColumn.unit, &context)
    record.line = UInt32(line)
    readWords(into: &record, &context)
    readDates(into: &record)
    if let number {
      if let told = context.numbers[number].instance { checkType(record, told) }
      checkYear(of: number, record)
    }
    checkDates(of: record)
    checkOutcome(of: record)
    guard let number, let unit else { return nil }
    (record.number, record.unit, record.state) = (number, unit, state)
    return record
  }

  private mutating func readWords(into record: inout CaseRecord, _ context: inout DecodingContext) {
    // A faulty record keeps the default; nothing looks at it.
    record.instance = requiredWord(CaseColumn.instance, Words.instances) ?? .first
    record.originNumber = caseNumber(CaseColumn.origin, &context.numbers) ?? .none
    record.role = word(CaseColumn.role, Words.roles) ?? .originalAgency
    record.mustAppearKinds = words(CaseColumn.mustAppear, Words.mustAppear)
    record.writtenOutcome = word(CaseColumn.outcome, Words.outcomes)
    record.enforced = flag(CaseColumn.enforced)
    record.repeatedAct = flag(CaseColumn.repeated)
  }

  private mutating func readDates(into record: inout CaseRecord) {
    record.filed = requiredDate(CaseColumn.filed)
    record.served = date(CaseColumn.served)
    record.defence = date(CaseColumn.defence)
    record.extended = date(CaseColumn.extended)
    record.concluded = date(CaseColumn.concluded)
    record.effective = date(CaseColumn.effective)
    record.term = date(CaseColumn.term)
    record.performed = date(CaseColumn.performed)
  }

  private var textDigest: UInt64 {
    // None waits for another, and in their sum seeds of their own tell which column is which.
    hash(of: CaseColumn.court) &+ hash(of: CaseColumn.field) &+ hash(of: CaseColumn.act)
      &+ hash(of: CaseColumn.plaintiff) &+ hash(of: CaseColumn.note)
  }

  @inline(__always) private func hash(of column: Int) -> UInt64 {
    byteHash(field(column), seed: 0x9E37_79B9_7F4A_7C15 &* UInt64(column))
  }

  /// Sets the current row aside, whose number is that of an application to enforce; false where nothing can be told.
  mutating func setsAside(_ column: Int) -> Bool {
    guard !file.hasFaultyHeader else { return false }
    report(.notAResponseCase, column)
    if state == .standing { setAside += 1 }
    return true
  }

  /// - Parameter told: the instance that the type of its number tells.
  private mutating func checkType(_ record: CaseRecord, _ told: Instance) {
    guard told != record.instance else { return }
    guard Words.instances.value(of: field(CaseColumn.instance)) != nil else { return }
    report(
      .caseTypeMismatch, CaseColumn.instance,
      [.init("number", field(CaseColumn.number).text), .init("expected", told.title)])
  }

  /// The year of a case number is that of its filing date, or, from December to January, the one beside it.
  private mutating func checkYear(of number: CaseNumber, _ record: CaseRecord) {
    guard record.filed > 0 else { return }
    let earliest = Day.number(year: number.year - 1, month: 12) + 1
    let latest = Day.number(year: number.year + 1, month: 1) + 31
    guard Int(record.filed) < earliest || Int(record.filed) > latest else { return }
    report(
      .caseYearMismatch, CaseColumn.filed,
      [.init("number", field(CaseColumn.number).text), .init("year", number.year)])
  }

  private mutating func checkDates(of record: CaseRecord) {
    checkOrder(record.filed, CaseColumn.filed, record.concluded, CaseColumn.concluded, .conclusion)
    checkOrder(record.served, CaseColumn.served, record.defence, CaseColumn.defence, .defence)
    checkOrder(record.concluded, CaseColumn.concluded, record.effective, CaseColumn.effective, .effect)
    if record.performed > 0, record.performed < record.filed, record.instance == .first,
      Words.instances.value(of: field(CaseColumn.instance)) == .first
    {
      report(.performedBeforeFiled, CaseColumn.performed, [.init("date", Day(unchecked: record.filed))])
    }
  }

  /// Reports a later date that lies before an earlier one; 0 is no date.
  @inline(__always) mutating func checkOrder(
    _ early: UInt16, _ earlyColumn: Int, _ late: UInt16, _ lateColumn: Int, _ rule: DateRule
  ) {
    guard late > 0, late < early else { return }
    let earlier = file.table.columns[earlyColumn].name.title
    report(
      .dateOrder, lateColumn,
      [.init("earlier", earlier), .init("date", Day(unchecked: early)), .init("rule", rule.text)])
  }

  /// Checks which of outcome and dates are given at all, readable or not.
  private mutating func checkOutcome(of record: CaseRecord) {
    let hasOutcome = !field(CaseColumn.outcome).isEmpty
    let hasConclusion = !field(CaseColumn.concluded).isEmpty
    if hasOutcome, !hasConclusion { report(lone: .outcomeWithoutDate, CaseColumn.outcome) }
    if !hasOutcome, hasConclusion { report(lone: .concludedWithoutOutcome, CaseColumn.concluded) }
    if !hasOutcome { report(lone: .effectiveWithoutOutcome, CaseColumn.effective) }
    guard field(CaseColumn.term).isEmpty else { return }
    if record.enforced == .yes { report(lone: .enforcedWithoutTerm, CaseColumn.enforced) }
    report(lone: .performedWithoutTerm, CaseColumn.performed)
  }

  /// Reports a field, if it is given, readable or not, that lacks another one.
  private mutating func report(lone kind: FindingKind, _ column: Int) {
    if !field(column).isEmpty { report(kind, column) }
  }
}
