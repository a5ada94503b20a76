import Diagnostics

/// A worksheet as text: what a clerk sees in each cell, in canonical form.
///
/// Dates are `2025-03-01`, with ` 08:30:00` where there is a time; truth values 是 and 否; numbers have plain digits, as
/// many as Excel keeps; errors such as `#N/A` are their own text.
public struct Sheet: Sendable, Hashable {
  public let name: String
  public let isHidden: Bool
  let cells: CellTable
  /// The cells whose formula has no stored result, so that they are empty here.
  public let formulasWithoutValue: [CellAddress]
  /// The cells that hold something but lie under a merged cell, so that they are empty here.
  public let valuesUnderMerges: [CellAddress]

  /// The last column that holds anything, counted from 1; 0 for an empty sheet.
  public var width: Int { cells.width }

  /// What is to be said of the sheet, by place.
  ///
  /// - Parameter file: the workbook's path as findings name it.
  public func findings(file: String) -> [Finding] {
    let hidden = isHidden ? [Finding(.hiddenSheet, at: Place(file: file, sheet: name))] : []
    let cells =
      formulasWithoutValue.map { (FindingKind.formulaWithoutValue, $0) }
      + valuesUnderMerges.map { (FindingKind.valueUnderMerge, $0) }
    let found = cells.map { kind, cell in
      Finding(kind, at: Place(file: file, sheet: name, line: cell.row, column: cell.column), [.init("cell", cell)])
    }
    return hidden + found.sorted()
  }
}
