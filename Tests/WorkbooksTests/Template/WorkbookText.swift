import TestSupport

@testable import Workbooks

/// What a workbook means, as lines of text: cells, and everything that refers to cells.
struct WorkbookText {
  private(set) var lines: [String] = []

  /// Elements of which all attributes and the text are told.
  private static let told: Set<String> = [
    "mergeCell", "conditionalFormatting", "formula", "dataValidation", "formula1", "autoFilter", "pane", "hyperlink",
    "brk",
    "definedName", "comment", "Row", "Column", "from", "to", "Relationship", "oddHeader", "calcPr", "col", "sheet",
  ]

  init(_ parts: [String: [UInt8]]) throws {
    for (name, bytes) in parts.sorted(by: { $0.key < $1.key }) {
      guard Self.isTold(name) else { continue }
      lines.append("# \(name)")
      let tree = try XMLTree(parsing: bytes)
      tell(tree)
    }
  }

  /// Whether a part is told of; the others are compared by their bytes.
  static func isTold(_ part: String) -> Bool {
    ["worksheets/", "drawings/", "charts/", "comments", "xl/workbook.xml", "xl/_rels/"].contains(where: part.contains)
  }

  private mutating func tell(_ element: XMLTree) {
    let name = element.name.split(separator: ":").last.map(String.init) ?? ""
    switch name {
    case "c": cell(element)
    case "row":
      if let height = element.attributes["ht"] { lines.append("row \(element.attributes["r"] ?? "") ht=\(height)") }
    case "strRef", "numRef":
      let values = element.all.filter { $0.name.hasSuffix(":v") || $0.name == "v" }.map(\.text)
      let formula = element.all.first { $0.name.hasSuffix(":f") || $0.name == "f" }?.text ?? ""
      return lines.append("\(name) \(formula) = \(values.joined(separator: ", "))")
    case "from", "to":
      let corner = element.all.filter { $0.name.hasSuffix("row") || $0.name.hasSuffix("col") }.map(\.text)
      return lines.append("\(name) \(corner.joined(separator: ", "))")
    case "t" where element.name.contains("a:"): lines.append("text \(element.text)")
    case "comment":
      let text = element.all.filter { $0.name == "t" }.map(\.text).joined()
      return lines.append("comment \(element.attributes["ref"] ?? "") \(text)")
    case _ where Self.told.contains(name):
      let attributes = element.attributes.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
      lines.append(([name] + attributes + [element.text]).joined(separator: " ").trimmed)
    default: break
    }
    if name != "c" { for child in element.children { tell(child) } }
  }

  private mutating func cell(_ cell: XMLTree) {
    let formula = cell["f"].first.map { "=" + $0.text }
    let text = cell["is"].first.map { item in item.all.filter { $0.name == "t" }.map(\.text).joined() }
    let value = [formula, text ?? cell["v"].first?.text].compactMap { $0 }.joined(separator: " → ")
    guard !value.isEmpty else { return }
    let type = cell.attributes["t"].map { " (\($0))" } ?? ""
    lines.append("\(cell.attributes["r"] ?? "")\(type) \(value)")
  }
}
