import Templates

/// The drawings on a sheet: pictures, shapes and charts keep to the cells that they stand on.
struct DrawingPart {
  let document: SheetDocument

  /// The cells under each drawing, in the order of the part.
  static func anchors(_ tree: Element) -> [CellRange] {
    tree.elements.map { anchor in
      let from = corner(anchor.first("from")) ?? (row: CellRange.lastRow, column: 0)
      let to = corner(anchor.first("to")) ?? from
      return CellRange(
        rows: from.row + 1...max(from.row, to.row) + 1, columns: from.column + 1...max(from.column, to.column) + 1)
    }
  }

  private static func corner(_ element: Element?) -> (row: Int, column: Int)? {
    guard let row = element?.first("row").flatMap({ Int($0.text) }),
      let column = element?.first("col").flatMap({ Int($0.text) })
    else { return nil }
    return (row, column)
  }

  /// The part as it is on the filled sheet.
  func followed(_ tree: Element) -> Element {
    var tree = tree
    var next = 1 + (tree.deep("cNvPr").compactMap { $0["id"].flatMap { Int($0) } }.max() ?? 0)
    let cells = Self.anchors(tree)
    var number = -1
    tree.replaceElements { anchor in
      number += 1
      let copies = places(number, cells[number], anchor).map { moved(anchor, cells[number], to: $0) }
      return copies.enumerated().map { index, copy in
        var copy = copy
        if index > 0 {
          copy.updateAll { element in
            guard element.local == "cNvPr" else { return }
            element["id"] = String(next)
            next += 1
          }
        }
        return copy
      }
    }
    return tree
  }

  /// Where a drawing stands now: in a section once for each time, a chart only the first time.
  private func places(_ number: Int, _ cells: CellRange, _ anchor: Element) -> [CellRange] {
    let sheet = document.sheet
    if sheet.template.rows.isInSection(cells.rows.lowerBound) {
      let own = document.ranges.anchors.lowerBound + number
      let all = document.placed(own..<own + 1).map(\.range)
      return anchor.first("graphicFrame") == nil ? all : Array(all.prefix(1))
    }
    let first = sheet.position.row(cells.rows.lowerBound, .start)
    let last = max(first, sheet.position.row(cells.rows.upperBound, .end))
    let column = sheet.columns.column(cells.columns.lowerBound, .start)
    let lastColumn = max(column, sheet.columns.column(cells.columns.upperBound, .end))
    guard last <= CellRange.lastRow, lastColumn <= CellRange.lastColumn else { return [cells] }
    return [CellRange(rows: first...last, columns: column...lastColumn)]
  }

  private func moved(_ anchor: Element, _ old: CellRange, to new: CellRange) -> Element {
    if anchor["editAs"] == "absolute" || anchor.first("from") == nil { return anchor }
    let keepsSize = anchor["editAs"] == "oneCell"
    let row = keepsSize ? new.rows.lowerBound + old.rows.count - 1 : new.rows.upperBound
    let column = keepsSize ? new.columns.lowerBound + old.columns.count - 1 : new.columns.upperBound
    var anchor = anchor
    anchor.update("from") { set(&$0, row: new.rows.lowerBound, column: new.columns.lowerBound) }
    anchor.update("to") { set(&$0, row: row, column: column) }
    return anchor
  }

  private func set(_ corner: inout Element, row: Int, column: Int) {
    corner.update("row") { $0.text = String(row - 1) }
    corner.update("col") { $0.text = String(column - 1) }
  }
}
