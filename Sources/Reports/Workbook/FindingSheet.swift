import Diagnostics

extension AssessmentWorkbook {
  /// Every finding, with its place and advice.
  var findingSheet: Sheet {
    let columns = [
      column(WorkbookWords.severity), column(WorkbookWords.finding), column(WorkbookWords.source),
      column(WorkbookWords.cell), column(WorkbookWords.line), column(WorkbookWords.column), column(WorkbookWords.field),
      column(WorkbookWords.value, width: .characters(24), wraps: true),
      column(WorkbookWords.message, width: .characters(56), wraps: true),
      column(WorkbookWords.hint, width: .characters(44), wraps: true),
    ]
    return Sheet(
      WorkbookWords.findings[language], columns: columns, isLandscape: true, rows: findings.lazy.map { row($0) })
  }

  private func row(_ finding: Finding) -> [Sheet.Cell] {
    let place = finding.place
    let emphasis: Sheet.Emphasis = finding.severity == .error ? .bad : .none
    return [
      Sheet.Cell(.text(finding.severity.title[language]), emphasis), .text(finding.code), text(place.file),
      text(place.cell), place.line.map { .integer($0) } ?? .empty, place.column.map { .integer($0) } ?? .empty,
      text(place.field?.title[language]), text(place.value), .text(finding.message[language]),
      .text(finding.hint[language]),
    ]
  }
}
