import Records

/// The units of a group in the order of their totals.
public struct Ranking: Sendable, Hashable {
  /// A unit with its place.
  public struct Entry: Sendable, Hashable {
    /// The unit, as an index into the register's units.
    public var unit: Int
    /// The place; equal totals share the better one (1, 1, 3).
    public var rank: Int
    /// In hundredths.
    public var total: Int
    /// Whether another entry has the same place.
    public var isTied: Bool
  }

  /// The group, as an index into the scheme's groups.
  public var group: Int
  /// The government whose units these are, as an index into the register's units; nil for one ranking of all.
  public var within: Int?
  /// By place, then by code.
  public var entries: [Entry]
  /// The units of the group without a rank, by code.
  public var unranked: [Int]
}

extension Scheme {
  /// Ranks the units of every group: those without a veto before those with one, then by total as it is printed.
  ///
  /// Rankings come in the order of the groups, those of one group by the code of their government; a ranking without
  /// entries is left out.
  public func rank(_ cards: [Scorecard], _ register: Register) -> [Ranking] {
    groups.indices.flatMap { group in
      let members = register.units.indices.filter { groups[group].includes(register.units[$0]) }
      guard let level = groups[group].within else { return [ranking(group, within: nil, members, cards)] }
      let homes = Dictionary(grouping: members) { register.government(above: $0, level: level) }
      return homes.keys.compactMap { $0 }.sorted().map { home in
        ranking(group, within: home, homes[home] ?? [], cards)
      }
    }.filter { !$0.entries.isEmpty }
  }

  private func ranking(_ group: Int, within: Int?, _ members: [Int], _ cards: [Scorecard]) -> Ranking {
    let ranked = members.filter { cards[$0].isRanked }
      .sorted { Standing(cards[$0], $0) < Standing(cards[$1], $1) }
    var entries: [Ranking.Entry] = []
    for (position, unit) in ranked.enumerated() {
      let tied = position > 0 && cards[unit].ties(with: cards[ranked[position - 1]])
      if tied { entries[position - 1].isTied = true }
      let rank = tied ? entries[position - 1].rank : position + 1
      entries.append(Ranking.Entry(unit: unit, rank: rank, total: cards[unit].total ?? 0, isTied: tied))
    }
    let unranked = members.filter { !cards[$0].isRanked }
    return Ranking(group: group, within: within, entries: entries, unranked: unranked)
  }
}

/// What orders units in a ranking.
private struct Standing: Comparable {
  private let hasVeto: Bool
  private let total: Int
  private let unit: Int

  init(_ card: Scorecard, _ unit: Int) {
    hasVeto = card.veto != nil
    total = card.total ?? 0
    self.unit = unit
  }

  static func < (a: Standing, b: Standing) -> Bool {
    (a.hasVeto ? 1 : 0, -a.total, a.unit) < (b.hasVeto ? 1 : 0, -b.total, b.unit)
  }
}

extension Scorecard {
  fileprivate func ties(with other: Scorecard) -> Bool {
    (total, veto == nil) == (other.total, other.veto == nil)
  }
}

extension Group {
  func includes(_ unit: Unit) -> Bool { unit.level == level && unit.kind == kind }
}

extension Register {
  /// The nearest government of a level above a unit.
  func government(above unit: Int, level: UnitLevel) -> Int? {
    lineage(of: unit).dropFirst().first { units[$0].level == level && units[$0].kind == .government }
  }
}
