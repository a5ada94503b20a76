extension RowEncoder {
  /// Text of more bytes is broken into lines: in a cell with the text format old programs show `####` for it.
  private static let longestLine = 255
  /// Spreadsheets round beyond 15 digits.
  private static let largestNumber: UInt = 999_999_999_999_999
  /// 9999-12-31.
  private static let lastDate = 2_958_465

  mutating func appendCell(_ cell: Sheet.Cell, _ column: Int) {
    if cell.emphasis.rawValue >= Sheet.Emphasis.doubtful.rawValue { hasRareCells = true }
    switch cell.value {
    case .empty: appendEmpty(column, CellStyle(.text, cell.emphasis))
    case .text(let text): appendText(text, column, cell.emphasis)
    case .integer(let number): appendInteger(number, column, cell.emphasis)
    case .decimal(let hundredths), .percent(let hundredths): appendHundredths(hundredths, column, cell.emphasis)
    case .date(let serial): appendDate(serial, column, cell.emphasis)
    case .flag(let flag): appendFlag(flag, column, cell.emphasis)
    case .link(let text, let link): appendLink(text, link, column, cell.emphasis)
    }
  }

  /// A cell without value, which has its column's lines all the same.
  mutating func appendEmpty(_ column: Int, _ style: CellStyle) {
    beginCell(column, style)
    bytes.append("\"/>")
  }

  /// Text in a style that does not depend on it: a title, a note.
  mutating func appendText(_ text: String, _ column: Int, _ style: CellStyle) {
    withFitting(text, column) { encoder, utf8 in
      encoder.appendText(utf8, CellText.needs(of: utf8), column, style)
    }
  }

  /// Text in the style for its column, its length and its lines.
  private mutating func appendText(
    _ text: String, _ column: Int, _ emphasis: Sheet.Emphasis, isLink: Bool = false
  ) {
    withFitting(text, column) { encoder, utf8 in
      let needs = CellText.needs(of: utf8)
      let isWrapped = encoder.wraps[column] || utf8.count > Self.longestLine || needs.contains(.lines)
      let kind: CellStyle.Kind = isWrapped ? (isLink ? .wrappedLink : .wrapped) : (isLink ? .link : .text)
      encoder.appendText(utf8, needs, column, CellStyle(kind, emphasis))
      if isWrapped { encoder.rowLines = max(encoder.rowLines, DisplayWidth.lines(utf8, within: encoder.rooms[column])) }
      encoder.measure(utf8, column)
    }
  }

  /// Hands over the text as far as a cell takes it.
  private mutating func withFitting(
    _ text: String, _ column: Int, _ body: (inout RowEncoder, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var text = text
    if let shortened = CellText.shortened(text) {
      text = shortened
      noteShortening(column)
    }
    text.withUTF8 { body(&self, $0) }
  }

  private mutating func appendText(
    _ utf8: UnsafeBufferPointer<UInt8>, _ needs: CellText.Needs, _ column: Int, _ style: CellStyle
  ) {
    guard !utf8.isEmpty else { return appendEmpty(column, style) }
    beginCell(column, style)
    bytes.append("\" t=\"inlineStr\"><is><t>")
    if needs.contains(.escaping) {
      bytes.reserve(utf8.count * CellText.longestEscape + 64)
      CellText.append(utf8, to: &bytes)
    } else {
      bytes.reserve(utf8.count + 64)
      bytes.append(utf8)
    }
    bytes.append("</t></is></c>")
  }

  private mutating func appendInteger(_ number: Int, _ column: Int, _ emphasis: Sheet.Emphasis) {
    guard number.magnitude <= Self.largestNumber else {
      return appendText(String(number), column, emphasis)
    }
    appendNumber(column, CellStyle(.integer, emphasis), beside: 1) { $0.append(decimal: number) }
  }

  private mutating func appendHundredths(_ hundredths: Int, _ column: Int, _ emphasis: Sheet.Emphasis) {
    let (units, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    guard hundredths.magnitude <= Self.largestNumber else {
      let sign = hundredths < 0 ? "-" : ""
      return appendText("\(sign)\(units).\(rest / 10)\(rest % 10)", column, emphasis)
    }
    appendNumber(column, CellStyle(.decimal, emphasis), beside: 4) { bytes in
      if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
      bytes.append(decimal: Int(units))
      guard rest > 0 else { return }
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(ascii: "0") + UInt8(rest / 10))
      if rest % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
    }
  }

  /// A serial that is no date is shown as the number that it is, not as `####`.
  private mutating func appendDate(_ serial: Int, _ column: Int, _ emphasis: Sheet.Emphasis) {
    guard (1...Self.lastDate).contains(serial) else { return appendInteger(serial, column, emphasis) }
    appendNumber(column, CellStyle(.date, emphasis), beside: 5) { $0.append(decimal: serial) }
  }

  /// A number in a cell; `beside` is how many characters it shows beyond its digits in the file, with its indent.
  private mutating func appendNumber(
    _ column: Int, _ style: CellStyle, beside: Int, _ digits: (inout ByteBuffer) -> Void
  ) {
    beginCell(column, style)
    bytes.append("\"><v>")
    let start = bytes.count
    digits(&bytes)
    widest[column] = max(widest[column], bytes.count - start + beside)
    bytes.append("</v></c>")
  }

  private mutating func appendFlag(_ flag: Bool, _ column: Int, _ emphasis: Sheet.Emphasis) {
    beginCell(column, CellStyle(.flag, emphasis))
    bytes.append(flag ? "\" t=\"b\"><v>1</v></c>" : "\" t=\"b\"><v>0</v></c>")
    widest[column] = max(widest[column], 5)
  }

  private mutating func appendLink(_ text: String, _ link: Sheet.Link, _ column: Int, _ emphasis: Sheet.Emphasis) {
    guard links.count < LinkedCell.most, let target = targets.target(of: link) else {
      droppedLinks += 1
      return appendText(text, column, emphasis)
    }
    links.append(LinkedCell(cell: CellReference.cell(column: column, row: row), target: target))
    appendText(text, column, emphasis, isLink: true)
  }

  /// Text of no more bytes than the widest cell's characters cannot be wider; nor does more than the cap matter.
  private mutating func measure(_ utf8: UnsafeBufferPointer<UInt8>, _ column: Int) {
    let known = widest[column]
    guard utf8.count > known, known < DisplayWidth.cap else { return }
    widest[column] = max(known, DisplayWidth.of(utf8))
  }

  private mutating func noteShortening(_ column: Int) {
    shortenedTexts += 1
    if firstShortened == nil { firstShortened = CellReference.cell(column: column, row: row) }
  }
}
