import Templates

/// A sheet of the filled workbook: where its rows and columns come to stand.
struct FilledSheet: Sendable {
  let template: SheetTemplate
  /// Its number among the filled sheets.
  let index: Int
  /// The number of the template's sheet.
  let number: Int
  /// Which of the sheets that came of the same one it is, from 0 on.
  let time: Int
  let name: String
  /// What its cells outside of all sections see.
  let stack: [Value]
  let measure: RowMeasure
  let rows: RowFrame
  let columns: ColumnLayout
  let parts: RowParts

  /// Places seen from outside of all sections.
  var position: RowPosition { RowPosition(root: rows, measure: measure, stack: stack) }
}

extension FilledSheet {
  init(
    _ template: SheetTemplate, index: Int, number: Int, time: Int, name: String, stack: [Value], needed: Set<Int>,
    rowLimit: Int
  ) {
    self.template = template
    self.index = index
    self.number = number
    self.time = time
    self.name = name
    self.stack = stack
    measure = RowMeasure(needed: needed)
    var values = stack
    let rows = measure.frame(template.rows, nil, base: 1, &values)
    self.rows = rows
    var counter = BandCounter(template)
    counter.count(template.rows, &values)
    columns = ColumnLayout(template.columns, counter.counts, lastColumn: template.lastColumn)
    let sections = template.rows.stretches.firstIndex { if case .section = $0.kind { true } else { false } }
    let head = sections.map { rows.starts[$0] } ?? 0
    parts = RowParts(limit: rowLimit, head: head, total: rows.height)
  }
}
