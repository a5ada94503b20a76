/// A row as any reader finds it.
struct PlainRow: Equatable {
  /// Where it starts in the text.
  var start: Int
  /// The physical line on which it starts.
  var line: Int
  var fields: [[UInt8]] = []
  /// The index of the field whose quote is never closed.
  var unclosed: Int?
}

/// Reads CSV one byte at a time and keeps its state in a word: slow, and so plain that it is obviously right.
///
/// The oracle of the fast reader.
struct PlainReader {
  private enum State { case fieldStart, plain, quoted, afterQuote, tail }

  private let text: [UInt8]
  private let delimiter: UInt8
  private var state = State.fieldStart
  private var rows: [PlainRow] = []
  private var row: PlainRow
  private var field: [UInt8] = []
  private var line = 1

  static func rows(of text: [UInt8], delimiter: UInt8) -> [PlainRow] {
    var reader = PlainReader(text, delimiter)
    return reader.read()
  }

  private init(_ text: [UInt8], _ delimiter: UInt8) {
    self.text = text
    self.delimiter = delimiter
    row = PlainRow(start: 0, line: 1)
  }

  private mutating func read() -> [PlainRow] {
    var index = 0
    while index < text.count {
      let isCRLF = text[index] == 0x0D && index + 1 < text.count && text[index + 1] == 0x0A
      take(text[index], isCRLF: isCRLF)
      index += isCRLF ? 2 : 1
      if row.start < 0 { row.start = index }
    }
    if row.start < text.count { endRow() }
    return rows
  }

  private mutating func take(_ byte: UInt8, isCRLF: Bool) {
    let isLineEnd = byte == 0x0A || byte == 0x0D
    if isLineEnd { line += 1 }
    let characters: [UInt8] = isCRLF ? [0x0D, 0x0A] : [byte]
    switch state {
    case .quoted where byte == 0x22: state = .afterQuote
    case .quoted: field += characters
    case .afterQuote where byte == 0x22:
      field.append(byte)
      state = .quoted
    case .fieldStart where byte == 0x22: state = .quoted
    case _ where byte == delimiter: endField()
    case _ where isLineEnd: endRow()
    case .fieldStart, .plain:
      field.append(byte)
      state = .plain
    case .afterQuote, .tail:
      field.append(byte)
      state = .tail
    }
  }

  private mutating func endField() {
    if state == .quoted { row.unclosed = row.fields.count }
    row.fields.append(field)
    (field, state) = ([], .fieldStart)
  }

  private mutating func endRow() {
    endField()
    rows.append(row)
    row = PlainRow(start: -1, line: line)
  }
}
