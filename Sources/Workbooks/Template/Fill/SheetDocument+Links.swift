import Spreadsheets
import Templates

/// Hyperlinks: each goes to every place that its cell has come to, and its tags are filled with what that place sees.
extension SheetDocument {
  /// The hyperlinks of this part, and the addresses that came of those with tags.
  func followedLinks(_ links: [Relationship]) -> (elements: [Element], added: [Relationship]) {
    let templates = sheet.template.grid.document.first("hyperlinks")?.all("hyperlink") ?? []
    var added: [Relationship] = []
    let elements = placed(ranges.links).prefix(LinkedCell.most).map { cells in
      var link = templates[cells.number]
      let place = Filling(self, cells)
      link["ref"] = cells.range.text
      if let location = link["location"] { link["location"] = self.location(location, place) }
      for name in ["tooltip", "display"] { link[name] = link[name].map { place.text($0) } }
      guard let target = links.first(where: { $0.id == link.linkID }), target.isExternal, let address = target.tagged
      else { return link }
      let id = "rIdL\(added.count + 1)"
      added.append(
        Relationship(
          id: id, type: target.type, target: place.text(address) { LinkTargets.encoded($0) }, isExternal: true))
      link.linkID = id
      return link
    }
    return (Array(elements), added)
  }

  private func location(_ text: String, _ place: Filling) -> String {
    text.hasTagMark ? place.text(text) : site.text(Formula(text, in: sheets.directory))
  }
}

/// Fills texts that belong to a cell of a filled sheet and are no cell's: of comments, links, charts.
struct Filling {
  private let sheets: FilledSheets
  private let scope: NameScope
  private let stack: [Value]

  init(_ document: SheetDocument, _ cells: PlacedRange) {
    sheets = document.sheets
    let sheet = document.sheet
    if let scope = sheet.template.scopes[cells.source.rows.lowerBound] {
      (self.scope, stack) = (scope, sheet.position.standing(on: cells.row).stack)
    } else {
      (scope, stack) = (sheet.template.scope, sheet.stack)
    }
  }

  /// The text with its tags filled; the closure makes values harmless.
  func text(_ text: String, escape: (String) -> String = { $0 }) -> String {
    text.hasTagMark ? sheets.text(text, in: scope, stack, escape: escape) : text
  }

  /// Fills all texts of some names in a tree.
  func fill(_ names: Set<Substring>, in tree: inout Element) {
    tree.updateAll { if names.contains($0.local), $0.text.hasTagMark { $0.text = text($0.text) } }
  }
}

extension Relationship {
  /// The address with its tags, where it has any: programs write their braces in the form of addresses.
  var tagged: String? {
    let plain = ["%7B": "{", "%7b": "{", "%7D": "}", "%7d": "}", "%23": "#"].reduce(target) {
      $0.replacing($1.key, with: $1.value)
    }
    return plain.hasTagMark ? plain : nil
  }
}
