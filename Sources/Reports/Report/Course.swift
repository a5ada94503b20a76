import Templates

/// How the cases of a unit and of those below it went in the period.
public struct Course: Sendable {
  /// The cases concluded that ended in one way.
  public struct Ending: Sendable {
    public let title: String
    public let count: Int
    /// Of all cases concluded.
    public let share: Figure
    /// Where the line stands, in pixels from the top.
    public let y: Int

    static let fields = Fields<Ending>([
      .text("title", "结果", "the outcome") { $0.title },
      .count("count", "案件数", "how many cases") { $0.count },
      .figure("share", "占比", "the share of all") { $0.share },
      .count("y", "在图中的纵向位置", "where it stands in the chart, from the top") { $0.y },
    ])
  }

  /// The sessions of one month.
  public struct Month: Sendable {
    /// Year and month.
    public let title: String
    public let sessions: Int
    /// Those with a valid leader.
    public let attended: Int
    public let rate: Figure?
    /// The column in the chart: where it begins and how wide it is, in percent; how high, in pixels.
    public let column: Column

    static let fields = Fields<Month>([
      .text("title", "年月", "year and month") { $0.title },
      .text("name", "月", "the month alone") { String($0.title.suffix(2)) },
      .count("sessions", "庭审次数", "how many sessions") { $0.sessions },
      .count("attended", "有负责人出庭的次数", "how many with a leader") { $0.attended },
      .figure("rate", "出庭率", "the rate") { $0.rate },
      .figure("x", "在图中的横向位置", "where the column begins, in percent") { .points($0.column.start) },
      .figure("middle", "柱的中线", "the middle of the column, in percent") { .points($0.column.middle) },
      .figure("width", "柱宽", "the width of the column, in percent") { .points($0.column.width) },
      .count("height", "全部庭审的柱高", "the height for all sessions") { $0.column.height },
      .count("top", "全部庭审的柱顶", "where it begins, from the top") { Column.base - $0.column.height },
      .count("filled", "有负责人出庭的柱高", "the height for those with a leader") { $0.column.filled },
      .count("filledTop", "有负责人出庭的柱顶", "where that begins, from the top") { Column.base - $0.column.filled },
    ])
  }

  /// Widths are in hundredths of a percent, heights in pixels.
  public struct Column: Sendable {
    let start: Int
    let width: Int
    let height: Int
    let filled: Int

    var middle: Int { start + width / 2 }

    /// The line that columns stand on.
    static let base = 140
    /// The height of the highest.
    static let highest = 110
  }

  public let endings: [Ending]
  public let months: [Month]

  static let fields = Fields<Course>([
    .list("endings", Ending.fields, "审结案件的结果", "how cases ended") { $0.endings },
    .flag("hasEndings", "有审结案件", "some cases were concluded") { !$0.endings.isEmpty },
    .count("height", "结果图的高度", "the height of the chart of outcomes") { $0.endings.count * ChartLine.height },
    .list("months", Month.fields, "各月庭审", "the sessions by month") { $0.months },
    .flag("hasMonths", "有庭审", "there were sessions") { !$0.months.isEmpty },
    .flag("showsCounts", "图中可写下次数", "the counts are short enough for the chart") {
      $0.months.allSatisfy { $0.sessions < 100 }
    },
  ])
}
