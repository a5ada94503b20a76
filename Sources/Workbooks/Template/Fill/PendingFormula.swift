/// A formula of a filled sheet: where among its rows it is to stand, once its result is known.
struct PendingFormula {
  /// Where in the scratch file its cell is to be closed.
  var offset: Int
  let place: KnownCells.Place
  let element: Element

  /// The rest of its cell, from the type on.
  static func markup(_ element: Element, _ result: CellValue?) -> [UInt8] {
    let type = result.map { $0.type.map { " t=\"\($0)\"" } ?? "" } ?? " t=\"str\""
    let value = (result?.written ?? "").escapedForXML
    return Array("\(type)>".utf8) + element.fragment() + Array("<v>\(value)</v></c>".utf8)
  }
}

extension FilledRows {
  /// Some of the rows with their formulas, and whether all of these have results.
  func pieces(_ stored: Range<Int>, _ result: (PendingFormula) -> CellValue?) -> (pieces: [SheetDocument.Piece], Bool) {
    var pieces: [SheetDocument.Piece] = []
    var (start, isWhole) = (stored.lowerBound, true)
    for formula in formulas where stored.contains(formula.offset) {
      let value = result(formula)
      isWhole = isWhole && value != nil
      pieces.append(.rows(start..<formula.offset))
      pieces.append(.bytes(PendingFormula.markup(formula.element, value)))
      start = formula.offset
    }
    return (pieces + [.rows(start..<stored.upperBound)], isWhole)
  }
}
