/// A sheet of a template as it is: its rows, and the document around them.
struct SheetGrid: Sendable {
  /// The name as the template has it, tags and all.
  let name: String
  /// The part that it is in.
  let part: String
  /// The document, its rows taken out.
  let document: Element
  /// In the order of their numbers.
  let rows: [GridRow]
  /// The merged cells.
  let merges: [CellRange]

  /// - Parameters:
  ///   - strings: the items of the shared strings.
  ///   - comments: the cells that bear comments.
  init(name: String, part: String, document: Element, strings: [Element], comments: [CellRange]) {
    self.name = name
    self.part = part
    var document = document.withoutPrefix()
    var reader = RowReader(strings: strings)
    let rows = document.first("sheetData")?.all("row") ?? []
    self.rows = rows.map { reader.row($0) }.sorted { $0.number < $1.number }
    let merges = document.first("mergeCells")?.all("mergeCell").compactMap { $0["ref"].flatMap { CellRange($0) } } ?? []
    self.merges = merges
    let links = document.first("hyperlinks")?.all("hyperlink").compactMap { $0["ref"].flatMap { CellRange($0) } } ?? []
    lastRow = max(
      self.rows.last?.number ?? 0, (merges + links + comments).map(\.rows.upperBound).filter { $0 < 100_000 }.max() ?? 0
    )
    document.update("sheetData") { $0.children = [] }
    self.document = document
  }

  /// The last row that holds or shows anything.
  let lastRow: Int
}
