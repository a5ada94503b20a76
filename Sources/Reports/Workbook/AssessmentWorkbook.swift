import Assessment
import Diagnostics
import Records
import Workbooks

/// The workbook of a report: one table a sheet, no merged cells, numbers as numbers, codes as text.
public struct AssessmentWorkbook: Sendable {
  let report: Report
  let findings: [Finding]

  public init(_ report: Report, _ findings: [Finding]) {
    self.report = report
    self.findings = findings
  }

  /// The workbook, ready to be written.
  ///
  /// - Parameter created: the moment in its properties, in seconds since 1970-01-01 UTC.
  public func workbook(created: Int) -> Workbook {
    Workbook(
      title: report.cover.title, creator: "Assize \(report.cover.version)", created: created,
      sheets: [
        rankingSheet, unitSheet, indicatorSheet, report.composer.listsRecords ? findingSheet : findingCountSheet,
        methodSheet, aboutSheet,
      ])
  }

  var evaluation: Evaluation { report.composer.evaluation }
  var language: Language { report.composer.language }

  func column(_ title: Bilingual, width: Sheet.Width = .fitted, wraps: Bool = false) -> Sheet.Column {
    Sheet.Column(title[language], width: width, wraps: wraps)
  }

  func text(_ text: String?) -> Sheet.Cell { text.map { .text($0) } ?? .empty }
  func amount(_ hundredths: Int?) -> Sheet.Cell { hundredths.map { .decimal(hundredths: $0) } ?? .empty }
  func yes(_ flag: Bool) -> Sheet.Cell { flag ? .text(language == .zh ? "是" : "yes") : .empty }
}
