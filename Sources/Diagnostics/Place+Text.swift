extension Place {
  /// The place as a person reads it: `cases.csv:17:5`, or in a workbook `台账.xlsx:案件!E17`; empty where there is none.
  public var text: String {
    guard let file else { return "" }
    let parts = cell.map { [$0] } ?? [line, column].compactMap { $0.map(String.init) }
    return ([file] + parts).joined(separator: ":")
  }

  /// The place within a workbook: `案件!E17`, or `案件!17` for a whole row; nil outside of workbooks.
  public var cell: String? {
    guard let sheet else { return nil }
    let address = (column.map { Self.letters(ofColumn: $0) } ?? "") + (line.map(String.init) ?? "")
    return address.isEmpty ? sheet : sheet + "!" + address
  }

  /// The file, or the sheet of a workbook, that the place is in.
  public var whole: Place { Place(file: file, sheet: sheet) }

  /// The letters that head a column of a sheet: A, B, …, Z, AA, …; the column counts from 1.
  public static func letters(ofColumn column: Int) -> String {
    var (rest, letters) = (column, "")
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
