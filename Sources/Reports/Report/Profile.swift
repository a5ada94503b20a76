import Templates

/// The areas of a unit against the middle ones of the units that it is ranked with.
public struct Profile: Sendable {
  /// An area with what the unit earned of it, beside the median.
  public struct Line: Sendable {
    public let area: String
    /// How much of the points was won, in percent.
    public let share: Figure
    public let median: Figure
    /// Where the line stands, in pixels from the top.
    public let y: Int

    static let fields = Fields<Line>([
      .text("area", "方面的名称", "the area's title") { $0.area },
      .figure("share", "得分率", "the share of points won") { $0.share },
      .figure("median", "本组得分率中位数", "the median share of the group") { $0.median },
      .count("y", "在图中的纵向位置", "where it stands in the chart, from the top") { $0.y },
    ])
  }

  /// The title of the group.
  public let group: String
  public let lines: [Line]

  static let fields = Fields<Profile>([
    .text("group", "分组名称", "the group's title") { $0.group },
    .list("lines", Line.fields, "各方面", "the areas") { $0.lines },
    .count("height", "图的高度", "the height of the chart") { $0.lines.count * ChartLine.height },
  ])
}

/// The measures of charts that have a line of text over each bar.
enum ChartLine {
  /// In pixels.
  static let height = 40
}
