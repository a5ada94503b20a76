import CLibXML2

/// An element of a document that libxml2 has parsed: what the tests hold the writers against.
package struct XMLTree {
  package let name: String
  package let attributes: [String: String]
  package let children: [XMLTree]
  /// The text directly inside.
  package let text: String

  package struct NotWellFormed: Error {}

  package init(parsing bytes: [UInt8]) throws {
    let options = [XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_HUGE].reduce(0) {
      $0 | $1.rawValue
    }
    let document = bytes.withUnsafeBytes { buffer in
      xmlReadMemory(buffer.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, nil, Int32(options))
    }
    guard let document, let root = xmlDocGetRootElement(document) else { throw NotWellFormed() }
    defer { xmlFreeDoc(document) }
    self.init(root.pointee)
  }

  private init(_ node: xmlNode) {
    name = Self.qualified(node.name, node.ns)
    var attributes: [String: String] = [:]
    var attribute = node.properties
    while let current = attribute?.pointee {
      attributes[Self.qualified(current.name, current.ns)] = Self.texts(current.children).joined()
      attribute = current.next
    }
    self.attributes = attributes
    children = Self.siblings(node.children).filter { $0.type == XML_ELEMENT_NODE }.map { XMLTree($0) }
    text = Self.texts(node.children).joined()
  }

  /// The children with this name.
  package subscript(name: String) -> [XMLTree] { children.filter { $0.name == name } }

  /// The first child with this name.
  package func child(_ name: String) throws -> XMLTree {
    guard let child = self[name].first else { throw Missing(name: name) }
    return child
  }

  package struct Missing: Error { let name: String }

  /// This element and all below it.
  package var all: [XMLTree] { [self] + children.flatMap(\.all) }

  private static func siblings(_ first: UnsafeMutablePointer<xmlNode>?) -> [xmlNode] {
    var nodes: [xmlNode] = []
    var node = first
    while let current = node?.pointee {
      nodes.append(current)
      node = current.next
    }
    return nodes
  }

  private static func texts(_ first: UnsafeMutablePointer<xmlNode>?) -> [String] {
    siblings(first).filter { $0.type == XML_TEXT_NODE }.compactMap { $0.content.map { String(cString: $0) } }
  }

  private static func qualified(_ name: UnsafePointer<UInt8>?, _ namespace: UnsafeMutablePointer<xmlNs>?) -> String {
    let local = name.map { String(cString: $0) } ?? ""
    guard let prefix = namespace?.pointee.prefix else { return local }
    return String(cString: prefix) + ":" + local
  }
}
