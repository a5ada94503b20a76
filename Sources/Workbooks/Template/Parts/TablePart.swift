import Templates

/// A table on a sheet.
struct TablePart {
  let document: SheetDocument
  /// Its number in the workbook, and a name that no other has; nil where it keeps its own.
  let identity: (id: Int, name: String)?

  func followed(_ tree: Element) -> Element {
    var tree = tree.withoutPrefix()
    guard let old = tree["ref"].flatMap({ CellRange($0) }), let new = document.range(old) else { return tree }
    tree["ref"] = new.text
    if let identity {
      tree["id"] = String(identity.id)
      tree["name"] = identity.name
      tree["displayName"] = identity.name
    }
    for name in ["autoFilter", "sortState"] {
      tree.replaceElements { $0.local == name ? document.filter($0) : [$0] }
    }
    tree.update("tableColumns") { columns(&$0, old, new) }
    return tree
  }

  private func columns(_ list: inout Element, _ old: CellRange, _ new: CellRange) {
    let columns = list.all("tableColumn")
    let slots = document.sheet.columns.slots
    var used: Set<String> = []
    list.children = new.columns.enumerated().compactMap { index, column in
      let source = slots.indices.contains(column - 1) ? slots[column - 1].column - old.columns.lowerBound : index
      guard columns.indices.contains(source) else { return nil }
      var element = columns[source]
      element["id"] = String(index + 1)
      element["name"] = unique(name(element, column, row: old.rows.lowerBound), &used)
      return .element(element)
    }
    list["count"] = String(list.children.count)
  }

  /// The name of a column: what its head says.
  private func name(_ element: Element, _ column: Int, row: Int) -> String {
    let name = element["name"] ?? ""
    guard name.hasTagMark || document.sheet.columns.slots[column - 1].path.isEmpty == false else { return name }
    return HeadText(document.sheet).text(row: row, column: column) ?? name
  }

  private func unique(_ name: String, _ used: inout Set<String>) -> String {
    var (result, number) = (name.isEmpty ? "_" : name, 1)
    while !used.insert(result.lowercased()).inserted {
      number += 1
      result = name + String(number)
    }
    return result
  }
}

/// Reads the texts of cells outside of sections that repeat rows.
struct HeadText {
  private let sheet: FilledSheet

  init(_ sheet: FilledSheet) { self.sheet = sheet }

  /// The text of a cell by its row in the template and its column in the filled sheet; nil where it has no tags.
  func text(row: Int, column: Int) -> String? {
    let slot = sheet.columns.slots[column - 1]
    guard let plan = sheet.template.plan(row), let cell = plan.cells.first(where: { $0.column == slot.column }),
      case .text(let text) = cell.content
    else { return nil }
    var stack = sheet.stack
    for time in slot.path {
      guard let condition = plan.bands[time.band] else { continue }
      let (value, count) = condition.occurrences(stack)
      guard time.time < count else { return nil }
      stack.append(condition.item(value, time.time))
    }
    var pieces: [TextPiece] = []
    text.nodes.fill(&stack, into: &pieces)
    return pieces.map(\.plain).joined()
  }
}
