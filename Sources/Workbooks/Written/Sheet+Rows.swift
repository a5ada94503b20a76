extension Sheet {
  /// Takes the rows of a sheet one by one; each becomes XML at once, and none is kept.
  public final class Rows {
    private let sheet: Sheet
    private let store: PieceStore
    /// Rows in one sheet of the file down to the last of the table; the notes have their place below.
    private let tableLimit: Int
    private var encoder: RowEncoder
    private var parts: [SheetPart] = []

    init(_ sheet: Sheet, rowLimit: Int, targets: LinkTargets, store: PieceStore) {
      precondition(sheet.columns.count <= Sheet.mostColumns, "a sheet has at most 16,384 columns")
      self.sheet = sheet
      self.store = store
      tableLimit = min(rowLimit, Workbook.mostRows) - (sheet.notes.isEmpty ? 0 : sheet.notes.count + 1)
      precondition(tableLimit > sheet.headerRow, "a sheet needs room for its header, one row and its notes")
      encoder = RowEncoder(sheet.columns, targets: targets)
      beginPart()
    }

    /// Writes one row: a cell for each column in order; missing ones are empty.
    ///
    /// More cells than columns are a mistake of the program. Throws when the disk does not take it.
    public func append(_ cells: [Cell]) throws(WorkbookError) {
      precondition(cells.count <= sheet.columns.count, "a row has more cells than its sheet has columns")
      if encoder.row == tableLimit {
        try endPart()
        beginPart()
      }
      encoder.appendRow(cells)
      if encoder.bytes.count >= PieceStore.pieceSize { try passOn() }
    }

    /// Writes one row with comments on some of its cells.
    ///
    /// Several on one cell become one. A sheet takes 10,000 (see `WorkbookSummary.droppedComments`).
    public func append(_ cells: [Cell], comments: [Comment]) throws(WorkbookError) {
      try append(cells)
      encoder.appendComments(comments)
    }

    /// Writes the notes, and tells what the sheet became.
    func finish() throws(WorkbookError) -> EncodedSheet {
      let widths = zip(sheet.columns, encoder.widest).map { DisplayWidth.column($0, widest: $1) }
      let width = widths.reduce(0, +)
      let added = DisplayWidth.columnsBeside(width)
      try endPart(notes: sheet.notes, width: width + Double(added) * DisplayWidth.untouched)
      return EncodedSheet(
        sheet: sheet, widths: widths, noteColumns: widths.count + added, parts: parts,
        droppedLinks: encoder.droppedLinks, droppedComments: encoder.droppedComments,
        hasRareLooks: sheet.hasRareLooks || encoder.hasRareCells)
    }

    private func beginPart() {
      parts.append(SheetPart(stored: store.count..<store.count))
      encoder.beginSheet()
      for row in sheet.topRows { encoder.appendTopRow(row) }
      // Room for the button of the filter.
      encoder.appendHeader(sheet.columns, allowance: sheet.hasFilter ? 3 : 0)
    }

    private func endPart(notes: [String] = [], width: Double = 0) throws(WorkbookError) {
      let last = parts.count - 1
      parts[last].tableRows = encoder.row
      if !notes.isEmpty { parts[last].noteRows = appendNotes(notes, width) }
      try passOn()
      parts[last].stored = parts[last].stored.lowerBound..<store.count
      parts[last].links = encoder.links
      parts[last].comments = encoder.comments
      (parts[last].shortenedTexts, parts[last].firstShortened) = (encoder.shortenedTexts, encoder.firstShortened)
    }

    /// A blank row, then each note in a row of its own; gives the rows of the notes.
    private func appendNotes(_ notes: [String], _ width: Double) -> Range<Int> {
      encoder.skipRow()
      let first = encoder.row + 1
      for note in notes { encoder.appendNote(note, width: width) }
      return first..<encoder.row + 1
    }

    private func passOn() throws(WorkbookError) {
      try store.add(&encoder.bytes)
    }
  }
}

extension Sheet {
  /// The row of the header, counted from 1.
  var headerRow: Int { topRows.count + 1 }

  /// Whether its columns need looks that not every workbook has.
  fileprivate var hasRareLooks: Bool { columns.contains { $0.isProminent || $0.entry == .paragraph } }
}
