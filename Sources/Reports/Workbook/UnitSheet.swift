import Assessment
import Diagnostics
import Records
import Workbooks

extension AssessmentWorkbook {
  /// All units, a row each, with the rate or count of every indicator.
  var unitSheet: Sheet {
    let words: [Bilingual] = [
      WorkbookWords.code, WorkbookWords.name, WorkbookWords.level, WorkbookWords.kind, WorkbookWords.parent,
      WorkbookWords.total, WorkbookWords.grade, WorkbookWords.veto,
    ]
    return Sheet(
      WorkbookWords.units[language], columns: words.map { column($0) } + evaluation.scheme.indicators.map(column),
      isLandscape: true, rows: evaluation.cards.lazy.map { row($0) })
  }

  private func column(_ indicator: Indicator) -> Sheet.Column {
    let unit = indicator.isRate ? WorkbookWords.percent : WorkbookWords.times
    return Sheet.Column(indicator.title[language] + unit[language], width: .characters(9), wraps: true)
  }

  private func row(_ card: Scorecard) -> [Sheet.Cell] {
    let unit = evaluation.register.units[card.unit]
    let cells: [Sheet.Cell] = [
      .text(unit.code), .text(unit.name), .text(unit.level.title[language]), .text(unit.kind.title[language]),
      text(unit.parent.map { evaluation.register.units[$0].code }), amount(card.total),
      text(report.composer.grade(card)), text(title(ofVeto: card.veto)),
    ]
    return cells + card.results.map { $0.d == nil ? .integer($0.n) : rate($0) }
  }

  func rate(_ result: IndicatorResult) -> Sheet.Cell {
    result.rate.map { .percent(hundredths: $0) } ?? .empty
  }
}
