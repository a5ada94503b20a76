import Templates

/// An indicator that lost points, and the records behind them.
public struct Loss: Sendable {
  public let indicator: IndicatorLine
  /// How many records there are behind it.
  public let count: Int
  /// All that the unit's pages list.
  public let records: RecordLines
  /// That not all records are listed, in words; nil where they are.
  public let more: String?
  /// The units directly below in whose figures the records are.
  public let sources: [Source]
  /// How many more units there are, in words; nil if all are named.
  public let moreSources: String?
  /// How many of the records stand on the scorecard itself; the others on pages of their own.
  public var shown = Int.max
  /// That others follow on pages of records, in words, and the first of those pages.
  public var rest: Rest?

  /// Where the records go on.
  public struct Rest: Sendable {
    public let words: String
    /// The name of the page.
    public let page: String
  }

  /// A unit below, with what it lost.
  public struct Source: Sendable {
    public let unit: UnitName
    public let missed: Int
    public let of: Int

    static let fields = Fields<Source>([
      .unit("unit", "下级单位", "the unit below") { $0.unit },
      .count("count", "失分记录数", "how many records lost points") { $0.missed },
      .count("of", "其分母", "out of how many") { $0.of },
    ])
  }

  static let fields = Fields<Loss>([
    .record("indicator", IndicatorLine.fields, "指标", "the indicator") { $0.indicator },
    .count("count", "失分记录数", "how many records there are") { $0.count },
    .records { $0.records.prefix($0.shown) },
    .text("rest", "其余记录在后续页，文字", "that others follow on pages of records, in words") { $0.rest?.words },
    .text("restPage", "后续页的文件名", "the name of the page where they begin") { $0.rest?.page },
    .flag("hasRecords", "列有记录", "some records are listed") { !$0.records.isEmpty },
    .text("more", "未列出的记录数及其所在", "how many more there are, and where") { $0.more },
    .list("sources", Source.fields, "在下级单位的分布", "the units below they come from") { $0.sources },
    .text("moreSources", "未列出的下级单位数", "how many more units there are") { $0.moreSources },
    .flag("hasSources", "有来自下级单位的", "some come from units below") { !$0.sources.isEmpty },
  ])
}
