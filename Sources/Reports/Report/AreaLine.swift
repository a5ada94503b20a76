import Templates

/// A part of the assessment with its indicators, for a unit.
public struct AreaLine: Sendable {
  public let title: String
  public let basis: String?
  /// The points that count; nil where none do.
  public let points: Figure?
  /// The sum of the scores as they are printed.
  public let score: Figure?
  public let indicators: [IndicatorLine]

  /// How much of the points was won, in hundredths of a percent.
  var share: Int? {
    guard let points, let score, points.hundredths > 0 else { return nil }
    return max(0, score.hundredths) * 10000 / points.hundredths
  }

  static let fields = Fields<AreaLine>([
    .text("area", "方面的名称", "the area's title") { $0.title },
    .text("basis", "依据", "the provision it rests on") { $0.basis },
    .figure("points", "计入的分值", "the points that count") { $0.points },
    .figure("score", "各项得分之和", "the sum of the scores") { $0.score },
    .flag("isScored", "有计入的分值", "some of its points count") { $0.points != nil },
    .figure("share", "得分占分值的百分比，作图用", "score in percent of points, for a bar") { $0.share.map(Figure.points) },
    .list("indicators", IndicatorLine.fields, "各项指标", "its indicators") { $0.indicators },
  ])
}
