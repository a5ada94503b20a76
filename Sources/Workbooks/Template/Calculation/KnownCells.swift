/// What those cells of a filled workbook show that formulas and charts refer to.
///
/// Beyond a bound nothing is remembered: then formulas are left to the program that opens the workbook.
final class KnownCells {
  /// The most cells that are remembered; some 100 bytes each.
  private static let most = 100_000

  /// A cell of a filled workbook.
  struct Place: Hashable {
    private let packed: Int

    /// - Parameters:
    ///   - sheet: its number among the filled sheets.
    ///   - row: counted from 1, like the column.
    init(sheet: Int, row: Int, column: Int) { packed = sheet << 36 | row << 15 | column }
  }

  private var values: [Place: CellValue] = [:]
  private var formulas: [Place: String] = [:]
  /// Whether all that was to be remembered is.
  private(set) var isWhole = true

  func note(_ value: CellValue?, at place: Place) {
    guard let value, hasRoom else { return }
    values[place] = value
  }

  /// Whether there was room for it.
  func note(formula: String, at place: Place) -> Bool {
    guard hasRoom else { return false }
    formulas[place] = formula
    return true
  }

  /// What a cell shows that holds no formula; nil for an empty one.
  func value(at place: Place) -> CellValue? { values[place] }

  func formula(at place: Place) -> String? { formulas[place] }

  private var hasRoom: Bool {
    if values.count + formulas.count >= Self.most { isWhole = false }
    return isWhole
  }
}
