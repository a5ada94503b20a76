@testable import Workbooks

/// The formulas of a row's XML, each with its place.
enum SharedFormulas {
  static func read(_ xml: String) -> [String] {
    guard let element = TreeBuilder.tree(Array(xml.utf8), part: "row", depth: 8) else { return [] }
    var reader = RowReader(strings: [])
    let row = reader.row(element)
    return row.cells.compactMap { cell in
      guard case .formula(let formula) = cell.content else { return nil }
      return "\(CellReference.cell(column: cell.column - 1, row: row.number)): \(formula.text)"
    }
  }
}
