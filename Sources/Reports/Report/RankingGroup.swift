import Templates

/// A group of the scheme with its rankings: one, or one for each government.
public struct RankingGroup: Sendable {
  public let id: String
  public let title: String
  public let rankings: [RankedUnits]
  /// Whether there is one ranking for each government.
  public let isSplit: Bool
  /// Whether there are so many units that the summary names only the first and the last of each ranking.
  public let isDigest: Bool
  /// Whether the first screen ranks it.
  public let isLead: Bool
  /// The largest changes against the previous assessment, in words.
  public let moves: [String]

  static let fields = Fields<RankingGroup>([
    .text("id", "分组代号", "the group's id") { $0.id },
    .text("title", "分组名称", "the group's title") { $0.title },
    .flag("isSplit", "按上级政府分别排名", "ranked apart under each government") { $0.isSplit },
    .flag("isDigest", "单位很多，汇总页只列首末位", "so large that only first and last are named") { $0.isDigest },
    .flag("isLead", "排名列在首屏", "the first screen ranks it") { $0.isLead },
    .list("rankings", RankedUnits.fields, "各个排名", "its rankings") { $0.rankings },
    .flag("hasMoves", "有比上年的变化", "there are changes to name") { !$0.moves.isEmpty },
    .texts("moves", "比上年变化最大者", "the largest changes, in words") { $0.moves },
  ])
}
