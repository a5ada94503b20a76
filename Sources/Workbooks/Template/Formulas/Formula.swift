/// A formula, or a list of references such as a name's, in pieces: what refers to cells, and what does not.
struct Formula: Sendable {
  enum Piece: Sendable {
    case text(String)
    case reference(Reference)
  }

  let pieces: [Piece]

  init(_ text: String, in sheets: SheetDirectory) {
    var scanner = FormulaScanner(text, sheets)
    pieces = scanner.scan()
  }

  var references: [Reference] {
    pieces.compactMap { if case .reference(let reference) = $0 { reference } else { nil } }
  }

  /// What does not refer to cells.
  var plainText: String {
    pieces.reduce(into: "") { if case .text(let text) = $1 { $0 += text } }
  }

  /// The formula with every reference as the closure writes it.
  func text(_ reference: (Reference) -> String) -> String {
    pieces.reduce(into: "") { result, piece in
      switch piece {
      case .text(let text): result += text
      case .reference(let found): result += reference(found)
      }
    }
  }

  /// The formula as it is for a cell so many rows and columns on: what is not absolute moves along.
  func moved(rows: Int, columns: Int) -> String {
    text { reference in
      let first = reference.first.moved(rows: rows, columns: columns)
      let last = reference.last?.moved(rows: rows, columns: columns)
      return reference.qualifier + first.text + (last.map { ":" + $0.text } ?? "")
    }
  }
}

/// A reference to cells in a formula.
struct Reference: Sendable {
  /// The sheet's number in the template; nil for the formula's own.
  let sheet: Int?
  /// The sheet as the formula names it, with its `!`; empty where it names none.
  let qualifier: String
  let first: Corner
  /// The other end of a range.
  let last: Corner?
  /// Whether a single cell may become a range where its row or column is repeated: an argument of `SUM` and the like.
  let mayGrow: Bool

  var rows: ClosedRange<Int>? {
    guard let row = first.row else { return nil }
    let other = last?.row ?? row
    return min(row, other)...max(row, other)
  }

  var columns: ClosedRange<Int>? {
    guard let column = first.column else { return nil }
    let other = last?.column ?? column
    return min(column, other)...max(column, other)
  }
}

extension Corner {
  var text: String {
    let letters = column.map { (isColumnAbsolute ? "$" : "") + CellReference.letters($0 - 1) } ?? ""
    return letters + (row.map { (isRowAbsolute ? "$" : "") + String($0) } ?? "")
  }

  /// The corner so many rows and columns on, as far as it is not absolute; at the edge of the sheet it goes round.
  fileprivate func moved(rows: Int, columns: Int) -> Corner {
    var moved = self
    if let row, !isRowAbsolute { moved.row = Self.wrapped(row + rows, CellRange.lastRow) }
    if let column, !isColumnAbsolute { moved.column = Self.wrapped(column + columns, CellRange.lastColumn) }
    return moved
  }

  private static func wrapped(_ number: Int, _ last: Int) -> Int { (number - 1 + last) % last + 1 }
}
