/// A hearing row: one session of a case, as far as one defendant is concerned.
///
/// ADVICE: Millions of these are in memory: 28 bytes each, in units of four.
public struct HearingRecord: Sendable, Hashable {
  private var numberHigh: UInt32 = 0
  private var numberLow: UInt32 = 0
  /// The defendant; an index like that of its case.
  public internal(set) var unit: UInt32 = 0
  var line: UInt32 = 0
  /// -1 where not given.
  var observers: Int32 = -1
  /// Flags of two bits each, in the order of ``HearingFlag``; above them the values of ``state`` to ``absence``.
  @usableFromInline var flags: UInt32 = 0
  var file: UInt16 = 0
  @usableFromInline var held: UInt16 = 0

  public var source: Source { Source(file: file, line: line) }
  @inlinable public var heldOn: Day? { Day(rawValue: held) }

  @inlinable public subscript(flag: HearingFlag) -> YesNo {
    @inline(__always) get { YesNo(rawValue: UInt8(truncatingIfNeeded: flags >> flag.rawValue & 3)) ?? .unknown }
  }

  @inline(__always) mutating func set(_ flag: HearingFlag, to value: YesNo) {
    flags |= UInt32(value.rawValue) << flag.rawValue
  }

  /// A leader who counts on that day, whose papers were in order and who stayed (法释〔2020〕3号 arts 2, 6, 12).
  @inlinable public var hasValidLeader: Bool {
    guard let leader, let day = heldOn else { return false }
    return self[.identityOK] != .no && self[.leftEarly] != .yes && leader.counts(on: day)
  }

  /// All that is known of who came and why not, but the day: equal where it went alike.
  public var conduct: UInt32 { flags & ~(3 << 18) }

  /// Whether two rows have the same values in all columns.
  func equals(_ other: HearingRecord) -> Bool { identity == other.identity }

  /// The record without its place, so that equal rows are equal.
  var identity: HearingRecord {
    var copy = self
    (copy.file, copy.line, copy.state) = (0, 0, .standing)
    return copy
  }
}

// MARK: Values that share bytes

extension HearingRecord {
  /// The case number; while reading, before the case is known.
  var number: CaseNumber {
    get { CaseNumber(rawValue: UInt64(numberHigh) << 32 | UInt64(numberLow)) }
    set {
      numberHigh = UInt32(truncatingIfNeeded: newValue.rawValue >> 32)
      numberLow = UInt32(truncatingIfNeeded: newValue.rawValue)
    }
  }

  var state: RecordState {
    get { RecordState(rawValue: flags[18, 2]) ?? .standing }
    set { flags[18, 2] = newValue.rawValue }
  }

  /// Whether another defendant's valid leader attended a session of the case that day; told only where the absence
  /// is said to be agreed among the defendants.
  public internal(set) var partnerCame: Bool {
    @inlinable get { flags[20, 1] != 0 }
    set { flags[20, 1] = newValue ? 1 : 0 }
  }

  public internal(set) var leader: LeaderRank? {
    @inlinable get { LeaderRank(rawValue: flags[21, 3]) }
    set { flags[21, 3] = newValue?.rawValue ?? 0 }
  }

  public internal(set) var absence: Absence? {
    @inlinable get { Absence(rawValue: flags[24, 3]) }
    set { flags[24, 3] = newValue?.rawValue ?? 0 }
  }
}

/// The yes/no columns of a hearing; the raw value is the place of its two bits.
public enum HearingFlag: UInt32, Sendable, CaseIterable {
  case identityOK = 0
  case staff = 2
  case lawyer = 4
  case notified = 6
  case recalled = 8
  case evidence = 10
  case leftEarly = 12
  case refused = 14
  case spoke = 16
}
