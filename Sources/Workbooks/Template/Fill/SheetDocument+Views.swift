import Templates

/// How the sheet is seen and printed.
extension SheetDocument {
  func properties(_ element: Element) -> Element {
    var element = element
    // A name for macros, which no two sheets may bear.
    if !isOriginal { element["codeName"] = nil }
    return element
  }

  func dimension(_ element: Element) -> Element {
    var element = element
    let columns = max(sheet.columns.slots.count, 1)
    let last = max(sheet.parts.clip(1...max(sheet.rows.height, 1), to: part)?.upperBound ?? 1, 1)
    element["ref"] = CellRange(rows: 1...last, columns: 1...columns).text
    return element
  }

  func views(_ element: Element) -> Element {
    var element = element
    element.update("sheetView") { view in
      if view["tabSelected"] != nil || isSelected { view["tabSelected"] = isSelected ? "1" : nil }
      if let corner = view["topLeftCell"] { view["topLeftCell"] = cell(corner) }
      view.update("pane", pane)
      view.update("selection") { selection in
        if let active = selection["activeCell"] { selection["activeCell"] = cell(active) }
        // Of several selected ranges the active cell alone stays.
        if selection["sqref"] != nil { selection["sqref"] = selection["activeCell"] ?? "A1" }
        selection["activeCellId"] = nil
      }
    }
    return element
  }

  /// A frozen pane is as high and as wide as the rows and columns in it.
  private func pane(_ pane: inout Element) {
    if let corner = pane["topLeftCell"] { pane["topLeftCell"] = cell(corner) }
    guard ["frozen", "frozenSplit"].contains(pane["state"]) else { return }
    if let rows = pane["ySplit"].flatMap({ Double($0) }), rows >= 1 {
      pane["ySplit"] = String(sheet.position.row(Int(rows), .end))
    }
    if let columns = pane["xSplit"].flatMap({ Double($0) }), columns >= 1 {
      pane["xSplit"] = String(sheet.columns.column(Int(columns), .end))
    }
  }

  /// The widths: every column of the filled sheet has that of the column it came of.
  func columns(_ element: Element) -> Element {
    if sheet.columns.isUnchanged { return element }
    var widths = element
    widths.children = []
    let used = sheet.template.lastColumn
    for (index, slot) in sheet.columns.slots.enumerated() {
      guard let column = element.elements.first(where: { $0.columnRange.contains(slot.column) }) else { continue }
      add(column, index + 1...index + 1, to: &widths)
    }
    for column in element.elements where column.columnRange.upperBound > used {
      let shift = sheet.columns.slots.count - used
      let range = max(column.columnRange.lowerBound, used + 1) + shift...column.columnRange.upperBound + shift
      if range.lowerBound <= CellRange.lastColumn {
        add(column, range.clamped(to: 1...CellRange.lastColumn), to: &widths)
      }
    }
    return widths
  }

  /// Adds columns, or lets those before them go on where they are the same.
  private func add(_ column: Element, _ range: ClosedRange<Int>, to widths: inout Element) {
    var added = column
    added["min"] = String(range.lowerBound)
    if var last = widths.elements.last, last.columnRange.upperBound + 1 == range.lowerBound {
      let end = last["max"]
      last["max"] = nil
      var (a, b) = (last, added)
      for name in ["min", "max"] { (a[name], b[name]) = (nil, nil) }
      if a == b {
        last["max"] = String(range.upperBound)
        last.sortColumnAttributes(as: column)
        widths.children[widths.children.count - 1] = .element(last)
        return
      }
      last["max"] = end
    }
    added["max"] = String(range.upperBound)
    widths.append(added)
  }

  /// Page breaks: those of repeated rows are repeated.
  func breaks(_ element: Element) -> [Element] {
    let isRows = element.local == "rowBreaks"
    var ids: [(id: Int, item: Element)] = []
    for (number, item) in element.all("brk").enumerated() {
      guard let id = item["id"].flatMap({ Int($0) }) else { continue }
      for moved in isRows ? rowBreaks(id, number) : [sheet.columns.column(id, .end)] where moved > 0 {
        ids.append((moved, item))
      }
    }
    var element = element
    var last = 0
    element.children = ids.sorted { $0.id < $1.id }.prefix(1_023).compactMap { id, item in
      guard id > last else { return nil }
      last = id
      var item = item
      item["id"] = String(id)
      return .element(item)
    }
    let count = String(element.children.count)
    for name in ["count", "manualBreakCount"] where element[name] != nil { element[name] = count }
    return element.children.isEmpty ? [] : [element]
  }

  private func rowBreaks(_ row: Int, _ number: Int) -> [Int] {
    if sheet.template.rows.isInSection(row) {
      let own = ranges.breaks.lowerBound + number
      return placed(own..<own + 1).map(\.range.rows.upperBound)
    }
    let moved = sheet.position.row(row, .end)
    return sheet.parts.part(of: moved) == part ? [sheet.parts.number(of: moved, in: part)] : []
  }

  func headerFooter(_ element: Element) -> Element {
    var element = element
    element.replaceElements { item in
      guard item.text.hasTagMark else { return [item] }
      var item = item
      // Digits after the size of a font would belong to it.
      let text = item.text.replacing(/(&[0-9]+)\{\{/) { $0.1 + " {{" }
      item.text = sheets.text(text, in: sheet.template.scope, sheet.stack) { $0.replacing("&", with: "&&") }
      return [item]
    }
    return element
  }
}

extension RowBlock {
  /// Whether a section repeats a row.
  func isInSection(_ row: Int) -> Bool {
    guard let index = stretch(of: row), case .section = stretches[index].kind else { return false }
    return true
  }
}

extension Element {
  /// The columns that a `col` describes.
  fileprivate var columnRange: ClosedRange<Int> {
    let first = self["min"].flatMap { Int($0) } ?? 1
    return first...max(first, self["max"].flatMap { Int($0) } ?? first)
  }

  /// The order of the attributes does not matter to readers; to those who compare files it does.
  fileprivate mutating func sortColumnAttributes(as other: Element) {
    let order = other.attributes.map(\.name)
    attributes.sort { (order.firstIndex(of: $0.name) ?? 0) < (order.firstIndex(of: $1.name) ?? 0) }
  }
}
