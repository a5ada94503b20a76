import Templates

/// A record behind a lost point.
public struct RecordLine: Sendable {
  /// The case number, the letter's number, or the unit's code.
  public let key: String
  public let unit: UnitName
  /// Whether it is the page's own unit.
  public let isOwn: Bool
  public let date: String
  /// What happened, or was missed.
  public let what: String

  static let fields = Fields<RecordLine>([
    .text("key", "案号、文号或单位代码", "the case's, letter's or unit's number") { $0.key },
    .unit("unit", "单位", "the unit") { $0.unit },
    .flag("isOwn", "是本单位的记录", "it is the page's own unit") { $0.isOwn },
    .text("date", "日期", "the date") { $0.date },
    .text("what", "情况", "what happened, or was missed") { $0.what },
  ])
}

/// Records in words, with what templates show of them: made once, shown on the scorecard, on pages of records and as text.
public struct RecordLines: Sendable, RandomAccessCollection {
  private let lines: ArraySlice<RecordLine>
  private let shown: [Value]

  init(_ lines: [RecordLine]) { self.init(lines[...], lines.map { RecordLine.fields.value($0) }) }

  private init(_ lines: ArraySlice<RecordLine>, _ shown: [Value]) {
    self.lines = lines
    self.shown = shown
  }

  public var startIndex: Int { lines.startIndex }
  public var endIndex: Int { lines.endIndex }
  public subscript(place: Int) -> RecordLine { lines[place] }
  public subscript(places: Range<Int>) -> RecordLines { RecordLines(lines[places], shown) }

  var values: Value { .list(lines.count == shown.count ? shown : Array(shown[lines.indices])) }
}

extension Fields.Field {
  static func records(_ records: @escaping @Sendable (Source) -> RecordLines) -> Self {
    .init("records", .list(.record(RecordLine.fields.shape)), meaning: .init(zh: "失分记录", en: "the records")) {
      records($0).values
    }
  }
}
