import Diagnostics

extension Scanner {
  /// The tag whose opening delimiter stands at an offset; nil if it is not closed before another one opens.
  func tag(at start: Int) -> Tag? {
    let bytes = source.bytes
    let first = bytes[(start + open.count)...].firstIndex { !$0.isWhitespace } ?? bytes.count
    let sigil = first < bytes.count ? Tag.Sigil(rawValue: Character(Unicode.Scalar(bytes[first]))) ?? .none : .none
    let begin = sigil == .none ? first : first + 1
    let closing = closing(sigil)
    if let stop = offset(of: closing, from: begin) {
      let tag = Tag(sigil: sigil, start: start, content: trimmed(begin..<stop), end: stop + closing.count)
      if isWhole(tag) { return tag }
    }
    guard sigil == .delimiters, let stop = offset(of: close, from: begin) else { return nil }
    return Tag(sigil: sigil, start: start, content: begin..<begin, end: stop + close.count)
  }

  private func closing(_ sigil: Tag.Sigil) -> [UInt8] {
    switch sigil {
    case .triple: [UInt8(ascii: "}")] + close
    case .delimiters: [UInt8(ascii: "=")] + close
    default: close
    }
  }

  /// Whether what was found to close the tag belongs to it, and not to a later one.
  private func isWhole(_ tag: Tag) -> Bool {
    switch tag.sigil {
    case .comment: true
    case .delimiters: delimiters(tag) != nil
    default: !contains(open, tag.content) && !contains(close, tag.content)
    }
  }

  private func contains(_ word: [UInt8], _ range: Range<Int>) -> Bool {
    let bytes = source.bytes[range]
    return range.contains { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
  }

  mutating func setDelimiters(_ tag: Tag) {
    if let (open, close) = delimiters(tag) {
      (self.open, self.close) = (open, close)
    } else {
      findings.append(.badDelimiters(source.place(at: tag.start, value: source.text(tag.start..<tag.end))))
    }
  }

  /// Two words without an equals sign.
  private func delimiters(_ tag: Tag) -> (open: [UInt8], close: [UInt8])? {
    let words = source.bytes[tag.content].split(whereSeparator: \.isWhitespace)
    guard words.count == 2, !source.bytes[tag.content].contains(UInt8(ascii: "=")) else { return nil }
    return (Array(words[0]), Array(words[1]))
  }

  /// Where bytes next occur.
  func offset(of word: [UInt8], from start: Int) -> Int? {
    let bytes = source.bytes
    return bytes[start...].indices.first { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let bytes = source.bytes[range]
    guard let first = bytes.firstIndex(where: { !$0.isWhitespace }),
      let last = bytes.lastIndex(where: { !$0.isWhitespace })
    else { return range.lowerBound..<range.lowerBound }
    return first..<last + 1
  }

  /// What a finding shows of a tag without end: its line, cut short.
  func firstLine(from start: Int) -> String {
    let line = source.text(start..<source.bytes.count).prefix { !$0.isNewline }
    return line.count > 40 ? line.prefix(40) + "…" : String(line)
  }
}
