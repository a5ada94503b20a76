import Diagnostics

/// Reads a template's source into tokens; comments and delimiter tags are gone, and so are the lines of tags that
/// stand alone.
struct Scanner {
  let source: TemplateSource
  var open = Array("{{".utf8)
  var close = Array("}}".utf8)
  /// What has become tokens.
  private var position = 0
  /// Whether `position` begins a line.
  private var atLineStart = true
  private(set) var tokens: [Token] = []
  var findings: [Finding] = []

  init(_ source: TemplateSource) {
    self.source = source
  }

  mutating func scan() {
    var search = 0
    while let start = offset(of: open, from: search) {
      if let tag = tag(at: start) {
        take(tag)
        search = position
      } else {
        findings.append(.unclosedTag(source.place(at: start, value: firstLine(from: start))))
        search = start + open.count
      }
    }
    takeText(to: source.bytes.count, beforeTag: false)
  }

  private mutating func take(_ tag: Tag) {
    let line = tag.sigil.mayStandAlone ? lineOfItsOwn(tag) : nil
    takeText(to: line?.lowerBound ?? tag.start, beforeTag: line == nil)
    if tag.sigil == .delimiters {
      setDelimiters(tag)
    } else if let token = token(of: tag, indent: line.map { $0.lowerBound..<tag.start }) {
      tokens.append(token)
    }
    position = line?.upperBound ?? tag.end
    atLineStart = line != nil
  }

  private mutating func token(of tag: Tag, indent: Range<Int>?) -> Token? {
    guard let kind = tag.sigil.tokenKind(indent: indent) else { return nil }
    guard !tag.content.isEmpty else {
      findings.append(.emptyTag(source.place(at: tag.start, value: source.text(tag.start..<tag.end))))
      return nil
    }
    return Token(kind: kind, name: source.text(tag.content), offset: tag.content.lowerBound)
  }

  /// Makes tokens of the text up to an offset, line by line.
  private mutating func takeText(to end: Int, beforeTag: Bool) {
    while position < end || beforeTag {
      if atLineStart { tokens.append(Token(kind: .lineStart)) }
      let newline = source.bytes[position..<end].firstIndex(of: .newline)
      let next = newline.map { $0 + 1 } ?? end
      if next > position { tokens.append(Token(kind: .text(position..<next))) }
      position = next
      atLineStart = newline != nil
      if newline == nil { return }
    }
  }

  /// The whole line of a tag with only blanks around it, its line end included.
  private func lineOfItsOwn(_ tag: Tag) -> Range<Int>? {
    let bytes = source.bytes
    let newline = bytes[position..<tag.start].lastIndex(of: .newline)
    guard let begin = newline.map({ $0 + 1 }) ?? (atLineStart ? position : nil),
      bytes[begin..<tag.start].allSatisfy(\.isBlank)
    else { return nil }
    var end = bytes[tag.end...].firstIndex { !$0.isBlank } ?? bytes.count
    if end < bytes.count, bytes[end] == .carriageReturn { end += 1 }
    if end == bytes.count { return begin..<end }
    return bytes[end] == .newline ? begin..<end + 1 : nil
  }
}
