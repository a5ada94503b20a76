/// A cell of a template as it stands in its sheet.
struct GridCell: Sendable {
  enum Content: Sendable {
    /// Nothing but a look.
    case empty
    /// What is kept as it is: the cell's type, all that stands in the element, and what that shows.
    case fixed(type: String?, [Element.Node], CellValue?)
    /// Text with tags in it.
    case text(RichText)
    case formula(GridFormula)
  }

  /// Counted from 1.
  let column: Int
  /// Those of the element without place and type.
  let attributes: [Element.Attribute]
  let content: Content
}

/// A formula of a template.
struct GridFormula: Sendable {
  var text: String
  /// The attributes of its element, for an array or a table of data; none for an ordinary one.
  var attributes: [Element.Attribute]
  /// The cells that it fills, for an array.
  var range: String? { attributes.first { $0.name == "ref" }?.value }
}

/// A row of a template as it stands in its sheet.
struct GridRow: Sendable {
  /// Counted from 1.
  let number: Int
  /// Those of the element without number and spans.
  let attributes: [Element.Attribute]
  /// In the order of their columns.
  let cells: [GridCell]
}
