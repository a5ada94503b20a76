/// What is needed to turn what a cell writes into what a clerk sees.
struct CellValues {
  let strings: StringTable
  let styles: [NumberStyle]
  let startsIn1904: Bool

  /// Appends the text of a cell; false where it refers to a shared string that is not there.
  ///
  /// - Parameters:
  ///   - written: what the cell writes, not empty; spoilt by the call.
  ///   - style: the number of the cell's style.
  func append(_ kind: CellKind, _ written: inout [UInt8], style: Int, to text: inout [UInt8]) -> Bool {
    switch kind {
    case .shared:
      guard let index = Digits.number(written), let range = strings[index] else { return false }
      text += strings.bytes[range]
    case .text, .formulaText:
      EscapedText.unescape(&written)
      text += written
    case .truth: text += Self.isTrue(written) ? Self.yes : Self.no
    case .date: text += Self.date(written)
    case .error: text += written
    case .number: append(number: written, styles.indices.contains(style) ? styles[style] : .general, to: &text)
    }
    return true
  }

  private func append(number written: [UInt8], _ style: NumberStyle, to text: inout [UInt8]) {
    if style == .general, NumberText.isPlain(written) { return text += written }
    let whole = NumberText.isPlain(written) ? Digits.number(written).map(Double.init) : nil
    guard let number = whole ?? NumberText.number(written) else { return text += written }
    if style == .date, let date = SerialDate(number, startsIn1904: startsIn1904) { return date.append(to: &text) }
    let digits = NumberText(number)?.text ?? written
    if case .padded(let count) = style, NumberText.isPlain(digits) {
      text.append(contentsOf: repeatElement(0x30, count: max(0, count - digits.count)))
    }
    text += digits
  }

  private static let yes = Array("是".utf8)
  private static let no = Array("否".utf8)

  private static func isTrue(_ written: [UInt8]) -> Bool { written == [0x31] || written.elementsEqual("true".utf8) }

  /// `2025-03-01T08:30:00` as `2025-03-01 08:30:00`, midnight left out; any other text as it is.
  private static func date(_ written: [UInt8]) -> [UInt8] {
    guard written.count >= 19, written[10] == UInt8(ascii: "T") else { return written }
    let (day, time) = (written[..<10], written[11..<19])
    return Array(time.elementsEqual("00:00:00".utf8) ? day : day + [UInt8(ascii: " ")] + time)
  }
}
