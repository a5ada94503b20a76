/// What wants the elements of a part as they come.
package protocol PartHandler: AnyObject {
  /// An element begins; the root has depth 1.
  func open(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws(SpreadsheetFault)
  /// Text, or a piece of it, in UTF-8.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// An element ends.
  func close(depth: Int) throws(SpreadsheetFault)
}

/// The elements from the root down to the current one, as far as they are known.
///
/// An element that is not known is passed over with all that is in it, wherever it stands.
struct Trail<Node> {
  private var nodes: [Node] = []

  /// Whether the parent of an element at this depth is known.
  func reaches(_ depth: Int) -> Bool { nodes.count == depth - 1 }

  var last: Node? { nodes.last }

  mutating func enter(_ node: Node) { nodes.append(node) }

  /// Leaves the element at this depth; nil where it is not a known one.
  mutating func leave(_ depth: Int) -> Node? { nodes.count == depth ? nodes.popLast() : nil }
}
