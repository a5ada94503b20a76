/// A sheet whose rows are in the store, with what became known on the way.
struct EncodedSheet {
  let sheet: Sheet
  /// Of the columns, in Latin characters.
  let widths: [Double]
  /// Over how many columns the notes go.
  let noteColumns: Int
  /// The sheets of the file that it became: one, or more where there were too many rows.
  let parts: [SheetPart]
  let droppedLinks: Int
  let droppedComments: Int
  /// Whether it needs looks that not every workbook has.
  let hasRareLooks: Bool
}

/// One sheet of the file once its rows are in the store: all the rows of a `Sheet`, or a share of them.
struct SheetPart {
  /// The numbers of the pieces that its rows are in.
  var stored: Range<Int>
  /// The last row of the table.
  var tableRows = 0
  /// The rows of the notes below.
  var noteRows: Range<Int> = 0..<0
  var links: [LinkedCell] = []
  var comments: [CommentedCell] = []
  /// How many texts were too long for their cells, and the first such cell.
  var shortenedTexts = 0
  var firstShortened: String?
}

/// A cell that leads elsewhere.
struct LinkedCell {
  /// The most that Excel takes on one sheet.
  static let most = 65_530

  let cell: String
  let target: LinkTargets.Target
}
