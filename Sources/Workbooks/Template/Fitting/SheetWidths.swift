/// How much room the cells of a sheet have from side to side.
struct SheetWidths {
  private let columns: [(range: ClosedRange<Int>, width: Double)]
  private let usual: Double
  private let merges: [CellRange]

  /// What a row takes that nothing is said about, in points.
  let rowHeight: Double

  init(_ grid: SheetGrid) {
    let form = grid.document.first("sheetFormatPr")
    usual = form?["defaultColWidth"].flatMap { Double($0) } ?? 9
    rowHeight = form?["defaultRowHeight"].flatMap { Double($0) } ?? 15
    merges = grid.merges
    columns =
      grid.document.first("cols")?.all("col").compactMap { column in
        guard let first = column["min"].flatMap({ Int($0) }), let last = column["max"].flatMap({ Int($0) }),
          first <= last, let width = column["width"].flatMap({ Double($0) })
        else { return nil }
        return (first...last, width)
      } ?? []
  }

  private func width(_ column: Int) -> Double { columns.first { $0.range.contains(column) }?.width ?? usual }

  /// The room of a cell in a look; nil for one that goes over several rows.
  func fit(row: Int, column: Int, _ look: CellLooks.Look) -> CellFit? {
    let merge = merges.first { $0.rows.contains(row) && $0.columns.contains(column) }
    guard merge.map({ $0.rows.count == 1 }) ?? true else { return nil }
    let width = (merge?.columns ?? column...column).prefix(256).reduce(0) { $0 + self.width($1) }
    return CellFit(width: width, size: look.size, isMerged: merge != nil)
  }
}

/// How a text is broken into lines in a cell.
struct CellFit: Sendable {
  /// In characters of the cell's own font.
  private let room: Double
  private let lineHeight: Double
  /// Spreadsheets do not find out by themselves how high a row with merged cells must be.
  let isMerged: Bool

  /// - Parameters:
  ///   - width: in characters of the workbook's usual font, of 7 pixels each.
  ///   - size: of the cell's font, in points; half of that is taken for a Latin character.
  init(width: Double, size: Double, isMerged: Bool) {
    room = (width * 7 - 4) / (size * 2 / 3)
    lineHeight = size * 1.35
    self.isMerged = isMerged
  }

  /// The height that a text needs, in points; nil where one line is enough.
  func height(_ text: String) -> Double? {
    guard text.utf8.count > Int(max(room, 1)) || text.utf8.contains(0x0A) else { return nil }
    let lines = DisplayWidth.lines(text, within: room)
    return lines > 1 ? min((Double(lines) * lineHeight + 5).rounded(.up), 409) : nil
  }
}
