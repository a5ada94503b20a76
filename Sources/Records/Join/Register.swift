import Diagnostics

/// All records that were read, checked and joined: cases with their sessions, units with their tree.
///
/// Only what stands is to be counted: `standingCases`, `sessions(of:)` and the other lists leave out what is
/// quarantined or set aside.
public struct Register: Sendable {
  public internal(set) var files: [SourceFile] = []
  /// The units that stand, by the bytes of their codes.
  public internal(set) var units: [Unit] = []
  @usableFromInline var cases: [CaseRecord] = []
  /// The sessions of standing cases, those of one case together and in the order of the files.
  @usableFromInline var sessions: [HearingRecord] = []
  /// For each case row where its sessions begin; one more at the end.
  @usableFromInline var sessionStarts: [UInt32] = [0]
  /// The rows of each case that has more than one standing row, in the order of their first rows.
  public internal(set) var jointCases: [[Int]] = []
  public internal(set) var letters: [LetterRecord] = []
  public internal(set) var trainings: [TrainingRecord] = []
  public internal(set) var capacities: [CapacityRecord] = []
  public internal(set) var events: [EventRecord] = []
  public internal(set) var coverage: [Table: Coverage] = [:]
  /// What was read of each file, in their order.
  public internal(set) var fileCounts: [FileCount] = []
  var numbers = CaseNumberTable()
  /// The numbers of hearings whose case no row has.
  var strayCases: Set<CaseNumber> = []
  /// Codes that records refer to and no unit has.
  var unknownUnits: [String] = []

  public init() {}

  /// How many case rows there are, standing or not; rows are numbered from 0.
  public var caseCount: Int { cases.count }

  /// A case row, by its number.
  @inlinable public func caseRecord(_ row: Int) -> CaseRecord { cases[row] }

  /// Whether a case row is neither quarantined nor set aside.
  public func stands(_ row: Int) -> Bool { cases[row].state == .standing }

  /// Calls a function with each case row that stands, in the order of the files.
  public func forEachCase(in rows: Range<Int>? = nil, _ body: (Int, CaseRecord) -> Void) {
    for row in rows ?? cases.indices where cases[row].state == .standing { body(row, cases[row]) }
  }

  /// Calls a function with each case row that stands and its sessions, in the order of the files.
  @inlinable public func forEachTrial(
    in rows: Range<Int>? = nil, _ body: (Int, CaseRecord, Span<HearingRecord>) -> Void
  ) {
    let (cases, sessions, starts) = (cases.span, sessions.span, sessionStarts.span)
    for row in rows ?? cases.indices where cases[row].state == .standing {
      body(row, cases[row], sessions.extracting(Int(starts[row])..<Int(starts[row + 1])))
    }
  }

  /// The sessions of a case row, as its defendant had them.
  public func sessions(of row: Int) -> ArraySlice<HearingRecord> {
    sessions[sessionNumbers(of: row)]
  }

  /// The numbers of the sessions of a case row; the sessions of standing cases are numbered from 0.
  public func sessionNumbers(of row: Int) -> Range<Int> { Int(sessionStarts[row])..<Int(sessionStarts[row + 1]) }

  /// A session, by its number.
  public func session(_ number: Int) -> HearingRecord { sessions[number] }

  /// The case row that a session belongs to.
  public func caseRow(ofSession number: Int) -> Int {
    var rows = 0..<cases.count
    while rows.count > 1 {
      let middle = rows.lowerBound + rows.count / 2
      rows = Int(sessionStarts[middle]) <= number ? middle..<rows.upperBound : rows.lowerBound..<middle
    }
    return rows.lowerBound
  }

  /// The joint cases whose first row is among some rows.
  public func jointCases(startingIn rows: Range<Int>) -> ArraySlice<[Int]> {
    func place(of row: Int) -> Int {
      var places = 0..<jointCases.count
      while !places.isEmpty {
        let middle = places.lowerBound + places.count / 2
        places = jointCases[middle][0] < row ? middle + 1..<places.upperBound : places.lowerBound..<middle
      }
      return places.lowerBound
    }
    return jointCases[place(of: rows.lowerBound)..<place(of: rows.upperBound)]
  }

  /// The canonical text of a case number.
  public func text(_ number: CaseNumber) -> String { numbers.texts[number] }

  /// The canonical texts of case numbers, for who asks for many.
  public var caseNumberTexts: CaseNumberTexts { numbers.texts }

  /// The units from one up to its root, itself first.
  public func lineage(of unit: Int) -> [Int] {
    var line = [unit]
    while let last = line.last, let above = units[last].parent { line.append(above) }
    return line
  }

  /// The units in an order in which each comes before the one above it.
  public var bottomUp: [Int] {
    let depths = units.indices.map { lineage(of: $0).count }
    return units.indices.sorted { (depths[$0], $0) > (depths[$1], $1) }
  }
}

extension Register {
  /// The standing rows of a case, by its number in any spelling; nil where the text is no case number.
  public func rows(ofCase text: String) -> [Int]? {
    var table = numbers
    let wanted = Array(text.utf8).withUnsafeBufferPointer { table.read($0.trimmed) }
    guard let wanted else { return nil }
    return cases.indices.filter { cases[$0].number == wanted && cases[$0].state == .standing }
  }

  /// The place of the field that says what kind a unit is.
  public func placeOfKind(of unit: Unit) -> Place {
    unit.source.place(in: files, column: 2, value: unit.kind.word)
  }
}
