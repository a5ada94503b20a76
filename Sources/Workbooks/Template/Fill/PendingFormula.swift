/// A formula of a filled sheet: where among its rows it is to stand, once its result is known.
struct PendingFormula {
  /// Where among the bytes that the store keeps its cell is to be closed.
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
  /// The rows of a part with their formulas, and whether all of these have results.
  func stretches(
    of part: Int, _ result: (PendingFormula) -> CellValue?
  ) -> (stretches: [PackagePart.Stretch], isWhole: Bool) {
    var (stretches, isWhole): ([PackagePart.Stretch], Bool) = ([], true)
    for stored in stored[part] {
      guard case .kept(let range, let numbers) = stored else {
        if case .packed(let pieces) = stored { stretches.append(.packed(pieces)) }
        continue
      }
      var start = range.lowerBound
      for formula in formulas[numbers] {
        let value = result(formula)
        isWhole = isWhole && value != nil
        stretches.append(.kept(start..<formula.offset))
        stretches.append(.bytes(PendingFormula.markup(formula.element, value)))
        start = formula.offset
      }
      stretches.append(.kept(start..<range.upperBound))
    }
    return (stretches, isWhole)
  }
}
