import Diagnostics

/// Puts a register together: files in their order, each with its pieces in theirs.
///
/// The units come first, since all other tables refer to them: add their files, call ``settleUnits()``, then decode
/// and add the other files with the directory that it returns, and ``finish()``.
public struct RegisterBuilder: Sendable {
  public private(set) var files: [SourceFile] = []
  var findings: [Finding] = []
  /// How findings are to be taken.
  public let rulings: Rulings
  var unitRows: [UnitRow] = []
  private var units: [Unit] = []
  private var directory = UnitDirectory()
  /// Codes that no unit has, numbered on from the directory's.
  private var unknownCodes = ByteInterner()
  /// Duplicate rows that refer to a quarantined record: set aside, they refer to nothing.
  private var idle: Set<Place> = []
  var register = Register()
  var cases: [CaseRecord] = []
  /// For each case row a digest of its text columns, by which rows equal in all else are told apart.
  var caseTexts: [UInt64] = []
  var hearings: [HearingRecord] = []
  private(set) var waivers: [WaiverRow] = []

  public init(rulings: Rulings = Rulings()) {
    self.rulings = rulings
  }

  /// The courts and types of the case numbers that were added, for pieces that will be added here.
  public var numbers: CaseNumberTable { register.numbers.handedOut }

  /// Adds a file; returns its number, which ``add(_:to:startingAt:)`` takes.
  public mutating func add(_ file: OpenedFile) -> Int {
    files.append(file.file)
    register.fileCounts.append(FileCount())
    findings += file.findings
    return files.count - 1
  }

  /// Adds findings about files that were not added.
  public mutating func add(_ findings: some Sequence<Finding>) {
    for var finding in findings {
      _ = rulings.rule(&finding)
      self.findings.append(finding)
    }
  }

  /// Adds a piece of a file.
  ///
  /// - Parameter line: the physical line on which the piece begins.
  public mutating func add(_ piece: DecodedPiece, to file: Int, startingAt line: Int) {
    for var finding in piece.findings {
      finding.place.line = finding.place.line.map { $0 + line }
      if finding.isAboutBrokenRow { rulings.rule(&finding, in: files[file].table) }
      findings.append(finding)
    }
    register.fileCounts[file].read += piece.read
    let kept = piece.rows.count
    let table = files[file].table
    let dropped = Coverage(quarantined: piece.read - piece.setAside - kept, setAside: piece.setAside)
    register.coverage[table, default: Coverage()] = register.coverage[table, default: Coverage()] + dropped
    append(piece, Renumbering(piece, file: file, line: line, into: &register.numbers, &unknownCodes, directory.count))
  }

  /// Makes room for a file, so that what was read of it need not be moved while the rest is added.
  ///
  /// - Parameters:
  ///   - piece: its first piece, which was not added yet.
  ///   - times: how many such pieces the file has.
  public mutating func makeRoom(for piece: DecodedPiece, times: Double) {
    let rows = Int(min(Double(piece.rows.count) * times * Self.margin, Self.mostRoom))
    switch piece.rows {
    case .cases:
      cases.reserveRoom(for: rows)
      caseTexts.reserveRoom(for: rows)
    case .hearings: hearings.reserveRoom(for: rows)
    default: return
    }
  }

  /// Later rows may be a little shorter than the first.
  private static let margin = 1.05
  /// Room that is never used is not taken from the machine, but not all of it may be asked for.
  private static let mostRoom = 1.6e7

  private mutating func append(_ piece: DecodedPiece, _ renumber: Renumbering) {
    switch piece.rows {
    case .units(let rows): unitRows += rows.map(renumber.unit)
    case .cases(let rows, let texts):
      renumber.append(rows, to: &cases)
      caseTexts.reserveRoom(for: texts.count)
      caseTexts += texts
    case .hearings(let rows): renumber.append(rows, to: &hearings)
    case .advice(let rows): register.letters += rows.map { renumber($0, number: \.caseNumber) }
    case .trainings(let rows): register.trainings += rows.map { renumber($0) }
    case .capacity(let rows): register.capacities += rows.map { renumber($0) }
    case .accountability(let rows): register.events += rows.map { renumber($0, number: \.caseNumber) }
    case .waivers(let rows): waivers += rows.map(renumber.waiver)
    }
  }

  /// How much was added, to go back to.
  public struct Checkpoint: Sendable {
    fileprivate let files, findings, units, cases, hearings, letters, trainings, capacities, events, waivers: Int
    fileprivate let coverage: [Table: Coverage]
  }

  public var checkpoint: Checkpoint {
    Checkpoint(
      files: files.count, findings: findings.count, units: unitRows.count, cases: cases.count,
      hearings: hearings.count, letters: register.letters.count, trainings: register.trainings.count,
      capacities: register.capacities.count, events: register.events.count, waivers: waivers.count,
      coverage: register.coverage)
  }

