import Templates

/// A rate of many units against their number of cases, so that chance is not taken for merit.
public struct Funnel: Sendable {
  /// A unit of the group, by its number of cases and its rate.
  public struct Dot: Sendable {
    public let unit: UnitName
    public let n: Int
    public let d: Int
    public let rate: Figure
    /// Beyond which limits it stands, in words; nil for within.
    public let position: String?
    /// From the left, in hundredths of a percent.
    public let x: Int

    static let fields = Fields<Dot>([
      .unit("unit", "单位", "the unit") { $0.unit },
      .count("numerator", "分子", "the numerator") { $0.n },
      .count("denominator", "分母", "the denominator") { $0.d },
      .figure("rate", "比率", "the rate") { $0.rate },
      .text("position", "在控制限以外的位置", "beyond which limits it stands") { $0.position },
      .figure("x", "横向位置，百分数", "from the left, in percent") { .points($0.x) },
      .figure("y", "纵向位置，百分数", "from the top, in percent") { .points(10000 - $0.rate.hundredths) },
    ])
  }

  /// The indicator's title.
  public let title: String
  /// The group's.
  public let group: String
  public let overall: Figure
  /// The number of cases at the right edge.
  public let widest: Int
  public let dots: [Dot]
  /// The control limits as lines in a square of a hundred.
  public let limits: [String]

  static let fields = Fields<Funnel>([
    .text("title", "指标名称", "the indicator's title") { $0.title },
    .text("group", "分组名称", "the group's title") { $0.group },
    .figure("overall", "总体比率", "the overall rate") { $0.overall },
    .figure("overallY", "总体比率的纵向位置", "where the overall rate stands, from the top") {
      .points(10000 - $0.overall.hundredths)
    },
    .count("widest", "最大案件数", "the largest number of cases") { $0.widest },
    .list("dots", Dot.fields, "各单位", "the units") { $0.dots },
    .texts("limits", "控制限的折线", "the control limits as lines") { $0.limits },
  ])
}
