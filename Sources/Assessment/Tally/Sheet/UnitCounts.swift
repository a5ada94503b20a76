import Records

/// A unit, as its row says, and what was counted for it.
public struct UnitCounts: Sendable, Hashable {
  /// A row of the table of units.
  public struct Row: Sendable, Hashable {
    public var code: String
    public var name: String
    public var kind: UnitKind
    public var level: UnitLevel
    /// Empty for a root.
    public var parent: String

    public init(code: String, name: String, kind: UnitKind, level: UnitLevel, parent: String) {
      self.code = code
      self.name = name
      self.kind = kind
      self.level = level
      self.parent = parent
    }
  }

  public var row: Row
  /// For each indicator, the unit's own records; empty where there are none.
  public var own: [Count]
  /// For each indicator, the joint cases as the unit sees them; empty where there are none.
  public var joint: [Count]
  public var activity: Activity

  public init(row: Row, own: [Count] = [], joint: [Count] = [], activity: Activity = Activity()) {
    self.row = row
    self.own = own
    self.joint = joint
    self.activity = activity
  }

  /// The counts of the same unit on two sheets.
  static func + (a: UnitCounts, b: UnitCounts) -> UnitCounts {
    UnitCounts(
      row: a.row, own: sum(a.own, b.own), joint: sum(a.joint, b.joint), activity: a.activity + b.activity)
  }

  private static func sum(_ a: [Count], _ b: [Count]) -> [Count] {
    if a.isEmpty || b.isEmpty { return a.isEmpty ? b : a }
    return zip(a, b).map { $0 + $1 }
  }
}

extension Tally {
  /// What was counted for each unit, the indicators in the order of their ids.
  public func units(_ scheme: Scheme, _ register: Register) -> [UnitCounts] {
    let ids = scheme.indicators.map(\.id.utf8)
    let order = ids.indices.sorted { ids[$0].lexicographicallyPrecedes(ids[$1]) }
    return register.units.enumerated().map { index, unit in
      let counts = { (all: [Count]) in
        let found = order.map { all[index * indicatorCount + $0] }
        return found.contains { $0 != Count() } ? found : []
      }
      let parent = unit.parent.map { register.units[$0].code } ?? ""
      let row = UnitCounts.Row(code: unit.code, name: unit.name, kind: unit.kind, level: unit.level, parent: parent)
      return UnitCounts(row: row, own: counts(own), joint: counts(joint), activity: activities[index])
    }
  }

  /// The tally that a sheet holds, for a register that has all of its units.
  public init(_ sheet: TallySheet, _ scheme: Scheme, _ register: Register) {
    self.init(units: register.units.count, indicators: scheme.indicators.count)
    let numbers = Dictionary(register.units.enumerated().map { ($1.code, $0) }) { first, _ in first }
    let columns = Dictionary(scheme.indicators.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for counts in sheet.units {
      guard let unit = numbers[counts.row.code] else { continue }
      for (id, own) in zip(sheet.indicators, counts.own) {
        if let column = columns[id] { add(own: own, unit: unit, indicator: column) }
      }
      for (id, joint) in zip(sheet.indicators, counts.joint) {
        if let column = columns[id] { add(joint: joint, unit: unit, indicator: column) }
      }
      add(counts.activity, unit: unit)
    }
  }
}
