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
}

/// A cell of a template, ready to be filled.
struct CellPlan: Sendable {
  enum Content: Sendable {
    case empty
    /// Type and value, from the attribute on.
    case fixed([UInt8])
    case text(TextPlan)
    case formula(FormulaPlan)

    var isFormula: Bool { if case .formula = self { true } else { false } }
  }

  /// Counted from 1.
  let column: Int
  /// The attributes of its element beside place and type, as bytes with a blank before each.
  let attributes: [UInt8]
  let content: Content
}

/// A text with tags, ready to be filled.
struct TextPlan: Sendable {
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
  /// What the template says is the result, with its type: right as long as nothing changes that it refers to.
  let type: String?
  let result: String?
}
