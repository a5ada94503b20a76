import Templates

/// A finding that was approved as an exception.
public struct WaiverLine: Sendable {
  public let code: String
  /// What the exception is for, as the table of waivers names it.
  public let record: String
  /// File, line and column, or file, sheet and cell.
  public let place: String
  public let message: String
  public let reason: String
  public let approvedBy: String
  /// The last day on which it holds.
  public let expiresOn: String
  /// Whether the record is left out all the same, since it cannot be counted.
  public let isLeftOut: Bool

  static let fields = Fields<WaiverLine>([
    .text("code", "代号", "the finding's stable code") { $0.code },
    .text("record", "豁免的记录", "what the exception is for: a record's key, a file, column or year") { $0.record },
    .text("place", "文件、行和列，或工作表和单元格", "file, line and column, or sheet and cell") { $0.place },
    .text("message", "问题", "what was found") { $0.message },
    .text("reason", "理由", "why it is accepted") { $0.reason },
    .text("approvedBy", "批准单位", "who approved it") { $0.approvedBy },
    .text("expiresOn", "有效期至", "the last day on which it holds") { $0.expiresOn },
    .flag("isLeftOut", "记录仍不计入", "the record cannot be counted and is left out all the same") { $0.isLeftOut },
  ])
}
