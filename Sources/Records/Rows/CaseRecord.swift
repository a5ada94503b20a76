/// A case row: one case number and one defendant unit.
///
/// Dates are raw day numbers, 0 for none, to keep it small.
public struct CaseRecord: Sendable, Hashable {
  public internal(set) var number = CaseNumber.none
  var originNumber = CaseNumber.none
  /// The defendant, as an index into the register's units.
  public internal(set) var unit: UInt32 = 0
  /// A digest of the text columns, by which rows equal in all else are told apart.
  var texts: UInt64 = 0
  var line: UInt32 = 0
  var file: UInt16 = 0
  var state = RecordState.standing
  var filed: UInt16 = 0
  var served: UInt16 = 0
  var defence: UInt16 = 0
  var extended: UInt16 = 0
  var concluded: UInt16 = 0
  var effective: UInt16 = 0
  var term: UInt16 = 0
  var performed: UInt16 = 0
  /// The first day on which a row appealed from this one, for the same unit, took effect.
  var laterEffective: UInt16 = 0
  /// Whether both this row and a second instance of it are given a day of effect.
  var isAppealedInEffect = false
  /// Whether another row of its case number stands.
  public internal(set) var isJoint = false
  public internal(set) var instance = Instance.first
  public internal(set) var role = Role.originalAgency
  /// The kinds of duty to appear, a bit for each.
  var mustAppearKinds: UInt8 = 0
  /// The outcome as written; ``outcome`` resolves 维持原判.
  public internal(set) var writtenOutcome: Outcome?
  /// The outcome about the act; nil while pending or unknown.
  public internal(set) var outcome: Outcome?
  public internal(set) var enforced = YesNo.unknown
  public internal(set) var repeatedAct = YesNo.unknown

  public var source: Source { Source(file: file, line: line) }
  public var origin: CaseNumber? { originNumber == .none ? nil : originNumber }
  public var filedOn: Day? { Day(rawValue: filed) }
  public var servedOn: Day? { Day(rawValue: served) }
  public var defenceOn: Day? { Day(rawValue: defence) }
  public var extendedTo: Day? { Day(rawValue: extended) }
  public var concludedOn: Day? { Day(rawValue: concluded) }
  public var effectiveOn: Day? { Day(rawValue: effective) }
  public var performBy: Day? { Day(rawValue: term) }
  public var performedOn: Day? { Day(rawValue: performed) }
  /// The first day on which a later instance of the same dispute took effect for the same unit.
  public var laterEffectiveOn: Day? { Day(rawValue: laterEffective) }
  public var mustAppear: Bool { mustAppearKinds != 0 }

  /// Whether two rows have the same values in all columns.
  func equals(_ other: CaseRecord) -> Bool {
    var other = other
    (other.file, other.line, other.state, other.outcome) = (file, line, state, outcome)
    return self == other
  }
}
