import Diagnostics
import Workbooks

extension AssessmentWorkbook {
  /// Every finding, with its place and advice.
  var findingSheet: Sheet {
    let columns = [
      column(WorkbookWords.severity), column(WorkbookWords.finding), column(WorkbookWords.source),
      column(WorkbookWords.cell), column(WorkbookWords.line), column(WorkbookWords.column), column(WorkbookWords.field),
      column(WorkbookWords.value, width: .characters(24), wraps: true),
      column(WorkbookWords.message, width: .characters(56), wraps: true),
      column(WorkbookWords.hint, width: .characters(44), wraps: true),
      column(WorkbookWords.waiverReason, width: .characters(32), wraps: true),
      column(WorkbookWords.approvedBy, width: .characters(20), wraps: true), column(WorkbookWords.expiresOn),
    ]
    return Sheet(
      WorkbookWords.findings[language], columns: columns, isLandscape: true, rows: findings.lazy.map { row($0) })
  }

  /// How many findings there are of each kind: what the public may see of them.
  var findingCountSheet: Sheet {
    let columns = [column(WorkbookWords.severity), column(WorkbookWords.finding), column(WorkbookWords.number)]
    return Sheet(
      WorkbookWords.findings[language], columns: columns,
      rows: findings.countedByCode().map { entry in
        [.text(entry.title[language]), .text(entry.code), .integer(entry.count)]
      })
  }

  private func row(_ finding: Finding) -> [Sheet.Cell] {
    let place = finding.place
    let emphasis: Sheet.Emphasis = finding.severity == .error ? .bad : .none
    return [
      Sheet.Cell(.text(finding.title[language]), emphasis), .text(finding.code), text(place.file),
      text(place.cell), place.line.map { .integer($0) } ?? .empty, place.column.map { .integer($0) } ?? .empty,
      text(place.field?.title[language]), text(place.value), .text(finding.message(language)),
      .text(finding.hint(language)), text(finding.acceptance?.reason), text(finding.acceptance?.approvedBy),
      text(finding.acceptance?.expiresOn),
    ]
  }
}
