import Assessment
import Diagnostics
import Records
import Workbooks

extension AssessmentWorkbook {
  /// The indicators as the scheme defines them, and the rules that hold for all.
  var methodSheet: Sheet {
    let columns = [
      column(WorkbookWords.area), column(WorkbookWords.indicator), column(WorkbookWords.indicatorID),
      column(WorkbookWords.counted, width: .characters(30), wraps: true),
      column(WorkbookWords.among, width: .characters(36), wraps: true), column(WorkbookWords.points),
      column(WorkbookWords.rule, width: .characters(40), wraps: true), column(WorkbookWords.basis, wraps: true),
    ]
    let rows = zip(evaluation.scheme.indicators, report.composer.headings).map { row($0, $1) }
    return Sheet(
      WorkbookWords.method[language], columns: columns, notes: report.composer.rules, hasFilter: false,
      isLandscape: true, rows: rows)
  }

  private func row(_ indicator: Indicator, _ heading: IndicatorLine.Heading) -> [Sheet.Cell] {
    let area = evaluation.scheme.areas.first { $0.id == indicator.area }
    return [
      text(area?.title[language]), .text(heading.title), .text(heading.id), .text(heading.counted),
      .text(heading.denominator), amount(heading.points?.hundredths), .text(heading.rule), text(heading.basis),
    ]
  }

  /// What the report was made from.
  var aboutSheet: Sheet {
    let cover = report.cover
    var rows: [[Sheet.Cell]] = [
      [.text(cover.title), .empty], [.text(WorkbookWords.period[language]), .text(cover.period)],
      [.text(WorkbookWords.basis[language]), text(cover.basis)],
      [.text(WorkbookWords.date[language]), .text(cover.date)],
      [.text(WorkbookWords.scheme[language]), .text("\(cover.schemeID)  SHA-256 \(cover.schemeDigest)")],
      [.text(WorkbookWords.version[language]), .text("Assize \(cover.version)")],
    ]
    rows += Table.allCases.map { [.text($0.title[language]), .text(coverage(of: $0))] }
    rows += cover.inputs.map { [.text(WorkbookWords.file[language]), .text($0)] }
    let columns = [column(WorkbookWords.item), column(WorkbookWords.content, width: .characters(60), wraps: true)]
    return Sheet(WorkbookWords.about[language], columns: columns, hasFilter: false, rows: rows)
  }

  private func coverage(of table: Table) -> String {
    let count = evaluation.register.coverage[table] ?? Coverage()
    let parts = [
      (WorkbookWords.read, count.read), (WorkbookWords.kept, count.counted),
      (WorkbookWords.quarantined, count.quarantined), (WorkbookWords.setAside, count.setAside),
    ]
    return parts.map { "\($0[language]) \($1)" }.joined(separator: language == .zh ? "，" : ", ")
  }
}
