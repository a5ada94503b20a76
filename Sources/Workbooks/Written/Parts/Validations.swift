/// The element `dataValidations` of a sheet: what may be typed into its columns.
struct Validations {
  private let rules: [(column: Int, rule: Sheet.Rule, formulas: [String])]
  private let rows: ClosedRange<Int>

  /// Rules for these rows; `names` are the legal names of sheets by those they were given.
  ///
  /// A rule that looks at a sheet that there is not is left out.
  init(_ columns: [Sheet.Column], rows: ClosedRange<Int>, names: [String: String]) {
    self.rows = rows
    rules = columns.enumerated().compactMap { index, column in
      guard let rule = column.rule, let formulas = rule.test.formulas(names) else { return nil }
      return (index, rule, formulas)
    }
  }

  func write(to xml: XMLWriter) {
    if rules.isEmpty { return }
    xml.element("dataValidations", ["count": "\(rules.count)"]) {
      for (column, rule, formulas) in rules {
        let letters = CellReference.letters(column)
        xml.element("dataValidation", ["type": rule.test.type, "allowBlank": "1"]) {
          rule.writeMessages(to: xml)
          xml.attribute("sqref", "\(letters)\(rows.lowerBound):\(letters)\(rows.upperBound)")
          if let first = formulas.first { xml.element("formula1", text: first) }
          if let second = formulas.dropFirst().first { xml.element("formula2", text: second) }
        }
      }
    }
  }
}

extension Sheet.Rule {
  fileprivate func writeMessages(to xml: XMLWriter) {
    if allowsExceptions { xml.attribute("errorStyle", "warning") }
    if let objection {
      xml.attribute("showErrorMessage", "1")
      xml.attribute("errorTitle", objection.title.cut(to: 32))
      xml.attribute("error", objection.text.cut(to: 225))
    }
    if let prompt {
      xml.attribute("showInputMessage", "1")
      xml.attribute("promptTitle", prompt.title.cut(to: 32))
      xml.attribute("prompt", prompt.text.cut(to: 255))
    }
  }
}

extension Sheet.Rule.Test {
  fileprivate var type: String {
    switch self {
    case .anything: "none"
    case .words, .cells, .filledCells: "list"
    case .date: "date"
    case .wholeNumber: "whole"
    case .textLength: "textLength"
    }
  }

  /// The operands; nil where they are on a sheet that there is not.
  fileprivate func formulas(_ names: [String: String]) -> [String]? {
    switch self {
    case .anything: return []
    case .words(let words):
      precondition(Self.fits(words), "a longer list stands in cells of a sheet")
      return ["\"" + words.joined(separator: ",").replacing("\"", with: "\"\"") + "\""]
    case .cells(let sheet, let column, let count):
      return names[sheet].map { [Self.cells(of: $0, column, through: max(count, 1) + 1)] }
    case .filledCells(let sheet, let column):
      return names[sheet].map { [Self.filledCells(of: $0, column)] }
    case .date(let range), .wholeNumber(let range), .textLength(let range):
      return [String(range.lowerBound), String(range.upperBound)]
    }
  }

  private static func cells(of sheet: String, _ column: Int, through row: Int) -> String {
    let letters = CellReference.letters(column)
    return CellReference.sheet(sheet) + "!$\(letters)$2:$\(letters)$\(row)"
  }

  /// As many cells as are filled in, and at least one: a range of none would be an error.
  private static func filledCells(of sheet: String, _ column: Int) -> String {
    let first = CellReference.sheet(sheet) + "!$" + CellReference.letters(column) + "$2"
    return "OFFSET(\(first),0,0,MAX(1,COUNTA(\(cells(of: sheet, column, through: 20_000)))),1)"
  }
}

extension String {
  /// As many whole characters as fit into so many UTF-16 units, with `…` where some do not; escaped for a workbook.
  fileprivate func cut(to limit: Int) -> String {
    guard utf16.count > limit else { return CellText.escaped(self) }
    var units = 0
    let kept = prefix { character in
      units += character.utf16.count
      return units < limit
    }
    return CellText.escaped(kept + "…")
  }
}
