extension Element {
  /// The same document with its own namespace as the default one, for producers that write `x:row` for `row`.
  func withoutPrefix() -> Element {
    let prefix = self.prefix
    return prefix.isEmpty ? self : renamed(removing: String(prefix))
  }

  /// The names with a prefix bear another, or none.
  private func renamed(removing prefix: String) -> Element {
    let declaration = "xmlns:" + prefix.dropLast()
    let attributes = attributes.map { $0.name == declaration ? Attribute("xmlns", $0.value) : $0 }
    let children = children.map { node -> Node in
      if case .element(let element) = node { .element(element.renamed(removing: prefix)) } else { node }
    }
    return Element(name.hasPrefix(prefix) ? String(local) : name, attributes, children)
  }
}
