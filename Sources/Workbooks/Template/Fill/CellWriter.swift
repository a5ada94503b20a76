import Templates

/// Writes the cells of a filled sheet as bytes.
///
/// Values become numbers, dates as numbers of days, or texts in the cell; never a formula.
struct CellWriter {
  var bytes = ByteBuffer(capacity: 1 << 16)
  /// What spreadsheets add to a day counted from 1970-01-01.
  let epoch: Int
  /// How many texts were cut to what a cell takes.
  private(set) var shortened = 0
  private var rowLabel = ShortASCII(0)
  /// Where the attributes of the row end.
  private var rowEnd = 0

  /// Spreadsheets round beyond 15 digits.
  private static let largest: UInt = 999_999_999_999_999

  init(startsIn1904: Bool) { epoch = startsIn1904 ? 24_107 : 25_569 }

  mutating func append(_ added: [UInt8]) {
    bytes.reserve(added.count)
    added.withUnsafeBufferPointer { bytes.append($0) }
  }

  mutating func beginRow(_ number: Int, attributes: [UInt8]) {
    rowLabel = ShortASCII(number)
    bytes.reserve(64)
    bytes.append("<row r=\"")
    bytes.append(rowLabel)
    bytes.append(UInt8(ascii: "\""))
    append(attributes)
    bytes.reserve(16)
    rowEnd = bytes.count
    bytes.append(UInt8(ascii: ">"))
  }

  /// Says how high the row is that was begun last, in points; what it holds moves on by so many bytes.
  mutating func setHeight(_ height: Double, isFixed: Bool) -> Int {
    let number = height == height.rounded() ? String(Int(height)) : String(height)
    let text = " ht=\"\(number)\"" + (isFixed ? " customHeight=\"1\"" : "")
    bytes.insert(text, at: rowEnd)
    return text.utf8.count
  }

  mutating func endRow() {
    bytes.reserve(16)
    bytes.append("</row>")
  }

  /// The start of a cell up to its row's number.
  mutating func beginCell(_ cell: ProgramCell, _ markup: [UInt8]) {
    bytes.reserve(cell.start.count + 16)
    bytes.append(markup, cell.start)
    bytes.append(rowLabel)
  }

  /// Some of the markup of a program.
  mutating func append(_ markup: [UInt8], _ range: Range<Int>) {
    bytes.reserve(range.count)
    bytes.append(markup, range)
  }

  /// What stands behind the attributes of an empty cell.
  static let emptyEnd = Array("/>".utf8)
  /// What stands behind the attributes of a cell with a text of one look.
  static let textStart = Array(" t=\"inlineStr\"><is><t>".utf8)

  mutating func endEmpty() {
    bytes.reserve(16)
    bytes.append("/>")
  }

  /// All of a cell with a text of one look but its start.
  mutating func text(_ text: String, in cell: ProgramCell, _ markup: [UInt8]) {
    guard !text.isEmpty else {
      append(markup, cell.attributes)
      return endEmpty()
    }
    append(markup, cell.whole)
    appendFitting(text)
    bytes.append("</t></is></c>")
  }

  /// A value in the form that it has in cells.
  mutating func value(_ value: Value, look: [UInt8]) {
    switch value {
    case .none, .flag, .list, .lazy, .record: endEmpty()
    case .number(let text, let amount): number(amount, text)
    case .date(let text, let day): date(day, text)
    case .text(let text), .markup(let text): self.text(text, look: look)
    case .utf8(let bytes): text(String(decoding: bytes, as: UTF8.self), look: look)
    }
  }

  private mutating func number(_ amount: Amount, _ text: String) {
    guard amount.units.magnitude <= Self.largest else { return self.text(text, look: []) }
    bytes.reserve(128)
    bytes.append("><v>")
    append(amount)
    bytes.append("</v></c>")
  }

  /// A day that spreadsheets do not count rightly stays text.
  private mutating func date(_ day: Int, _ text: String) {
    guard (61...2_958_465).contains(day + 25_569) else { return self.text(text, look: []) }
    bytes.reserve(128)
    bytes.append("><v>")
    bytes.append(decimal: day + epoch)
    bytes.append("</v></c>")
  }

  /// The digits, without zeros at the end; room for them is reserved.
  private mutating func append(_ amount: Amount) {
    var (units, decimals) = (amount.units.magnitude, amount.decimals)
    while decimals > 0, units % 10 == 0 { (units, decimals) = (units / 10, decimals - 1) }
    if amount.units < 0 { bytes.append(UInt8(ascii: "-")) }
    let power = (0..<decimals).reduce(UInt(1)) { power, _ in power * 10 }
    bytes.append(decimal: Int(units / power))
    guard decimals > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    let fraction = units % power
    var rest = power / 10
    while rest > fraction, rest > 1 {
      bytes.append(UInt8(ascii: "0"))
      rest /= 10
    }
    bytes.append(decimal: Int(fraction))
  }

