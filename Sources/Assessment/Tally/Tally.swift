import Records

/// How many records an indicator looks at, and how many of them it counts.
public struct Count: Sendable, Hashable {
  /// The numerator.
  public var n: Int
  /// The denominator.
  public var d: Int

  public init(n: Int = 0, d: Int = 0) {
    self.n = n
    self.d = d
  }

  /// Adds a record: 0 is not looked at, 1 is, and 2 is counted too.
  @inline(__always) mutating func add(_ verdict: UInt8) {
    d += Int((verdict + 1) >> 1)
    n += Int(verdict >> 1)
  }

  public static func + (a: Count, b: Count) -> Count { Count(n: a.n + b.n, d: a.d + b.d) }
}

/// What was counted for each unit and indicator: whole numbers alone, without personal data.
///
/// A commutative monoid: tallies of any division of the records, merged in any order, give the same tally, and an
/// empty one changes nothing. It is not idempotent, so nothing may be counted into it twice. Both sides of a merge
/// must be of the same units and indicators.
public struct Tally: Sendable, Hashable {
  public let unitCount: Int
  public let indicatorCount: Int
  /// What counts for the unit itself and, by roll-up, for all units above it; unit by unit.
  private(set) var own: [Count]
  /// Joint cases, as each unit sees them: they count for that unit alone.
  private(set) var joint: [Count]
  private(set) var activities: [Activity]

  public init(units: Int, indicators: Int) {
    unitCount = units
    indicatorCount = indicators
    own = Array(repeating: Count(), count: units * indicators)
    joint = own
    activities = Array(repeating: Activity(), count: units)
  }

  /// Adds what another tally counted.
  public mutating func merge(_ other: Tally) {
    precondition((unitCount, indicatorCount) == (other.unitCount, other.indicatorCount), "tallies of different rules")
    for index in own.indices { own[index] = own[index] + other.own[index] }
    for index in joint.indices { joint[index] = joint[index] + other.joint[index] }
    for index in activities.indices { activities[index] = activities[index] + other.activities[index] }
  }

  @inline(__always) mutating func addOwn(_ verdict: UInt8, unit: Int, indicator: Int) {
    own[unit * indicatorCount + indicator].add(verdict)
  }

  mutating func addJoint(_ verdict: UInt8, unit: Int, indicator: Int) {
    joint[unit * indicatorCount + indicator].add(verdict)
  }

  mutating func add(own count: Count, unit: Int, indicator: Int) {
    own[unit * indicatorCount + indicator] = own[unit * indicatorCount + indicator] + count
  }

  mutating func add(joint count: Count, unit: Int, indicator: Int) {
    joint[unit * indicatorCount + indicator] = joint[unit * indicatorCount + indicator] + count
  }

  /// Counts a case row that was filed.
  @inline(__always) mutating func addFiling(unit: Int) { activities[unit].filed += 1 }

  mutating func add(_ activity: Activity, unit: Int) {
    activities[unit] = activities[unit] + activity
  }
}
