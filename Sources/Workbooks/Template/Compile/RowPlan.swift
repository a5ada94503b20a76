import Templates

/// A row of a template, ready to be filled.
struct RowPlan: Sendable {
  /// Its number in the template.
  let number: Int
  /// The attributes of its element, as bytes with a blank before each.
  let attributes: [UInt8]
  /// In the order of their columns.
  let cells: [CellPlan]
  /// What its bands go over, by their numbers.
  let bands: [Int: Condition]
  /// The least height in points of a row that becomes as high as its texts; nil for one that keeps its height.
  let leastHeight: Double?
  /// Whether the template says how high it is.
  let hasHeight: Bool
}

/// A cell of a template, ready to be filled.
///
/// A class, like its text, since it is looked at for each row that comes of its own.
final class CellPlan: Sendable {
  enum Content: Sendable {
    case empty
    /// Type and value, from the attribute on, and what that shows.
    case fixed([UInt8], CellValue?)
    case text(TextPlan)
    case formula(FormulaPlan)

    var isFormula: Bool { if case .formula = self { true } else { false } }
  }

  /// Counted from 1.
  let column: Int
  /// The attributes of its element beside place and type, as bytes with a blank before each.
  let attributes: [UInt8]
  let content: Content
  /// How its text is broken into lines; nil where it is not.
  let fit: CellFit?

  init(column: Int, attributes: [UInt8], content: Content, fit: CellFit?) {
    self.column = column
    self.attributes = attributes
    self.content = content
    self.fit = fit
  }
}

/// A text with tags, ready to be filled.
final class TextPlan: Sendable {
  let nodes: [TextNode]
  /// The look of each run, as bytes; empty where it is the cell's.
  let looks: [[UInt8]]
  /// The value where the text is one tag and nothing else.
  let single: (path: NamePath, run: Int)?

  init(nodes: [TextNode], looks: [[UInt8]]) {
    self.nodes = nodes
    self.looks = looks
    if nodes.count == 1, case .value(let path, let run) = nodes[0] { single = (path, run) } else { single = nil }
  }
}

/// A formula, ready to follow its references.
struct FormulaPlan: Sendable {
  let formula: Formula
  /// The attributes of its element but the range of an array.
  let attributes: [Element.Attribute]
  /// The cells that an array fills.
  let range: CellRange?
}
