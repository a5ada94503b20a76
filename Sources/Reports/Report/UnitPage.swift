import Templates

/// The scorecard of a unit, with the records behind it.
public struct UnitPage: Sendable {
  public let unit: UnitName
  public let kind: String
  public let level: String
  /// The units above it, from the root down.
  public let lineage: [UnitName]
  public let total: Figure?
  public let grade: String?
  public let isRanked: Bool
  /// The title of its first veto; nil where it has none.
  public let veto: String?
  public let countedPoints: Figure
  public let change: Figure?
  public let places: [PlaceLine]
  public let areas: [AreaLine]
  /// Its areas against those of its first group; nil where it is not ranked or no area counts.
  public let profile: Profile?
  /// How its cases ended and how its leaders appeared; nil where it had neither.
  public let course: Course?
  /// The last bar of the waterfall.
  public let sum: Step?
  /// The rankings of the units below it.
  public let rankings: [RankedUnits]
  /// The units directly below it that none of the rankings shows.
  public let others: [OtherUnit]
  public let losses: [Loss]
  /// All records behind its lost points, where they are too many for this page.
  public let recordPages: [RecordsPage]
  /// The indicators that lost most.
  public let worst: [IndicatorLine]
  public let leftOut: [LeftOut]
  /// Whether there are so many cases that records of the units below are not listed.
  public let listsOwnOnly: Bool
  /// Whether records are listed at all; not for the public.
  public let listsRecords: Bool
  public let findings: [FindingLine]
  /// How many more findings there are, in words.
  public let moreFindings: String?
  /// The findings that are accepted as exceptions.
  public let waivers: [WaiverLine]
  /// How many more of them there are, in words.
  public let moreWaivers: String?

  private let shown = ValueOnce()

  /// What templates show of it.
  var value: Value { shown.value { Self.fields.value(self) } }

  static let fields = Fields<UnitPage>(headFields + flagFields + bodyFields)

  private static let headFields: [Fields<UnitPage>.Field] = [
    .unit("unit", "单位", "the unit") { $0.unit },
    .text("kind", "单位类别", "what kind of body it is") { $0.kind },
    .text("level", "层级", "its level") { $0.level },
    .units("lineage", "各级上级单位", "the units above it, the topmost first") { $0.lineage },
    .figure("total", "总分", "the total") { $0.total },
    .flag("hasTotal", "有总分", "it has a total") { $0.total != nil },
    .text("grade", "等次", "the grade") { $0.grade },
    .flag("isRanked", "参与排名", "it has enough points for a rank") { $0.isRanked },
    .text("veto", "一票否决事项", "its veto") { $0.veto },
    .figure("countedPoints", "计入的分值", "the points that count") { $0.countedPoints },
    .text("change", "比上年增减", "the change against the previous assessment") { $0.change?.text },
  ]

  private static let flagFields: [Fields<UnitPage>.Field] = [
    .text("folder", "成绩单所在的文件夹（本页即在其中）", "the folder of the scorecards, seen from here") { _ in "" },
    .flag("hasCharts", "有图示", "there is something to draw") { $0.profile != nil || $0.course != nil },
    .flag("hasWorst", "有失分最多的指标可列", "some indicators lost points") { !$0.worst.isEmpty },
    .flag("hasLosses", "有失分", "it lost points") { !$0.losses.isEmpty },
    .flag("hasLeftOut", "有未计入的记录", "some records were left out") { !$0.leftOut.isEmpty },
    .flag("listsOwnOnly", "案件很多，只列本单位的记录", "so many cases that only its own records are listed") { $0.listsOwnOnly },
    .flag("listsRecords", "列出记录（内部版）", "records are listed: not for the public") { $0.listsRecords },
    .flag("hasBelow", "有下级单位", "there are units below it") { !$0.rankings.isEmpty || !$0.others.isEmpty },
    .flag("hasOthers", "有未列入排名的下级单位", "some units below are in no ranking") { !$0.others.isEmpty },
    .flag("hasFindings", "数据中发现了问题", "something was found in its data") { !$0.findings.isEmpty },
    .flag("hasWaivers", "有获准豁免的问题", "some findings are accepted exceptions") { !$0.waivers.isEmpty },
  ]

  private static let bodyFields: [Fields<UnitPage>.Field] = [
    .list("places", PlaceLine.fields, "各组名次", "its place in each group") { $0.places },
    .list("areas", AreaLine.fields, "各方面及其指标", "the areas with their indicators") { $0.areas },
    .record("profile", Profile.fields, "各方面与本组中位数比较", "its areas against the median of its group") { $0.profile },
    .record("course", Course.fields, "裁判结果和各月出庭情况", "outcomes, and appearance by month") { $0.course },
    .record("sum", Step.fields, "累计图的合计", "the last bar of the chart") { $0.sum },
    .list("rankings", RankedUnits.fields, "下级单位排名", "the rankings of the units below") { $0.rankings },
    .list("others", OtherUnit.fields, "未列入排名的下级单位", "units directly below that no ranking shows") { $0.others },
    .list("worst", IndicatorLine.fields, "失分最多的指标", "the indicators that lost most") { $0.worst },
    .list("losses", Loss.fields, "失分的指标及其记录", "the indicators that lost points, with the records") { $0.losses },
    .list("leftOut", LeftOut.fields, "未计入的记录", "the records left out, with the reason") { $0.leftOut },
    .list("findings", FindingLine.fields, "本单位数据中的问题", "findings in its own data") { $0.findings },
    .text("moreFindings", "未列出的问题数", "how many more findings there are") { $0.moreFindings },
    .list("waivers", WaiverLine.fields, "获准豁免的问题", "findings that are accepted as exceptions") { $0.waivers },
    .text("moreWaivers", "未列出的豁免数", "how many more of them there are") { $0.moreWaivers },
  ]
}
