import Templates

/// A step of the waterfall of points.
///
/// Lengths are in hundredths of a percent of the whole.
public struct Step: Sendable, Hashable {
  /// Where the bar begins.
  public let start: Int
  /// What was won.
  public let won: Int
  /// What was not won; begins where the won part ends.
  public let lost: Int
  /// Whether the bar takes points away that were won before.
  public let isDeduction: Bool

  static let fields = Fields<Step>([
    .figure("start", "起点，百分数", "where it begins, in percent") { .points($0.start) },
    .figure("won", "得分部分的长度", "the length of what was won") { .points($0.won) },
    .figure("lostFrom", "失分部分的起点", "where what was lost begins") { .points($0.start + $0.won) },
    .figure("lost", "失分部分的长度", "the length of what was lost") { .points($0.lost) },
    .flag("isDeduction", "是扣分", "it is a deduction") { $0.isDeduction },
  ])
}
