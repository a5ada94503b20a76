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

  /// Whether it holds nothing but blanks.
  public var isBlank: Bool { cells.text.allSatisfy { $0 <= 0x20 } || rows.allSatisfy(\.isBlank) }

  /// How many bytes it takes.
  public var size: Int { cells.size }

  /// What is to be said of the sheet, by place; of a hidden one no more than that.
  ///
  /// - Parameter file: the workbook's path as findings name it.
  public func findings(file: String) -> [Finding] {
    guard !isHidden else { return [Finding(.hiddenSheet, at: Place(file: file, sheet: name))] }
    let cells =
      formulasWithoutValue.map { (FindingKind.formulaWithoutValue, $0) }
      + valuesUnderMerges.map { (FindingKind.valueUnderMerge, $0) }
    return cells.map { kind, cell in
      Finding(kind, at: Place(file: file, sheet: name, line: cell.row, column: cell.column), [.init("cell", cell)])
    }.sorted()
  }
}
