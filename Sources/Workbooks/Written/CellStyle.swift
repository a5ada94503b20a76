/// The look of a cell, as a number into the table of looks in `styles.xml`.
struct CellStyle {
  /// What a cell's number format and alignment follow from.
  enum Kind: UInt8, CaseIterable {
    case text, wrapped, integer, decimal, date, flag, link, wrappedLink

    var isLink: Bool { self == .link || self == .wrappedLink }
  }

  /// The number that a cell bears in `s="…"`.
  let index: Int

  /// Text outside the table.
  static let plain = CellStyle(index: 0)
  /// The header row.
  static let header = CellStyle(index: 1)
  /// The remarks below a table.
  static let note = CellStyle(index: 2)
  /// Looks that are not kinds: the default of all cells, header and note.
  static let special = 3
  /// The looks that every workbook has; the others are in the file only where one of its sheets needs them.
  static let usualCount = special + Kind.allCases.count * Sheet.Emphasis.usual.count
  /// The title of a column that must be filled in.
  static let prominentHeader = CellStyle(index: usualCount)
  /// Text on several lines that stays text while it is being typed.
  static let paragraph = CellStyle(index: usualCount + 1)
  private static let rare = usualCount + 2

  init(_ kind: Kind, _ emphasis: Sheet.Emphasis) {
    if let place = Sheet.Emphasis.rare.firstIndex(of: emphasis) {
      index = Self.rare + place * Kind.allCases.count + Int(kind.rawValue)
    } else {
      index = Self.special + Int(kind.rawValue) * Sheet.Emphasis.usual.count + Int(emphasis.rawValue)
    }
  }

  private init(index: Int) { self.index = index }

  /// The numbers of all looks as they are written into a cell.
  static let labels = (0..<rare + Sheet.Emphasis.rare.count * Kind.allCases.count).map { ShortASCII($0) }
}
