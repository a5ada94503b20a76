import Spreadsheets

/// The parts of a filled workbook: those of the template, some of them changed, taken out or added.
struct FilledParts {
  let template: TemplateParts
  private var contents: [String: [PackagePart.Stretch]] = [:]
  private var added: [String] = []
  private var removed: Set<String> = []
  /// The parts of which the added ones are copies, for their content types.
  private var origins: [String: String] = [:]
  private var taken: Set<String>

  init(_ template: TemplateParts) {
    self.template = template
    taken = Set(template.names.map { $0.lowercased() })
  }

  /// Puts a part in the place of the template's of the same name.
  mutating func put(_ name: String, _ stretches: [PackagePart.Stretch]) {
    contents[template.written(name) ?? name] = stretches
  }

  mutating func put(_ name: String, _ bytes: [UInt8]) { put(name, [.bytes(bytes)]) }

  /// The name of a part to be added that is of the kind of another.
  mutating func add(like name: String) -> String {
    let name = template.written(name) ?? name
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let stem = String(name[..<dot].reversed().drop { $0.isASCII && $0.isNumber }.reversed())
    var number = 1
    while !taken.insert("\(stem)\(number)\(name[dot...])".lowercased()).inserted { number += 1 }
    let made = "\(stem)\(number)\(name[dot...])"
    added.append(made)
    origins[made] = name
    return made
  }

  /// Takes a part out, with the list of its links.
  mutating func remove(_ name: String) {
    removed.insert(name.lowercased())
    removed.insert(PartName.relationships(of: name).lowercased())
  }

  func isRemoved(_ name: String) -> Bool { removed.contains(name.lowercased()) }

  /// Adds the list of links of an added part.
  mutating func put(links: [Relationship], of name: String) {
    let list = PartName.relationships(of: name)
    if template.written(list) == nil, !added.contains(list) { added.append(list) }
    put(list, Relationship.document(links))
  }

  /// All parts in the order of the template, the added ones behind.
  func all() -> [PackagePart] {
    let kept = template.names.filter { !removed.contains($0.lowercased()) }
    return (kept + added).map { name in
      if name == TemplateParts.contentTypesName { return PackagePart(name, contentTypes()) }
      return PackagePart(name, contents[name] ?? [.bytes(template.bytes(name) ?? [])])
    }
  }

  private func contentTypes() -> [UInt8] {
    guard var tree = template.tree(TemplateParts.contentTypesName) else { return [] }
    let types = Dictionary(
      tree.all("Override").map { (($0["PartName"] ?? "").dropFirst().lowercased(), $0) },
      uniquingKeysWith: { first, _ in first })
    let count = tree.children.count
    tree.replaceElements { element in
      isRemoved(String((element["PartName"] ?? "").dropFirst())) ? [] : [element]
    }
    for name in added {
      guard var type = origins[name].flatMap({ types[$0.lowercased()] }) else { continue }
      type["PartName"] = "/" + name
      tree.append(type)
    }
    let isSame = tree.children.count == count && added.isEmpty && removed.isEmpty
    return isSame ? template.bytes(TemplateParts.contentTypesName) ?? [] : tree.document()
  }
}
