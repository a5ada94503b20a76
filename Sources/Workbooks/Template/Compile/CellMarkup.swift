import Spreadsheets

/// Markup of cells that is known before any is filled.
enum CellMarkup {
  /// A cell's type and value as they are, from the end of its style on.
  static func content(type: String?, _ nodes: [Element.Node]) -> [UInt8] {
    var bytes = type.map { Array(" t=\"\($0)\"".utf8) } ?? []
    bytes.append(UInt8(ascii: ">"))
    for node in nodes {
      if case .element(let element) = node { bytes += element.fragment() }
    }
    return bytes + Array("</c>".utf8)
  }
}

extension [XMLAttributes.Attribute] {
  /// As they stand in a start tag, a blank before each.
  var bytes: [UInt8] {
    guard !isEmpty else { return [] }
    let tag = Workbooks.Element("a", self).fragment()
    return [UInt8](tag.dropFirst(2).dropLast(2))
  }
}
