extension XMLWriter {
  /// An element with everything in it.
  func element(_ element: Element) {
    start(element)
    for child in element.children { node(child) }
    end()
  }

  private func node(_ node: Element.Node) {
    switch node {
    case .element(let element): self.element(element)
    case .text(let text): self.text(text)
    }
  }
}

extension Element {
  /// The element as a whole document.
  func document() -> [UInt8] {
    XMLWriter.bytes(standalone: true) { $0.element(self) }
  }

  /// The element as it stands inside a document whose namespaces it uses.
  func fragment() -> [UInt8] {
    let bytes = XMLWriter.bytes { $0.element(self) }
    let start = bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return bytes.last == UInt8(ascii: "\n") ? Array(bytes[start..<bytes.count - 1]) : Array(bytes[start...])
  }
}
