/// The cells of a sheet as a spreadsheet program would understand them.
package struct SheetReader {
  /// What a cell holds and how it looks.
  package struct Cell {
    package let type: String?
    package let value: String
    package let look: Look
  }

  /// A cell's style, followed through the tables of styles.
  package struct Look: Equatable {
    package let format: String
    package let isBold: Bool
    package let isUnderlined: Bool
    package let fill: String?
    package let isWrapped: Bool
  }

  package let tree: XMLTree
  package private(set) var cells: [String: Cell] = [:]

  package init(_ tree: XMLTree, styles: XMLTree) throws {
    self.tree = tree
    let looks = try Self.looks(styles)
    for cell in try tree.child("sheetData")["row"].flatMap({ $0["c"] }) {
      let style = cell.attributes["s"].flatMap { Int($0) } ?? 0
      let text = try cell["is"].first.map { try $0.child("t").text }
      cells[cell.attributes["r"] ?? ""] = Cell(
        type: cell.attributes["t"], value: Self.unescaped(text ?? cell["v"].first?.text ?? ""), look: looks[style])
    }
  }

  package subscript(_ reference: String) -> Cell? { cells[reference] }

  /// The values of a column from row 2 on, in the order of their rows.
  package func column(_ letter: String) -> [String] {
    var values: [String] = []
    while let cell = cells["\(letter)\(values.count + 2)"] { values.append(cell.value) }
    return values
  }

  /// `_xHHHH_` resolved, from left to right.
  private static func unescaped(_ text: String) -> String {
    text.replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    }
  }

  private static func looks(_ styles: XMLTree) throws -> [Look] {
    let (fonts, fills) = (try styles.child("fonts").children, try styles.child("fills").children)
    let own = try styles.child("numFmts").children.map(\.attributes)
    let formats = Dictionary(uniqueKeysWithValues: own.map { ($0["numFmtId"], $0["formatCode"]) })
    return try styles.child("cellXfs").children.map { look in
      func number(_ name: String) -> Int { look.attributes[name].flatMap { Int($0) } ?? -1 }
      let font = fonts[number("fontId")]
      let format = look.attributes["numFmtId"]
      return Look(
        format: (formats[format] ?? format) ?? "", isBold: !font["b"].isEmpty, isUnderlined: !font["u"].isEmpty,
        fill: fills[number("fillId")].all.first { $0.name == "fgColor" }?.attributes["rgb"],
        isWrapped: try look.child("alignment").attributes["wrapText"] == "1")
    }
  }
}
