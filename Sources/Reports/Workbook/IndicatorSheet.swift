import Assessment
import Diagnostics
import Records
import Workbooks

extension AssessmentWorkbook {
  /// All units with all indicators, a row for each pair: every figure that a unit's page shows.
  var indicatorSheet: Sheet {
    let words: [Bilingual] = [
      WorkbookWords.code, WorkbookWords.name, WorkbookWords.area, WorkbookWords.indicator, WorkbookWords.indicatorID,
      WorkbookWords.numerator, WorkbookWords.denominator, WorkbookWords.rate, WorkbookWords.small,
      WorkbookWords.points, WorkbookWords.score,
    ]
    return Sheet(
      WorkbookWords.indicators[language], columns: words.map { column($0) }, isLandscape: true,
      rows: evaluation.cards.lazy.flatMap { rows($0) })
  }

  private func rows(_ card: Scorecard) -> [[Sheet.Cell]] {
    let unit = evaluation.register.units[card.unit]
    return zip(evaluation.scheme.indicators, card.results).map { indicator, result in
      let area = evaluation.scheme.areas.first { $0.id == indicator.area }
      return [
        .text(unit.code), .text(unit.name), text(area?.title[language]), .text(indicator.title[language]),
        .text(indicator.id), .integer(result.n), result.d.map { .integer($0) } ?? .empty, rate(result),
        yes(result.isSmall), amount(result.points), amount(result.score),
      ]
    }
  }
}
