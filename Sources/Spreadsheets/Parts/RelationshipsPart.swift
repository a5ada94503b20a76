/// The links that lead from one part of a package to others.
struct Relationships {
  struct Link {
    /// The last word of the link's type: `worksheet`, `styles`, …; the same in both editions of the format.
    let type: String
    let target: String
  }

  private var links: [String: Link] = [:]
  private var firstOfType: [String: String] = [:]

  fileprivate var count: Int { links.count }

  fileprivate mutating func add(_ id: String, _ link: Link) {
    links[id] = link
    if firstOfType[link.type] == nil { firstOfType[link.type] = link.target }
  }

  subscript(id: String) -> Link? { links[id] }

  /// Where the first link of a type leads to.
  func target(ofType type: String) -> String? { firstOfType[type] }
}

/// Reads a part's list of links; those that lead out of the package are left out.
final class RelationshipsPart: PartHandler {
  private(set) var relationships = Relationships()
  private let base: String
  private let limits: SpreadsheetLimits

  /// - Parameter base: the part whose links they are.
  init(base: String, limits: SpreadsheetLimits) {
    self.base = base
    self.limits = limits
  }

  func open(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws(SpreadsheetFault) {
    guard depth == 2, name == "Relationship", attributes.text("TargetMode") != "External" else { return }
    guard let id = attributes.text("Id"), let type = attributes.text("Type"), let target = attributes.text("Target"),
      let resolved = PartName.resolve(target, from: base)
    else { return }
    guard relationships.count < limits.entries else {
      throw .tooLarge(.init("内部链接数", "links inside", limits.entries))
    }
    relationships.add(id, .init(type: String(type.split(separator: "/").last ?? ""), target: resolved))
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func close(depth: Int) {}
}
