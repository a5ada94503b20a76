import CLibXML2

extension XMLName {
  /// The name with its prefix, as it is written.
  package var qualified: String { Self.joined(prefix, start) }

  fileprivate static func joined(_ prefix: UnsafePointer<xmlChar>?, _ local: UnsafePointer<xmlChar>) -> String {
    (prefix.map { String(cString: $0) + ":" } ?? "") + String(cString: local)
  }
}

extension XMLAttributes {
  /// An attribute, or the declaration of a namespace, as it is written.
  package struct Attribute: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Everything in the element's start tag: namespaces first, then the attributes in their order.
  package var all: [Attribute] { declarations + written }

  private var declarations: [Attribute] {
    guard let namespaces else { return [] }
    return (0..<namespaceCount).map { index in
      let address = namespaces[index * 2 + 1].map { String(cString: $0) } ?? ""
      return Attribute(namespaces[index * 2].map { "xmlns:" + String(cString: $0) } ?? "xmlns", address)
    }
  }

  private var written: [Attribute] {
    guard let fields else { return [] }
    return (0..<count).compactMap { index in
      let field = fields + index * 5
      guard let local = field[0], let start = field[3], let end = field[4] else { return nil }
      return Attribute(
        XMLName.joined(field[1], local), Self.text(UnsafeBufferPointer(start: start, count: end - start)))
    }
  }
}
