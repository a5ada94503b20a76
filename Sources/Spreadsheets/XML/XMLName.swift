import CLibXML2

/// The name of an element, compared without its prefix; valid while the parser reports it.
package struct XMLName {
  let start: UnsafePointer<xmlChar>
  let prefix: UnsafePointer<xmlChar>?

  @inline(__always) static func == (name: XMLName, other: StaticString) -> Bool {
    let (count, bytes) = (other.utf8CodeUnitCount, other.utf8Start)
    for index in 0..<count where name.start[index] != bytes[index] { return false }
    return name.start[count] == 0
  }
}

/// The attributes of an element, valid while the parser reports it.
package struct XMLAttributes {
  /// For each attribute five pointers: local name, prefix, namespace, start and end of the value.
  let fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  let count: Int
  /// For each namespace declared here two pointers: prefix and address.
  let namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  let namespaceCount: Int

  init(
    _ fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int,
    namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, namespaceCount: Int
  ) {
    self.fields = fields
    self.count = count
    self.namespaces = namespaces
    self.namespaceCount = namespaceCount
  }

  /// The bytes of an attribute without prefix.
  @inline(__always) subscript(name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    value(name) { $0 == nil }
  }

  /// The text of an attribute without prefix.
  package func text(_ name: StaticString) -> String? { self[name].map(Self.text) }

  /// The text of an attribute with a prefix, such as `r:id`.
  func prefixedText(_ name: StaticString) -> String? {
    value(name) { $0 != nil }.map(Self.text)
  }

  /// Whether an attribute is there and true.
  func isTrue(_ name: StaticString) -> Bool { ["1", "true", "on"].contains(text(name)) }

  @inline(__always) private func value(
    _ name: StaticString, where fits: (UnsafePointer<xmlChar>?) -> Bool
  ) -> UnsafeBufferPointer<UInt8>? {
    guard let fields else { return nil }
    for index in 0..<count {
      let field = fields + index * 5
      guard let local = field[0], fits(field[1]), XMLName(start: local, prefix: nil) == name else { continue }
      guard let start = field[3], let end = field[4] else { return nil }
      return UnsafeBufferPointer(start: start, count: end - start)
    }
    return nil
  }

  /// libxml2 hands on an ampersand in attributes as a character reference, for a tree to be built from.
  static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("&#38;", with: "&")
  }
}
