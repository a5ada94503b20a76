extension Element {
  /// Puts in the place of every element directly inside what the closure makes of it.
  mutating func replaceElements(_ body: (Element) -> [Element]) {
    children = children.flatMap { node -> [Node] in
      if case .element(let element) = node { body(element).map(Node.element) } else { [node] }
    }
  }

  /// Changes the elements of a local name directly inside.
  mutating func update(_ local: String, _ body: (inout Element) -> Void) {
    for index in children.indices {
      guard case .element(var element) = children[index], element.local == local else { continue }
      body(&element)
      children[index] = .element(element)
    }
  }

  /// Changes this element and every one inside, the inner ones first.
  mutating func updateAll(_ body: (inout Element) -> Void) {
    for index in children.indices {
      guard case .element(var element) = children[index] else { continue }
      element.updateAll(body)
      children[index] = .element(element)
    }
    body(&self)
  }

  /// Takes away elements of a local name directly inside.
  mutating func removeAll(_ local: String) {
    children.removeAll { if case .element(let element) = $0 { element.local == local } else { false } }
  }

  mutating func append(_ element: Element) { children.append(.element(element)) }
}
