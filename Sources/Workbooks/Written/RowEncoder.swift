/// Turns rows of cells into the XML of a sheet, as bytes.
///
/// Advice for hackers: this is the workbook's hot path, fifteen million cells for a large sheet. Through libxml2's text
/// writer 1.5 million cells took 1.4 s, here 0.2 s, and the whole workbook 0.6 s: so the rows, and only they, are put
/// together as bytes. Element names are constants, numbers are digits, and text goes through `CellText`; the tests hold
/// the result against libxml2's parser. Everything around the rows is written by `XMLWriter`.
///
/// Text stands in the cell (`inlineStr`) and not in a shared table, which would have to be held until the last row.
struct RowEncoder {
  let wraps: [Bool]
  /// The width within which each column breaks its text.
  let rooms: [Double]
  let targets: LinkTargets
  private let letters: [ShortASCII]
  private let styleLabels = CellStyle.labels
  private var rowLabel = ShortASCII(0)
  /// Where the row's attributes go on, for a height that is known when its cells are.
  private var rowAttributes = 0
  /// The most lines of a cell in this row.
  var rowLines = 1

  var bytes = ByteBuffer(capacity: 1 << 16)
  /// The last row begun, counted from 1.
  private(set) var row = 0
  /// The widest cell of each column so far, in Latin characters.
  var widest: [Int]
  var links: [LinkedCell] = []
  var droppedLinks = 0
  var comments: [CommentedCell] = []
  private(set) var droppedComments = 0
  /// Whether a cell stands out in a way that not every workbook has a look for.
  var hasRareCells = false
  var shortenedTexts = 0
  var firstShortened: String?

  init(_ columns: [Sheet.Column], targets: LinkTargets) {
    letters = columns.indices.map { ShortASCII(CellReference.letters($0)) }
    wraps = columns.map(\.wraps)
    rooms = columns.map(DisplayWidth.room)
    widest = columns.map { _ in 0 }
    self.targets = targets
  }

  /// Goes back to row 1, for the next sheet of the file.
  mutating func beginSheet() {
    row = 0
    links = []
    comments = []
    shortenedTexts = 0
    firstShortened = nil
  }

  /// The titles of the columns; `allowance` is room beside each title.
  mutating func appendHeader(_ columns: [Sheet.Column], allowance: Int) {
    beginRow()
    for (index, column) in columns.enumerated() {
      appendText(column.title, index, column.isProminent ? .prominentHeader : .header)
      widest[index] = max(widest[index], DisplayWidth.of(column.title) + allowance)
      rowLines = max(rowLines, DisplayWidth.lines(column.title, within: rooms[index]))
    }
    endRow()
    appendComments(
      columns.indices.compactMap { column in
        columns[column].comment.map { Sheet.Comment(column: column, $0) }
      })
  }

  /// A row above the header: text in its column, nothing where a cell is empty.
  mutating func appendTopRow(_ cells: [Sheet.Cell]) {
    beginRow()
    for (column, cell) in cells.enumerated() {
      guard case .text(let text) = cell.value, !text.isEmpty else { continue }
      if wraps[column] { appendCell(cell, column) } else { appendText(text, column, .plain) }
    }
    endRow()
  }

  /// Comments on cells of the row just written.
  mutating func appendComments(_ added: [Sheet.Comment]) {
    let byColumn = Dictionary(grouping: added, by: \.column).sorted { $0.key < $1.key }
    for (column, texts) in byColumn {
      precondition(letters.indices.contains(column), "a comment is on a cell of its sheet")
      guard comments.count < CommentedCell.most else {
        droppedComments += 1
        continue
      }
      comments.append(CommentedCell(column: column, row: row, text: texts.map(\.text).joined(separator: "\n")))
    }
  }

  /// One cell for each column; those that the row lacks are empty.
  mutating func appendRow(_ cells: [Sheet.Cell]) {
    beginRow()
    for column in cells.indices { appendCell(cells[column], column) }
    for column in cells.count..<letters.count { appendEmpty(column, CellStyle(.text, .none)) }
    endRow()
  }

  /// Leaves a row blank.
  mutating func skipRow() { row += 1 }

  /// A remark in the first column; `width` is that of the whole table, over which it goes.
  mutating func appendNote(_ note: String, width: Double) {
    beginRow()
    appendText(note, 0, .note)
    rowLines = DisplayWidth.lines(note, within: width)
    endRow(isHeightFixed: true)
  }

  /// The start of a cell up to its style, with room for the rest; the caller goes on with `"`.
  mutating func beginCell(_ column: Int, _ style: CellStyle) {
    bytes.reserve(Self.cellOverhead)
    bytes.append("<c r=\"")
    bytes.append(column < letters.count ? letters[column] : ShortASCII("A"))
    bytes.append(rowLabel)
    bytes.append("\" s=\"")
    bytes.append(styleLabels[style.index])
  }

  /// What a cell's fixed parts and digits come to at most, with room to spare.
  private static let cellOverhead = 256

  private mutating func beginRow() {
    row += 1
    rowLabel = ShortASCII(row)
    rowLines = 1
    bytes.reserve(Self.cellOverhead)
    bytes.append("<row r=\"")
    bytes.append(rowLabel)
    bytes.append(UInt8(ascii: "\""))
    rowAttributes = bytes.count
    bytes.append(UInt8(ascii: ">"))
  }

  /// A row of several lines says how high it is: LibreOffice does not find out by itself, nor does Excel for notes.
  private mutating func endRow(isHeightFixed: Bool = false) {
    bytes.reserve(Self.cellOverhead)
    bytes.append("</row>")
    guard rowLines > 1 || isHeightFixed else { return }
    let height = DisplayWidth.height(ofLines: rowLines)
    bytes.insert(" ht=\"\(height)\"" + (isHeightFixed ? " customHeight=\"1\"" : ""), at: rowAttributes)
  }
}
