import Templates

/// What a leader must see first: a veto, a deduction, or something overdue, and the units concerned.
public struct RedLine: Sendable {
  /// A unit, with how often it happened there.
  public struct Item: Sendable {
    public let unit: UnitName
    public let count: Int
    /// The oldest due date; nil where nothing is due.
    public let oldest: String?

    static let fields = Fields<Item>([
      .unit("unit", "单位", "the unit") { $0.unit },
      .count("count", "次数", "how often") { $0.count },
      .text("oldest", "最早到期日", "the oldest due date") { $0.oldest },
    ])
  }

  public let title: String
  public let isVeto: Bool
  /// How often it happened in all.
  public let total: Int
  public let units: [Item]
  /// How many more units there are, in words; nil if all are named.
  public let more: String?
  /// How many units are concerned.
  public let unitCount: Int
  /// The first of them, and how many more there are, in words.
  public let first: [Item]
  public let others: String?

  static let fields = Fields<RedLine>([
    .text("title", "事项", "what happened") { $0.title },
    .flag("isVeto", "是一票否决", "it is a veto") { $0.isVeto },
    .count("total", "合计次数", "how often in all") { $0.total },
    .list("units", Item.fields, "涉及的单位", "the units concerned") { $0.units },
    .count("unitCount", "涉及的单位数", "how many units are concerned") { $0.unitCount },
    .list("first", Item.fields, "其中最前的几个", "the first of them") { $0.first },
    .text("others", "除此以外的单位数", "how many there are besides") { $0.others },
    .text("more", "未列出的单位数", "how many more units there are") { $0.more },
  ])
}
