import Workbooks

/// A workbook of these sheets.
func workbook(_ sheets: Sheet...) -> Workbook {
  Workbook(title: "考核结果", creator: "Assize", created: 1_767_139_200, sheets: sheets)
}

/// A sheet of one column with these cells below each other.
func oneColumn(_ name: String, _ cells: [Sheet.Cell], notes: [String] = []) -> Sheet {
  Sheet(name, columns: [.init("值")], notes: notes, rows: cells.map { [$0] })
}

func oneColumn(_ cells: [Sheet.Cell], notes: [String] = []) -> Sheet {
  oneColumn("表", cells, notes: notes)
}
