import Diagnostics
import Spreadsheets
import Templates

/// The parts that belong to the whole workbook.
extension WorkbookFiller {
  /// The list of sheets, the names, and that formulas without results are to be calculated when the workbook is opened.
  mutating func writeWorkbook(_ sheets: FilledSheets) {
    var tree = template.workbook
    let links = listLinks()
    tree.update("sheets") { $0.children = self.sheetList($0.prefix, links).map { .element($0) } }
    tree.update("definedNames") { $0.children = self.names($0, sheets).map { .element($0) } }
    if tree.first("definedNames")?.children.isEmpty == true { tree.removeAll("definedNames") }
    tree.update("bookViews") { views in
      views.update("workbookView") { view in
        view["activeTab"] = nil
        view["firstSheet"] = nil
      }
    }
    if needsCalculation { tree.askForCalculation() }
    parts.put(template.parts.workbookName, tree.document())
  }

  /// The links of the workbook's part with those to added sheets; gives the links' numbers in the order of the list.
  private mutating func listLinks() -> [String] {
    let base = template.parts.workbookName
    var links = template.links.filter { link in
      guard link.kind != "calcChain" else { return false }
      return link.part(from: base).map { !parts.isRemoved($0) } ?? true
    }
    if let chain = template.links.first(where: { $0.kind == "calcChain" })?.part(from: base) { parts.remove(chain) }
    var number = 0
    let ids = listed.map { sheet -> String in
      let original = template.entries[sheet.number].link
      if sheet.isOriginal { return original.id }
      repeat { number += 1 } while links.contains { $0.id == "rIdS\(number)" }
      links.append(Relationship(id: "rIdS\(number)", type: original.type, target: "/" + sheet.part, isExternal: false))
      return "rIdS\(number)"
    }
    if links != template.links { parts.put(PartName.relationships(of: base), Relationship.document(links)) }
    return ids
  }

  private func sheetList(_ prefix: Substring, _ ids: [String]) -> [Element] {
    var next = 1 + (template.entries.compactMap { $0.element["sheetId"].flatMap { Int($0) } }.max() ?? 0)
    return zip(listed, ids).map { sheet, id in
      var element = template.entries[sheet.number].element
      element["name"] = sheet.name
      guard !sheet.isOriginal else { return element }
      element["sheetId"] = String(next)
      next += 1
      for index in element.attributes.indices where element.attributes[index].name.hasSuffix(":id") {
        element.attributes[index].value = id
      }
      return element
    }
  }

  /// The defined names: those of a sheet once for each sheet that came of it.
  private func names(_ list: Element, _ sheets: FilledSheets) -> [Element] {
    list.all("definedName").flatMap { name -> [Element] in
      let formula = Formula(name.text, in: template.directory)
      guard let number = name["localSheetId"].flatMap({ Int($0) }) else {
        return followed(name, formula, nil, sheets).map { [$0] } ?? []
      }
      return listed.indices.filter { listed[$0].number == number && !isFurther(listed[$0].name) }.enumerated()
        .compactMap { time, index in
          let own = sheets.all(number)
          guard var copy = followed(name, formula, own.indices.contains(time) ? own[time] : nil, sheets) else {
            return nil
          }
          copy["localSheetId"] = String(index)
          return copy
        }
    }
  }

  private func isFurther(_ name: String) -> Bool { summary.furtherSheets.contains(name) }

  private func followed(
    _ name: Element, _ formula: Formula, _ sheet: FilledSheet?, _ sheets: FilledSheets
  ) -> Element? {
    var name = name
    var site = ReferenceSite(sheets: sheets, sheet: sheet)
    site.grows = true
    let text = site.text(formula)
    // A print area or the like that lost all its cells is no name any more.
    if text.contains("#REF!"), !name.text.contains("#REF!"), name["name"]?.hasPrefix("_xlnm.") == true {
      let rest = text.split(separator: ",").filter { !$0.contains("#REF!") }
      guard !rest.isEmpty else { return nil }
      name.text = rest.joined(separator: ",")
    } else {
      name.text = text
    }
    return name
  }

  /// The shared strings without those that had tags: what came of them stands in the cells.
  mutating func writeStrings() {
    guard let name = template.stringsName, var tree = template.parts.tree(name),
      tree.deep("t").contains(where: { $0.text.hasTagMark })
    else { return }
    tree["count"] = nil
    tree.update("si") { item in
      if RichText(item: item).hasTags { item.children = [.element(Element(item.prefix + "t"))] }
    }
    parts.put(name, tree.document())
  }

  /// The document's properties: tags in title and subject are filled, and lists of sheets that are no longer true go.
  mutating func writeProperties(_ sheets: FilledSheets) {
    for link in template.parts.links(of: "") where ["core-properties", "extended-properties"].contains(link.kind) {
      guard let name = link.part(from: ""), let old = template.parts.tree(name) else { continue }
      var tree = old
      tree.updateAll { element in
        if element.elements.isEmpty, element.text.hasTagMark {
          element.text = sheets.text(element.text, in: template.scope, values)
        }
      }
      for name in ["created", "modified"] where created != nil && link.kind == "core-properties" {
        tree.update(name) { $0.text = CivilDay.timestamp(secondsSince1970: created ?? 0) }
      }
      if listed.map(\.name) != template.entries.map(\.name) {
        for list in ["HeadingPairs", "TitlesOfParts"] { tree.removeAll(list) }
      }
      if tree != old { parts.put(name, tree.document()) }
    }
  }
}

extension Element {
  /// Lets spreadsheets calculate all formulas when they open the workbook.
  fileprivate mutating func askForCalculation() {
    if first("calcPr") != nil { return update("calcPr") { $0["fullCalcOnLoad"] = "1" } }
    let before = ["sheets", "functionGroups", "externalReferences", "definedNames"]
    let last = children.lastIndex { node in
      if case .element(let element) = node { before.contains(String(element.local)) } else { false }
    }
    let calculation = Element(prefix + "calcPr", [.init("calcId", "0"), .init("fullCalcOnLoad", "1")])
    children.insert(.element(calculation), at: (last ?? -1) + 1)
  }
}
