import Templates

/// A page of the records behind a unit's lost points, where they are too many for its scorecard.
public struct RecordsPage: Sendable {
  public let unit: UnitName
  /// The file's name, without folder.
  public let name: String
  /// Which page it is, in words.
  public let position: String
  /// The page before and the one after; nil at the ends.
  public let previous: String?
  public let next: String?
  public let parts: [Part]

  /// The records of one indicator on a page.
  public struct Part: Sendable {
    public let indicator: IndicatorLine
    public let records: RecordLines

    static let fields = Fields<Part>([
      .record("indicator", IndicatorLine.fields, "指标", "the indicator") { $0.indicator },
      .records { $0.records },
    ])
  }

  static let fields = Fields<RecordsPage>([
    .unit("unit", "单位", "the unit") { $0.unit },
    .text("position", "第几页", "which page it is") { $0.position },
    .text("previous", "上一页的文件名", "the name of the page before") { $0.previous },
    .text("next", "下一页的文件名", "the name of the page after") { $0.next },
    .list("parts", Part.fields, "各项指标的失分记录", "the records by indicator") { $0.parts },
  ])
}