  /// Takes out what was added since a checkpoint, such as a file that turned out to be in another encoding.
  public mutating func rollBack(to checkpoint: Checkpoint) {
    files.removeSubrange(checkpoint.files...)
    register.fileCounts.removeSubrange(checkpoint.files...)
    findings.removeSubrange(checkpoint.findings...)
    unitRows.removeSubrange(checkpoint.units...)
    cases.removeSubrange(checkpoint.cases...)
    caseTexts.removeSubrange(checkpoint.cases...)
    hearings.removeSubrange(checkpoint.hearings...)
    register.letters.removeSubrange(checkpoint.letters...)
    register.trainings.removeSubrange(checkpoint.trainings...)
    register.capacities.removeSubrange(checkpoint.capacities...)
    register.events.removeSubrange(checkpoint.events...)
    waivers.removeSubrange(checkpoint.waivers...)
    register.coverage = checkpoint.coverage
  }

  /// Decides which units stand, once all of them are added.
  ///
  /// - Parameter isGrouped: whether a group ranks such units; asked where the scheme takes it for an error that none
  ///   does.
  public mutating func settleUnits(
    isGrouped: (UnitLevel, UnitKind) -> Bool = { _, _ in true }
  ) -> UnitDirectory {
    var settlement = UnitSettlement(unitRows, files: files, rulings: rulings)
    (register.units, directory) = settlement.settle(isGrouped)
    findings += settlement.findings
    for row in settlement.rows {
      register.coverage[.units, default: Coverage()].add(row.state)
      if row.state == .setAside { register.fileCounts[Int(row.source.file)].repeatedUnits += 1 }
    }
    let codes = Set(settlement.rows.map(\.code))
    register.unknownUnits = settlement.rows.map(\.parent).filter { !$0.isEmpty && !codes.contains($0) }
    unitRows = []
    return directory
  }

  /// Reports something about a record whose text is not at hand; returns whether it keeps the record out.
  @discardableResult
  mutating func report<Record: NamedRecord>(
    _ kind: FindingKind, _ record: Record, column: Int?, _ arguments: [Finding.Argument] = []
  ) -> Bool {
    let (finding, keepsOut) = ruled(kind, record, column: column, arguments)
    if !files[Int(record.source.file)].hasFaultyHeader { findings.append(finding) }
    return keepsOut
  }

  /// A finding about a record whose text is not at hand, and whether it keeps the record out.
  func ruled<Record: NamedRecord>(
    _ kind: FindingKind, _ record: Record, column: Int?, _ arguments: [Finding.Argument] = []
  ) -> (finding: Finding, keepsOut: Bool) {
    var finding = Finding(kind, at: record.source.place(in: files, column: column), arguments)
    let key = rulings.mayAccept(kind) ? RecordKey(Record.table, record.keyParts(in: self)) : nil
    let keepsOut = rulings.rule(&finding, about: key)
    return (finding, keepsOut)
  }

  /// Reports a row that equals an earlier one, or has its key; returns what becomes of it.
  mutating func reportRepeated<Record: NamedRecord>(
    _ record: Record, of first: Record, isEqual: Bool, keyColumn: Int
  ) -> RecordState {
    let place = Finding.Argument("first", first.source.text(in: files))
    let kind: FindingKind = isEqual ? .duplicateRow : .duplicateKey
    if report(kind, record, column: isEqual ? nil : keyColumn, [place]) { return .faulty }
    if record.state == .refers { idle.insert(record.source.place(in: files, column: nil)) }
    return .setAside
  }

  /// Takes out what was said of the references of rows that were set aside later.
  mutating func dropIdleReferences() {
    guard !idle.isEmpty else { return }
    findings.removeAll { finding in
      let (file, sheet, line) = (finding.place.file, finding.place.sheet, finding.place.line)
      return finding.kind == .refersToQuarantined && idle.contains(Place(file: file, sheet: sheet, line: line))
    }
  }

  /// Codes that records refer to and no unit has.
  var foreignCodes: [String] { (0..<unknownCodes.count).map { unknownCodes.text($0) } }

  /// The canonical text of a case number.
  func text(_ number: CaseNumber) -> String { register.text(number) }

  /// The code of a unit that records refer to, known or not.
  func code(_ unit: UInt32) -> String {
    let index = Int(unit)
    return index < directory.count ? directory.code(index) : unknownCodes.text(index - directory.count)
  }
}

extension DecodedPiece.Rows {
  var count: Int {
    switch self {
    case .units(let rows): rows.count
    case .cases(let rows, _): rows.count
    case .hearings(let rows): rows.count
    case .advice(let rows): rows.count
    case .trainings(let rows): rows.count
    case .capacity(let rows): rows.count
    case .accountability(let rows): rows.count
    case .waivers(let rows): rows.count
    }
  }
}
