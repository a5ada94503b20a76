import Templates

/// Lists of cells that follow: those of formats, checks, filters, views.
extension SheetDocument {
  /// No list of cells becomes longer; beyond, one range holds them all.
  private static let mostAreas = 1_000

  /// A list of ranges as it is now; empty where nothing is left.
  func list(_ text: String) -> String {
    text.split(separator: " ").flatMap { part -> [String] in
      CellRange(part).map { areas($0).map(\.text) } ?? [String(part)]
    }.joined(separator: " ")
  }

  /// The ranges that a range became.
  func areas(_ range: CellRange) -> [CellRange] {
    let rows = sheet.position.areas(range.rows, most: Self.mostAreas).compactMap { sheet.parts.clip($0, to: part) }
    let columns = sheet.columns.areas(range.columns)
    if rows.count * columns.count <= Self.mostAreas {
      return rows.flatMap { rows in columns.map { CellRange(rows: rows, columns: $0) } }
    }
    return self.range(range).map { [$0] } ?? []
  }

  /// The one range that holds all that a range became.
  func range(_ range: CellRange) -> CellRange? { site.area(range) }

  /// A single cell, or the next one that is left.
  func cell(_ text: String) -> String {
    guard let range = CellRange(text) else { return text }
    let row = sheet.position.row(range.rows.lowerBound, .start)
    let column = sheet.columns.column(range.columns.lowerBound, .start)
    return CellReference.cell(
      column: min(max(column, 1), CellRange.lastColumn) - 1,
      row: sheet.parts.number(of: min(max(row, 1), max(sheet.rows.height, row)), in: part))
  }

  /// A formula that is written for the first cell of a range and moves along with the others.
  func formula(_ text: String, for list: String, grows: Bool = false) -> String {
    let first = list.split(separator: " ").first.flatMap { CellRange($0) }
    var site = site
    if let first {
      site.rows = sheet.position.entering(first.rows.lowerBound)
      site.path = sheet.columns.path(of: first.columns.lowerBound)
    }
    site.grows = grows
    return site.text(Formula(text, in: sheets.directory))
  }

  func formatting(_ element: Element) -> [Element] {
    guard let old = element["sqref"] else { return [element] }
    var element = element
    let cells = list(old)
    element["sqref"] = cells
    element.update("cfRule") { rule in
      rule.updateAll { if $0.local == "formula" { $0.text = formula($0.text, for: old) } }
      rule.updateAll {
        if $0.local == "cfvo", let text = $0["val"], $0["type"] == "formula" { $0["val"] = formula(text, for: old) }
      }
    }
    return cells.isEmpty ? [] : [element]
  }

  func validations(_ element: Element) -> [Element] {
    var element = element
    element.replaceElements { validation in
      guard let old = validation["sqref"] else { return [validation] }
      var validation = validation
      let cells = list(old)
      validation["sqref"] = cells
      for name in ["formula1", "formula2"] {
        let isList = validation["type"] == "list"
        validation.update(name) { $0.text = formula($0.text, for: old, grows: isList) }
      }
      return cells.isEmpty ? [] : [validation]
    }
    if element["count"] != nil { element["count"] = String(element.elements.count) }
    return element.elements.isEmpty ? [] : [element]
  }

  /// Elements whose lists of cells are all that refers to cells.
  func areas(_ element: Element) -> [Element] {
    var element = element
    element.replaceElements { item in
      var item = item
      for name in ["sqref", "r"] {
        guard let old = item[name] else { continue }
        let cells = list(old)
        if cells.isEmpty { return [] }
        item[name] = cells
      }
      return [item]
    }
    return element.elements.isEmpty ? [] : [element]
  }

  /// A filter, or an order: the range and the columns in it.
  func filter(_ element: Element) -> [Element] {
    guard let old = element["ref"].flatMap({ CellRange($0) }), let new = range(old) else { return [] }
    var element = element
    element["ref"] = new.text
    element.update("filterColumn") { column in
      guard let number = column["colId"].flatMap({ Int($0) }) else { return }
      let moved = sheet.columns.column(old.columns.lowerBound + number, .start)
      column["colId"] = String(moved - new.columns.lowerBound)
    }
    for name in ["sortState", "sortCondition"] {
      element.replaceElements { $0.local == name ? filter($0) : [$0] }
    }
    return [element]
  }

  /// What later editions of the format added: lists of cells and formulas stand in elements of their own.
  ///
  /// - Parameter cells: those that the formulas are written for.
  func extensions(_ element: Element, for cells: String = "") -> Element {
    let cells = element.first("sqref")?.text ?? cells
    var element = element
    element.replaceElements { child in
      var child = child
      switch child.local {
      case "sqref": child.text = list(child.text)
      case "f" where child.name != "f": child.text = formula(child.text, for: cells)
      default: child = extensions(child, for: cells)
      }
      return [child]
    }
    return element
  }
}

extension RowPosition {
  /// The place on a row, in the first time of every section around it.
  func entering(_ row: Int) -> RowPosition {
    var place = self
    while true {
      let frame = place.frames.last ?? place.root
      guard let index = frame.block.stretch(of: row), case .section(let section) = frame.block.stretches[index].kind
      else { return place }
      let (value, count) = section.condition.occurrences(place.stack)
      guard count > 0 else { return place }
      let start = frame.base + frame.starts[index]
      let inner = measure.frame(section, value, 0, base: start, &place.stack)
      place.stack.append(section.condition.item(value, 0))
      place.frames.append(inner)
    }
  }
}

extension ColumnLayout {
  /// The times of bands around the first column that a column became.
  func path(of column: Int) -> [BandTime] { slots.first { $0.column == column }?.path ?? [] }
}
