/// A case row: one case number and one defendant unit.
///
/// ADVICE: Millions of these are in memory: 48 bytes each. Dates are raw day numbers, 0 for none, and what has few
/// values shares four bytes; a digest of the text columns is kept beside the rows, as long as they are compared.
public struct CaseRecord: Sendable, Hashable {
  public internal(set) var number = CaseNumber.none
  var originNumber = CaseNumber.none
  /// The defendant, as an index into the register's units.
  public internal(set) var unit: UInt32 = 0
  var line: UInt32 = 0
  /// The values of ``state`` to ``repeatedAct``.
  @usableFromInline var packed: UInt32 = 0
  var file: UInt16 = 0
  @usableFromInline var filed: UInt16 = 0
  @usableFromInline var served: UInt16 = 0
  @usableFromInline var defence: UInt16 = 0
  @usableFromInline var extended: UInt16 = 0
  @usableFromInline var concluded: UInt16 = 0
  @usableFromInline var effective: UInt16 = 0
  @usableFromInline var term: UInt16 = 0
  @usableFromInline var performed: UInt16 = 0
  /// The first day on which a row appealed from this one, for the same unit, took effect.
  @usableFromInline var laterEffective: UInt16 = 0

  public var source: Source { Source(file: file, line: line) }
  public var origin: CaseNumber? { originNumber == .none ? nil : originNumber }
  @inlinable public var filedOn: Day? { Day(rawValue: filed) }
  @inlinable public var servedOn: Day? { Day(rawValue: served) }
  @inlinable public var defenceOn: Day? { Day(rawValue: defence) }
  @inlinable public var extendedTo: Day? { Day(rawValue: extended) }
  @inlinable public var concludedOn: Day? { Day(rawValue: concluded) }
  @inlinable public var effectiveOn: Day? { Day(rawValue: effective) }
  @inlinable public var performBy: Day? { Day(rawValue: term) }
  @inlinable public var performedOn: Day? { Day(rawValue: performed) }
  /// The first day on which a later instance of the same dispute took effect for the same unit.
  @inlinable public var laterEffectiveOn: Day? { Day(rawValue: laterEffective) }
  @inlinable public var mustAppear: Bool { mustAppearKinds != 0 }

  /// Whether two rows have the same values in all columns but texts.
  func equals(_ other: CaseRecord) -> Bool {
    var other = other
    (other.file, other.line, other.state, other.outcome) = (file, line, state, outcome)
    return self == other
  }
}

// MARK: Values that share four bytes

extension CaseRecord {
  /// All that is known of instance, role, outcome and what followed: equal where cases ended alike.
  public var ending: UInt32 { packed & 0x33FF_00F0 }

  @usableFromInline var state: RecordState {
    @inlinable get { RecordState(rawValue: packed[0, 2]) ?? .standing }
    set { packed[0, 2] = newValue.rawValue }
  }

  /// Whether both this row and a second instance of it are given a day of effect.
  var isAppealedInEffect: Bool {
    get { packed[2, 1] != 0 }
    set { packed[2, 1] = newValue ? 1 : 0 }
  }

  /// Whether another row of its case number stands.
  public internal(set) var isJoint: Bool {
    @inlinable get { packed[3, 1] != 0 }
    set { packed[3, 1] = newValue ? 1 : 0 }
  }

  public internal(set) var instance: Instance {
    @inlinable get { Instance(rawValue: packed[4, 2]) ?? .first }
    set { packed[4, 2] = newValue.rawValue }
  }

  public internal(set) var role: Role {
    @inlinable get { Role(rawValue: packed[6, 2]) ?? .originalAgency }
    set { packed[6, 2] = newValue.rawValue }
  }

  /// The kinds of duty to appear, a bit for each.
  @usableFromInline var mustAppearKinds: UInt8 {
    @inlinable get { packed[8, 8] }
    set { packed[8, 8] = newValue }
  }

  /// The outcome as written; ``outcome`` resolves 维持原判.
  public internal(set) var writtenOutcome: Outcome? {
    get { Outcome(rawValue: packed[16, 5]) }
    set { packed[16, 5] = newValue?.rawValue ?? 0 }
  }

  /// The outcome about the act; nil while pending or unknown.
  public internal(set) var outcome: Outcome? {
    @inlinable get { Outcome(rawValue: packed[21, 5]) }
    set { packed[21, 5] = newValue?.rawValue ?? 0 }
  }

  public internal(set) var enforced: YesNo {
    @inlinable get { YesNo(rawValue: packed[26, 2]) ?? .unknown }
    set { packed[26, 2] = newValue.rawValue }
  }

  public internal(set) var repeatedAct: YesNo {
    @inlinable get { YesNo(rawValue: packed[28, 2]) ?? .unknown }
    set { packed[28, 2] = newValue.rawValue }
  }
}
