import Assessment
import Diagnostics
import Workbooks

extension AssessmentWorkbook {
  /// All rankings, one under the other: those without a rank follow each, unnumbered.
  var rankingSheet: Sheet {
    let words: [Bilingual] = [
      WorkbookWords.group, WorkbookWords.within, WorkbookWords.rank, WorkbookWords.tied, WorkbookWords.code,
      WorkbookWords.name, WorkbookWords.total, WorkbookWords.grade, WorkbookWords.veto,
    ]
    return Sheet(
      WorkbookWords.rankings[language], columns: words.map { column($0) }, notes: [WorkbookWords.tooFew[language]],
      rows: evaluation.rankings.lazy.flatMap { ranking in
        ranking.entries.map { row($0, of: ranking) } + ranking.unranked.map { unrankedRow($0, of: ranking) }
      })
  }

  private func row(_ entry: Ranking.Entry, of ranking: Ranking) -> [Sheet.Cell] {
    head(ranking) + [.integer(entry.rank), yes(entry.isTied)] + tail(entry.unit)
  }

  private func unrankedRow(_ unit: Int, of ranking: Ranking) -> [Sheet.Cell] {
    head(ranking) + [.empty, .empty] + tail(unit)
  }

  private func head(_ ranking: Ranking) -> [Sheet.Cell] {
    let group = evaluation.scheme.groups[ranking.group]
    return [.text(group.title[language]), text(ranking.within.map { evaluation.register.units[$0].name })]
  }

  private func tail(_ number: Int) -> [Sheet.Cell] {
    let (unit, card) = (evaluation.register.units[number], evaluation.cards[number])
    return [
      .text(unit.code), .text(unit.name), amount(card.total), text(report.composer.grade(card)),
      text(title(ofVeto: card.veto)),
    ]
  }

  /// The title of the indicator that vetoes.
  func title(ofVeto id: String?) -> String? {
    evaluation.scheme.indicators.first { $0.id == id }?.title[language]
  }
}
