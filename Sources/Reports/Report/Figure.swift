import Templates

/// A figure as it is printed, with its value for the cells of a workbook.
///
/// Figures are formatted here and nowhere else, so that every output shows the same.
public struct Figure: Sendable, Hashable {
  public let text: String
  /// The value in hundredths.
  public let hundredths: Int
  /// Whether the hundredths are those of a percent.
  private var isPercent = false

  /// A whole number.
  public static func count(_ number: Int) -> Figure { Figure(text: String(number), hundredths: number * 100) }

  /// Points, a score or a total, in hundredths: `87.35`.
  public static func points(_ hundredths: Int) -> Figure {
    Figure(text: decimal(hundredths), hundredths: hundredths)
  }

  /// A rate in hundredths of a percent: `87.35%`.
  public static func percent(_ hundredths: Int) -> Figure {
    Figure(text: decimal(hundredths) + "%", hundredths: hundredths, isPercent: true)
  }

  /// A difference in hundredths, always signed: `+1.20`, `−0.35`, `0.00`.
  public static func change(_ hundredths: Int) -> Figure {
    let sign = hundredths > 0 ? "+" : hundredths < 0 ? "−" : ""
    return Figure(text: sign + decimal(abs(hundredths)), hundredths: hundredths)
  }

  /// The figure for templates: 87.35% is worth 0.8735.
  var value: Value { .number(text, Amount(hundredths, decimals: isPercent ? 4 : 2)) }
}
