import Templates

/// Units that are ranked with each other.
public struct RankedUnits: Sendable {
  /// The group's title.
  public let title: String
  /// The government whose units these are; nil for one ranking of all.
  public let within: UnitName?
  public let entries: [Entry]
  /// The units of the group without a rank.
  public let unranked: [UnitName]
  /// The middle total, of the two middle ones the lower.
  public let median: Figure?

  /// Those with the first place, and with the last where it is another one.
  public let best: Extreme
  public let last: Extreme

  /// The units that share the first or the last place.
  public struct Extreme: Sendable {
    public let entries: [Entry]
    /// How many more share the place, in words; nil where all are named.
    public let more: String?
  }

  /// A unit with its place.
  public struct Entry: Sendable {
    public let rank: Int
    public let isTied: Bool
    public let unit: UnitName
    public let total: Figure
    public let grade: String?
    public let hasVeto: Bool
    /// How many of its scored rates have a small sample.
    public let smallSamples: Int
    /// Against the previous assessment.
    public let change: Figure?
    /// How far its place is above (positive) or below that of the previous assessment.
    public let climb: Int?

    static let fields = Fields<Entry>([
      .count("rank", "名次", "the place") { $0.rank },
      .flag("isTied", "并列", "another unit has the same place") { $0.isTied },
      .unit("unit", "单位", "the unit") { $0.unit },
      .figure("total", "总分", "the total") { $0.total },
      .text("grade", "等次", "the grade") { $0.grade },
      .flag("hasVeto", "有一票否决情形", "it has a veto") { $0.hasVeto },
      .count("smallSamples", "小样本的计分比率个数", "how many of its scored rates have a small sample") { $0.smallSamples },
      .text("change", "比上年增减", "the change against the previous assessment") { $0.change?.text },
      .text("climb", "名次比上年升降", "the places won or lost against the previous assessment") { $0.climb?.climbText },
    ])
  }

  static let fields = Fields<RankedUnits>([
    .text("title", "分组名称", "the group's title") { $0.title },
    .unit("within", "所属政府；一并排名时没有", "the government above; none for all together") { $0.within },
    .count("count", "参与排名的单位数", "how many units are ranked") { $0.entries.count },
    .list("entries", Entry.fields, "按名次排列的单位", "the units by place") { $0.entries },
    .list("best", Entry.fields, "第一名（可并列）", "those with the first place") { $0.best.entries },
    .text("moreBest", "第一名中未列出的单位数", "how many more have the first place") { $0.best.more },
    .list("last", Entry.fields, "末位（可并列）", "those with the last place") { $0.last.entries },
    .text("moreLast", "末位中未列出的单位数", "how many more have the last place") { $0.last.more },
    .flag("hasLast", "末位不同于第一", "the last place is not the first") { !$0.last.entries.isEmpty },
    .units("unranked", "不参与排名的单位", "the units without a place") { $0.unranked },
    .flag("hasUnranked", "有不参与排名的单位", "some units have no place") { !$0.unranked.isEmpty },
    .figure("median", "总分中位数", "the median total") { $0.median },
  ])
}
