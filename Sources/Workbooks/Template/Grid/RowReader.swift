/// Reads the rows of a sheet; shared formulas become formulas of their own.
struct RowReader {
  /// The items of the shared strings.
  let strings: [Element]
  private var row = 0
  private var column = 0
  private var shared: [String: (formula: String, row: Int, column: Int)] = [:]

  init(strings: [Element]) { self.strings = strings }

  mutating func row(_ element: Element) -> GridRow {
    row = element["r"].flatMap { Int($0) } ?? row + 1
    column = 0
    let cells = element.all("c").map { cell($0) }
    let attributes = element.attributes.filter { !["r", "spans"].contains($0.name) }
    return GridRow(number: row, attributes: attributes, cells: cells.sorted { $0.column < $1.column })
  }

  private mutating func cell(_ element: Element) -> GridCell {
    column = element["r"].flatMap { Corner($0)?.column } ?? column + 1
    let attributes = element.attributes.filter { !["r", "t"].contains($0.name) }
    return GridCell(column: column, attributes: attributes, content: content(element))
  }

  private mutating func content(_ element: Element) -> GridCell.Content {
    if let formula = element.first("f") { return .formula(self.formula(formula)) }
    if let text = text(element), text.hasTags { return .text(text) }
    guard !element.children.isEmpty else { return .empty }
    let type = element["t"]
    return .fixed(type: type, element.children, CellValue(type: type, element.children, strings: strings))
  }

  /// The text of a cell that holds text.
  private func text(_ cell: Element) -> RichText? {
    switch cell["t"] {
    case "s":
      guard let index = cell.first("v").flatMap({ Int($0.text) }), strings.indices.contains(index) else { return nil }
      return RichText(item: strings[index])
    case "inlineStr": return cell.first("is").map { RichText(item: $0) }
    case "str": return cell.first("v").map { RichText($0.text) }
    default: return nil
    }
  }

  private mutating func formula(_ element: Element) -> GridFormula {
    var attributes = element.attributes.filter { $0.name != "ca" }
    var text = element.text
    if element["t"] == "shared", let number = element["si"] {
      if text.isEmpty, let master = shared[number] {
        text = Formula(master.formula, in: SheetDirectory([]))
          .moved(rows: row - master.row, columns: column - master.column)
      } else {
        shared[number] = (text, row, column)
      }
      attributes = []
    }
    return GridFormula(text: text, attributes: attributes)
  }
}
