extension Sheet {
  /// A value and how it stands out.
  ///
  /// The number format follows from the value.
  public struct Cell: Sendable, Hashable {
    public var value: Value
    public var emphasis: Emphasis

    public init(_ value: Value, _ emphasis: Emphasis = .none) {
      self.value = value
      self.emphasis = emphasis
    }

    /// The same value, standing out.
    public func marked(_ emphasis: Emphasis) -> Cell { Cell(value, emphasis) }
  }

  /// What a cell holds.
  ///
  /// There is no formula, and no text becomes one.
  public enum Value: Sendable, Hashable {
    case empty
    /// Always text, also `=1+1` or `007`; shown on several lines where it has line feeds or more than 255 bytes.
    case text(String)
    /// A whole number. One of more than 15 digits, which a spreadsheet would round, is written as text.
    case integer(Int)
    /// Hundredths, shown with two decimals: 8735 is 87.35.
    case decimal(hundredths: Int)
    /// A rate in hundredths of a percent, 8000 for 80 %: the number 80, shown as 80.00 and read back as 80.
    ///
    /// Not the fraction 0.8 in a percent format: whoever reads the file finds the figure that the report prints.
    case percent(hundredths: Int)
    /// Days since 1899-12-30, as spreadsheets count; shown as yyyy-mm-dd.
    case date(serial: Int)
    /// TRUE or FALSE.
    case flag(Bool)
    /// Text that leads elsewhere when clicked.
    indirect case link(String, to: Link)
  }

  /// Where a linked cell leads.
  ///
  /// What leads nowhere stays plain text (see `WorkbookSummary.droppedLinks`).
  public enum Link: Sendable, Hashable {
    /// The first sheet of the workbook with this name, as its description has it.
    case sheet(String)
    /// An address, absolute or relative to the file; at most 2,079 characters.
    case url(String)
  }

  /// How a cell stands out: by colour and fill, and in black and white by weight.
  public enum Emphasis: UInt8, Sendable, Hashable, CaseIterable {
    case none, strong, good, bad
    /// Not wrong, but to be looked at.
    case doubtful
    /// As it should be, with something to be known of it.
    case noted

    /// Those whose looks every workbook has.
    static let usual = [none, strong, good, bad]
    /// The others.
    static let rare = [doubtful, noted]
  }
}

extension Sheet.Cell {
  public static var empty: Self { Self(.empty) }
  public static func text(_ text: String) -> Self { Self(.text(text)) }
  public static func integer(_ number: Int) -> Self { Self(.integer(number)) }
  public static func decimal(hundredths: Int) -> Self { Self(.decimal(hundredths: hundredths)) }
  public static func percent(hundredths: Int) -> Self { Self(.percent(hundredths: hundredths)) }
  public static func date(serial: Int) -> Self { Self(.date(serial: serial)) }
  public static func date(year: Int, month: Int, day: Int) -> Self { Self(.date(year: year, month: month, day: day)) }
  public static func flag(_ flag: Bool) -> Self { Self(.flag(flag)) }
  public static func link(_ text: String, to link: Sheet.Link) -> Self { Self(.link(text, to: link)) }
}

extension Sheet.Value {
  /// A day of the Gregorian calendar as the number that spreadsheets have for it.
  ///
  /// Right from 1900-03-01 on: before, spreadsheets count a day that never was.
  public static func serial(year: Int, month: Int, day: Int) -> Int {
    CivilDay.number(year: year, month: month, day: day) + 25_569
  }

  /// A day of the Gregorian calendar, from 1900-03-01 on.
  public static func date(year: Int, month: Int, day: Int) -> Self {
    .date(serial: serial(year: year, month: month, day: day))
  }
}
