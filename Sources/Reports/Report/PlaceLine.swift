import Templates

/// The place of a unit in a group.
public struct PlaceLine: Sendable {
  /// The group's title.
  public let title: String
  public let within: UnitName?
  public let rank: Int
  public let isTied: Bool
  /// How many units are ranked.
  public let count: Int
  /// How far its place is above (positive) or below that of the previous assessment.
  public let climb: Int?

  static let fields = Fields<PlaceLine>([
    .text("title", "分组名称", "the group's title") { $0.title },
    .unit("within", "所属政府", "the government above") { $0.within },
    .count("rank", "名次", "the place") { $0.rank },
    .flag("isTied", "并列", "another unit has the same place") { $0.isTied },
    .count("count", "参与排名的单位数", "how many units are ranked") { $0.count },
    .text("climb", "名次比上年升降", "the places won or lost against the previous assessment") { $0.climb?.climbText },
  ])
}

extension Int {
  /// Places won or lost as an arrow with their number; a dash for none.
  var climbText: String { self == 0 ? "—" : self > 0 ? "↑\(self)" : "↓\(-self)" }
}

/// A unit that no ranking shows.
public struct OtherUnit: Sendable {
  public let unit: UnitName
  public let total: Figure?
  public let grade: String?
  /// Whether it has too few cases for a rank.
  public let isUnranked: Bool

  static let fields = Fields<OtherUnit>([
    .unit("unit", "单位", "the unit") { $0.unit },
    .figure("total", "总分", "its total") { $0.total },
    .text("grade", "等次", "its grade") { $0.grade },
    .flag("isUnranked", "案件过少", "it has too few cases for a rank") { $0.isUnranked },
  ])
}
