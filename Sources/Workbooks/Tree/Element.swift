import Spreadsheets

/// An element of a part of a package, with everything in it, to be changed and written again.
///
/// Names are kept as they are written; elements are found by their local names, whatever their prefixes.
struct Element: Sendable, Hashable {
  enum Node: Sendable, Hashable {
    case element(Element)
    case text(String)
  }

  typealias Attribute = XMLAttributes.Attribute

  /// The name with its prefix.
  let name: String
  var attributes: [Attribute]
  var children: [Node]

  init(_ name: String, _ attributes: [Attribute] = [], _ children: [Node] = []) {
    self.name = name
    self.attributes = attributes
    self.children = children
  }

  /// The name without its prefix.
  var local: Substring {
    name.firstIndex(of: ":").map { name[name.index(after: $0)...] } ?? name[...]
  }

  /// The prefix with its colon, for elements to be added beside this one.
  var prefix: Substring {
    name.firstIndex(of: ":").map { name[...$0] } ?? ""
  }

  /// An attribute by its name as it is written; nil removes it.
  subscript(name: String) -> String? {
    get { attributes.first { $0.name == name }?.value }
    set {
      let index = attributes.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): attributes[index].value = value
      case (let index?, nil): attributes.remove(at: index)
      case (nil, let value?): attributes.append(Attribute(name, value))
      case (nil, nil): break
      }
    }
  }

  /// The attribute of a link to another part, whatever its prefix: `r:id`.
  var linkID: String? {
    get { attributes.first { $0.name.hasSuffix(":id") }?.value }
    set {
      guard let index = attributes.firstIndex(where: { $0.name.hasSuffix(":id") }), let newValue else { return }
      attributes[index].value = newValue
    }
  }

  /// Whether an attribute is there and true.
  func isTrue(_ name: String) -> Bool { self[name].map { ["1", "true", "on"].contains($0) } ?? false }

  /// The elements directly inside.
  var elements: [Element] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first element of a local name directly inside.
  func first(_ local: String) -> Element? { elements.first { $0.local == local } }

  /// The elements of a local name directly inside.
  func all(_ local: String) -> [Element] { elements.filter { $0.local == local } }

  /// The elements of a local name anywhere inside.
  func deep(_ local: String) -> [Element] {
    elements.flatMap { ($0.local == local ? [$0] : []) + $0.deep(local) }
  }

  /// The text directly inside.
  var text: String {
    get { children.reduce(into: "") { if case .text(let text) = $1 { $0 += text } } }
    set { children = [.text(newValue)] }
  }
}
