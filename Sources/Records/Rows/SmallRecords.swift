/// A row of the units table as it was read.
struct UnitRow: Sendable {
  var code = ""
  var name = ""
  var kind = UnitKind.government
  var level = UnitLevel.province
  var parent = ""
  var source = Source(file: 0, line: 0)
  var state = RecordState.standing

  func equals(_ other: UnitRow) -> Bool {
    (code, name, kind, level, parent) == (other.code, other.name, other.kind, other.level, other.parent)
  }
}

/// A letter of judicial advice (司法建议).
public struct LetterRecord: Sendable, Hashable {
  public internal(set) var number = ""
  public internal(set) var unit: UInt32 = 0
  var court = ""
  var caseNumber = CaseNumber.none
  public internal(set) var kind = LetterKind.singleCase
  public internal(set) var receivedOn: Day?
  public internal(set) var replyBy: Day?
  public internal(set) var repliedOn: Day?
  public internal(set) var result: LetterResult?
  public internal(set) var source = Source(file: 0, line: 0)
  var state = RecordState.standing
}

/// A training, a case discussion or the observation of a trial.
public struct TrainingRecord: Sendable, Hashable {
  public internal(set) var unit: UInt32 = 0
  public internal(set) var heldOn: Day?
  public internal(set) var kind = TrainingKind.course
  var participants: Int?
  var leaders: Int?
  var topic = ""
  public internal(set) var source = Source(file: 0, line: 0)
  var state = RecordState.standing
}

/// The people and money that a unit has for its cases.
public struct CapacityRecord: Sendable, Hashable {
  public internal(set) var unit: UInt32 = 0
  public internal(set) var staff: Int?
  public internal(set) var lawyers: Int?
  public internal(set) var budgeted = YesNo.unknown
  public internal(set) var source = Source(file: 0, line: 0)
  var state = RecordState.standing
}

/// Something for which a unit was held accountable (责任追究).
public struct EventRecord: Sendable, Hashable {
  public internal(set) var unit: UInt32 = 0
  public internal(set) var foundOn: Day?
  public internal(set) var category = Misconduct.other
  var caseNumber = CaseNumber.none
  var handling = ""
  public internal(set) var source = Source(file: 0, line: 0)
  var state = RecordState.standing
}

/// A record that refers to a unit, stands somewhere and may be left out.
protocol LedgerRecord: Hashable, NamedRecord {
  var unit: UInt32 { get set }
  var source: Source { get set }
  var state: RecordState { get set }
}

extension LedgerRecord {
  /// Whether two rows have the same values in all columns.
  func equals(_ other: Self) -> Bool { identity == other.identity }

  /// The record without its place, so that equal rows are equal.
  var identity: Self {
    var copy = self
    (copy.source, copy.state) = (Source(file: 0, line: 0), .standing)
    return copy
  }
}

extension LetterRecord: LedgerRecord {}
extension TrainingRecord: LedgerRecord {}
extension CapacityRecord: LedgerRecord {}
extension EventRecord: LedgerRecord {}
