import Templates

/// The first page: who stands where, what is wrong, how it was counted.
public struct Summary: Sendable {
  /// The units at the top of the tree with their areas.
  public let overview: [Overview]
  public let groups: [RankingGroup]
  /// The group that the first screen ranks; nil where it is too large for that.
  public var lead: RankingGroup? { groups.first(where: \.isLead) }
  public let redLines: [RedLine]
  public let coverage: [CoverageLine]
  /// Whether records were left out for errors.
  public let hasErrors: Bool
  /// Whether records are listed at all; not for the public.
  public let listsRecords: Bool
  /// The errors, for which records were left out.
  public let findings: [FindingLine]
  /// How many more errors there are, in words.
  public let moreFindings: String?
  /// The findings that are accepted as exceptions.
  public let waivers: [WaiverLine]
  /// How many more of them there are, in words.
  public let moreWaivers: String?
  public let findingCounts: [FindingCount]
  /// The rules that hold for all indicators.
  public let rules: [String]
  /// The areas with their indicators, without figures of any unit.
  public let method: [AreaLine]
  /// Appearance of leaders against the number of cases; nil where the scheme has no such rate.
  public let funnel: Funnel?
  /// All units, for the search.
  public let directory: Directory

  /// A unit at the top of the tree, with its areas.
  public struct Overview: Sendable {
    public let unit: UnitName
    public let total: Figure?
    public let grade: String?
    public let areas: [AreaLine]
    /// The indicators that lost most.
    public let worst: [IndicatorLine]

    static let fields = Fields<Overview>([
      .unit("unit", "单位", "the unit") { $0.unit },
      .figure("total", "总分", "its total") { $0.total },
      .flag("hasTotal", "有总分", "it has a total") { $0.total != nil },
      .text("grade", "等次", "its grade") { $0.grade },
      .list("areas", AreaLine.fields, "各方面", "its areas") { $0.areas },
      .flag("hasWorst", "有失分", "some indicators lost points") { !$0.worst.isEmpty },
      .list("worst", IndicatorLine.fields, "失分最多的指标", "the indicators that lost most") { $0.worst },
    ])
  }

  static let fields = Fields<Summary>(flagFields + pageFields)

  private static let flagFields: [Fields<Summary>.Field] = [
    .text("folder", "成绩单所在的文件夹", "the folder of the scorecards, seen from here") { _ in "units/" },
    .flag("hasRedLines", "有红线事项", "some red line was crossed") { !$0.redLines.isEmpty },
    .flag("hasErrors", "有记录因错误被隔离", "records were left out for errors") { $0.hasErrors },
    .flag("listsRecords", "列出记录（内部版）", "records are listed: not for the public") { $0.listsRecords },
    .flag("hasFindings", "数据中发现了问题", "something was found in the data") { !$0.findingCounts.isEmpty },
    .flag("hasWaivers", "有获准豁免的问题", "some findings are accepted exceptions") { !$0.waivers.isEmpty },
  ]

  private static let pageFields: [Fields<Summary>.Field] = [
    .list("overview", Overview.fields, "最上级单位的各方面", "the areas of the topmost units") { $0.overview },
    .list("groups", RankingGroup.fields, "各组排名", "the groups with their rankings") { $0.groups },
    .record("lead", RankingGroup.fields, "首屏列出的排名", "the group that the first screen ranks") { $0.lead },
    .list("redLines", RedLine.fields, "红线事项", "what a leader must see first") { $0.redLines },
    .list("coverage", CoverageLine.fields, "各表读入情况", "what became of the records of each table") { $0.coverage },
    .list("findings", FindingLine.fields, "错误，相应记录已隔离", "the errors for which records were left out") { $0.findings },
    .text("moreFindings", "未列出的错误数", "how many more errors there are") { $0.moreFindings },
    .list("waivers", WaiverLine.fields, "获准豁免的问题", "findings that are accepted as exceptions") { $0.waivers },
    .text("moreWaivers", "未列出的豁免数", "how many more of them there are") { $0.moreWaivers },
    .list("findingCounts", FindingCount.fields, "各类问题的条数", "the findings of each kind, counted") { $0.findingCounts },
    .texts("rules", "总的计算规则", "the rules that hold for all indicators") { $0.rules },
    .list("method", AreaLine.fields, "各指标的定义", "the indicators as the scheme defines them") { $0.method },
    .record("funnel", Funnel.fields, "出庭率与案件数的漏斗图", "appearance against the number of cases") { $0.funnel },
    .texts("directory", "供搜索的单位名录", "all units, for the search") { $0.directory.lines },
    .text("letters", "供搜索的拼音首字母表", "the initials of characters, for the search") { $0.directory.letters },
  ]
}
