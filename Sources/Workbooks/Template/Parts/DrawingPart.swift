import Templates

/// The drawings on a sheet: pictures, shapes and charts keep to the cells that they stand on.
///
/// In a section each is repeated with its rows; a chart then shows the rows of its own time.
struct DrawingPart {
  let document: SheetDocument

  /// A chart as it stands on the filled sheet.
  struct Chart {
    /// The link of the template that leads to it.
    let link: String
    /// The link that its copy is to have.
    let newLink: String
    let place: PlacedRange
  }

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

  /// The part as it is on the filled sheet, and the charts in it.
  func followed(_ tree: Element) -> (tree: Element, charts: [Chart]) {
    var tree = tree
    var next = 1 + (tree.deep("cNvPr").compactMap { $0["id"].flatMap { Int($0) } }.max() ?? 0)
    let cells = Self.anchors(tree)
    var number = -1
    var charts: [Chart] = []
    tree.replaceElements { anchor in
      number += 1
      return places(number, cells[number]).enumerated().map { index, place in
        var copy = moved(anchor, cells[number], to: place.range)
        Filling(document, place).fill(["t"], in: &copy)
        copy.updateAll { element in
          if element.local == "cNvPr", index > 0 {
            element["id"] = String(next)
            next += 1
          }
          guard element.local == "chart", let link = element.linkID else { return }
          let newLink = index == 0 ? link : "rIdC\(charts.count + 1)"
          charts.append(Chart(link: link, newLink: newLink, place: place))
          element.linkID = newLink
        }
        return copy
      }
    }
    return (tree, charts)
  }

  /// Where a drawing stands now: in a section once for each time.
  private func places(_ number: Int, _ cells: CellRange) -> [PlacedRange] {
    let sheet = document.sheet
    if sheet.template.rows.isInSection(cells.rows.lowerBound) {
      let own = document.ranges.anchors.lowerBound + number
      return document.placed(own..<own + 1)
    }
    let first = sheet.position.row(cells.rows.lowerBound, .start)
    let last = max(first, sheet.position.row(cells.rows.upperBound, .end))
    let column = sheet.columns.column(cells.columns.lowerBound, .start)
    let lastColumn = max(column, sheet.columns.column(cells.columns.upperBound, .end))
    let isOnSheet = last <= CellRange.lastRow && lastColumn <= CellRange.lastColumn
    let range = isOnSheet ? CellRange(rows: first...last, columns: column...lastColumn) : cells
    return [PlacedRange(number: number, source: cells, range: range, row: first)]
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

extension DrawingPart.Chart {
  /// A chart that no drawing shows.
  init(hidden link: String) {
    let corner = CellRange(rows: 1...1, columns: 1...1)
    self.init(link: link, newLink: link, place: PlacedRange(number: 0, source: corner, range: corner, row: 1))
  }
}
