import Spreadsheets

/// Builds the tree of a part from what the parser reports.
final class TreeBuilder: PartHandler {
  private var trail: [Element] = []
  private(set) var root: Element?

  func open(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) {
    trail.append(Element(name.qualified, attributes.all))
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let last = trail.indices.last else { return }
    let piece = String(decoding: bytes, as: UTF8.self)
    if case .text(let before) = trail[last].children.last {
      trail[last].children[trail[last].children.count - 1] = .text(before + piece)
    } else {
      trail[last].children.append(.text(piece))
    }
  }

  func close(depth: Int) {
    guard let element = trail.popLast() else { return }
    if let last = trail.indices.last { trail[last].children.append(.element(element)) } else { root = element }
  }

  /// The tree of a part's bytes; nil where they are not well-formed XML within the limits.
  static func tree(_ bytes: [UInt8], part: String, depth: Int) -> Element? {
    let builder = TreeBuilder()
    do throws(SpreadsheetFault) {
      let parser = try PartParser(part: part, handler: builder, depth: depth)
      let result: Result<Void, SpreadsheetFault> = bytes.withUnsafeBytes { buffer in
        Result { () throws(SpreadsheetFault) in try parser.parse(buffer) }
      }
      try result.get()
      try parser.finish()
    } catch {
      return nil
    }
    return builder.root
  }
}
