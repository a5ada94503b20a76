/// The look of a cell, as a number into the table of looks in `styles.xml`.
struct CellStyle {
  /// What a cell's number format and alignment follow from.
  enum Kind: UInt8, CaseIterable {
    case text, wrapped, integer, decimal, date, flag, link, wrappedLink

    var isLink: Bool { self == .link || self == .wrappedLink }
  }

  /// The number that a cell bears in `s="…"`.
  let index: Int

  /// The header row.
  static let header = CellStyle(index: 1)
  /// The remarks below a table.
  static let note = CellStyle(index: 2)
  /// Looks that are not kinds: the default of all cells, header and note.
  static let special = 3

  init(_ kind: Kind, _ emphasis: Sheet.Emphasis) {
    index = Self.special + Int(kind.rawValue) * Sheet.Emphasis.allCases.count + Int(emphasis.rawValue)
  }

  private init(index: Int) { self.index = index }

  /// The numbers of all looks as they are written into a cell.
  static let labels = (0..<special + Kind.allCases.count * Sheet.Emphasis.allCases.count).map { ShortASCII($0) }
}