  /// A text of one look, from the type on.
  mutating func text(_ text: String, look: [UInt8]) {
    guard !text.isEmpty else { return endEmpty() }
    bytes.reserve(64 + look.count)
    bytes.append(" t=\"inlineStr\"><is>")
    if !look.isEmpty { beginRun(look) }
    bytes.append("<t>")
    appendFitting(text)
    bytes.append(look.isEmpty ? "</t></is></c>" : "</t></r></is></c>")
  }

  /// Appends as much of a text as a cell takes.
  private mutating func appendFitting(_ text: String) {
    // No text has more UTF-16 units than bytes.
    guard text.utf8.count > CellText.longest, let short = CellText.shortened(text) else { return appendEscaped(text) }
    shortened += 1
    appendEscaped(short)
  }

  private mutating func beginRun(_ look: [UInt8]) {
    bytes.reserve(64 + look.count)
    bytes.append("<r>")
    look.withUnsafeBufferPointer { bytes.append($0) }
  }

  /// Appends a text with its escapes, and leaves room for the end of a cell.
  private mutating func appendEscaped(_ text: String) {
    text.utf8.span.withUnsafeBufferPointer { utf8 in
      bytes.reserve(utf8.count * CellText.longestEscape + 64)
      CellText.append(utf8, to: &bytes)
    }
  }
}

extension CellWriter {
  /// A text of several pieces; one value alone keeps its kind.
  mutating func pieces(_ pieces: [TextPiece], looks: [[UInt8]]) {
    if pieces.count == 1, case .value(let value, let run) = pieces[0] { return self.value(value, look: looks[run]) }
    let runs = joined(pieces)
    guard !runs.isEmpty else { return endEmpty() }
    let isRich = looks.contains { !$0.isEmpty }
    bytes.reserve(64)
    bytes.append(" t=\"inlineStr\"><is>")
    if isRich {
      for run in runs { append(run.text, look: looks[run.run]) }
    } else {
      bytes.append("<t>")
      append(Array(runs.map(\.text).joined().utf8))
      bytes.reserve(64)
      bytes.append("</t>")
    }
    bytes.append("</is></c>")
  }

  /// A run of a rich text; blanks and line ends at its ends are kept, since another run may stand there.
  private mutating func append(_ text: String, look: [UInt8]) {
    beginRun(look)
    let isBroken = [text.first, text.last].contains { $0?.isNewline == true || $0 == "\t" }
    bytes.reserve(64)
    bytes.append(isBroken ? "<t xml:space=\"preserve\">" : "<t>")
    append(Array(CellText.withKeptEnds(text).utf8))
    bytes.reserve(64)
    bytes.append("</t></r>")
  }

  /// The pieces as markup, those of one run together, as far as a cell takes them.
  private mutating func joined(_ pieces: [TextPiece]) -> [(run: Int, text: String)] {
    var (runs, room): ([(run: Int, text: String)], Int) = ([], CellText.longest)
    for piece in pieces where room > 0 {
      var text = piece.plain
      if text.utf16.count > room {
        text = CellText.shortened(text, to: room)
        shortened += 1
        room = 0
      } else {
        room -= text.utf16.count
      }
      let markup = piece.isLiteral ? text.escapedForXML : CellText.markup(text)
      if markup.isEmpty { continue }
      if let last = runs.last, last.run == piece.run {
        runs[runs.count - 1].text += markup
      } else {
        runs.append((piece.run, markup))
      }
    }
    return runs
  }
}

extension TextPiece {
  fileprivate var isLiteral: Bool { if case .literal = self { true } else { false } }

  /// As it is printed.
  var plain: String {
    switch self {
    case .literal(_, let text): text
    case .value(let value, _): value.printed
    }
  }
}

extension Value {
  /// Whether it is a text, which may take several lines.
  var isText: Bool {
    switch self {
    case .text, .utf8, .markup: true
    default: false
    }
  }

  /// What a tag within a text prints.
  var printed: String {
    switch self {
    case .text(let text), .number(let text, _), .date(let text, _), .markup(let text): text
    case .utf8(let bytes): String(decoding: bytes, as: UTF8.self)
    case .flag, .list, .lazy, .record, .none: ""
    }
  }
}

extension String {
  /// With XML's own escapes, and nothing else changed.
  var escapedForXML: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
