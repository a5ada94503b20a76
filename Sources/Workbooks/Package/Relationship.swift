import Spreadsheets

/// A link from one part of a package to another, or to an address outside of it.
struct Relationship: Sendable, Hashable {
  let id: String
  /// The whole type; its last word says what the target is.
  let type: String
  var target: String
  let isExternal: Bool

  /// The last word of the type: `worksheet`, `drawing`, …; the same in both editions of the format.
  var kind: Substring { type.split(separator: "/").last ?? "" }

  /// The links of a part, by the part that lists them.
  static func list(_ tree: Element) -> [Relationship] {
    tree.all("Relationship").compactMap { link in
      guard let id = link["Id"], let type = link["Type"], let target = link["Target"] else { return nil }
      return Relationship(id: id, type: type, target: target, isExternal: link["TargetMode"] == "External")
    }
  }

  /// The part that lists links.
  static func document(_ links: [Relationship]) -> [UInt8] {
    let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    var root = Element("Relationships", [.init("xmlns", namespace)])
    for link in links {
      var element = Element(
        "Relationship", [.init("Id", link.id), .init("Type", link.type), .init("Target", link.target)])
      if link.isExternal { element["TargetMode"] = "External" }
      root.append(element)
    }
    return root.document()
  }

  /// The name of the part that it leads to from another; nil for addresses, and for names that lead out of the package.
  func part(from base: String) -> String? {
    isExternal ? nil : PartName.resolve(target, from: base)
  }
}
