import Templates

/// The records that an indicator left out for one reason.
public struct LeftOut: Sendable {
  /// The indicator's title.
  public let title: String
  public let reason: String
  public let count: Int
  /// The keys of some of them, in a row.
  public let keys: String
  /// How many more there are, in words.
  public let more: String?

  static let fields = Fields<LeftOut>([
    .text("title", "指标名称", "the indicator's title") { $0.title },
    .text("reason", "原因", "the reason") { $0.reason },
    .count("count", "记录数", "how many records") { $0.count },
    .text("keys", "案号等", "their numbers") { $0.keys },
    .text("more", "未列出的记录数", "how many more there are") { $0.more },
  ])
}
