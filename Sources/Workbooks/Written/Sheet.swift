/// One table of a workbook: a header row that stays in sight and is repeated on every page, rows, and notes below.
public struct Sheet: Sendable {
  /// The most columns that the format takes.
  public static let mostColumns = 16_384
  /// The name as wished; the name in the file is made legal and unique (see `WorkbookSummary`).
  public var name: String
  /// At most 16,384.
  public var columns: [Column]
  /// Remarks under the table, each in a row of its own across all columns, or more where the table is narrow.
  public var notes: [String]
  /// Whether the header offers to filter the rows.
  public var hasFilter: Bool
  /// Whether it is printed across the long side of the paper.
  ///
  /// One page wide in any case.
  public var isLandscape: Bool
  /// How many columns on the left stay in sight beside the header.
  public var frozenColumns = 0
  /// Rows above the header, such as titles: a cell for each column, the empty ones left blank.
  ///
  /// Only text; it goes on over blank cells to the right, but for columns that wrap.
  public var topRows: [[Cell]] = []
  /// Hands over the rows, once, while the file is being written: so they need not all be there at the same time.
  let produceRows: @Sendable (Rows) throws(WorkbookError) -> Void

  /// A sheet whose rows the closure appends one by one, for sheets that are too long to hold.
  ///
  /// What `append` throws is to be passed on: the disk is full, and there is no point in going on.
  public init(
    _ name: String, columns: [Column], notes: [String] = [], hasFilter: Bool = true, isLandscape: Bool = false,
    rows: @escaping @Sendable (Rows) throws(WorkbookError) -> Void
  ) {
    self.name = name
    self.columns = columns
    self.notes = notes
    self.hasFilter = hasFilter
    self.isLandscape = isLandscape
    self.produceRows = rows
  }

  /// A sheet whose rows are there, or are made as the sequence is walked.
  public init(
    _ name: String, columns: [Column], notes: [String] = [], hasFilter: Bool = true, isLandscape: Bool = false,
    rows: some Sequence<[Cell]> & Sendable
  ) {
    self.init(name, columns: columns, notes: notes, hasFilter: hasFilter, isLandscape: isLandscape) {
      (sheet: Rows) throws(WorkbookError) in
      for row in rows { try sheet.append(row) }
    }
  }
}
