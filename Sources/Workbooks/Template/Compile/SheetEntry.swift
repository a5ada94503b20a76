/// A sheet in the list of a template's workbook.
struct SheetEntry: Sendable {
  let element: Element
  /// The link to its part.
  let link: Relationship
  let part: String
  /// What can be filled; nil for a sheet that is no worksheet, such as a chart on a sheet of its own.
  let template: SheetTemplate?
  let ranges: SheetRanges?
  /// The sections that something outside refers to.
  var needed: Set<Int> = []
  /// The cells that formulas and charts refer to, whose values are remembered.
  var watched: Set<CellRange> = []

  var name: String { element["name"] ?? "" }
}
