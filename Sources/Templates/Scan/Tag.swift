/// A tag as it stands in the source.
struct Tag {
  /// The character that says what a tag does.
  enum Sigil: Character {
    case section = "#"
    case inverted = "^"
    case end = "/"
    case partial = ">"
    case unescaped = "&"
    case triple = "{"
    case delimiters = "="
    case comment = "!"
    /// No character: a variable.
    case none = " "

    /// Whether a line with nothing else on it disappears.
    var mayStandAlone: Bool {
      switch self {
      case .unescaped, .triple, .none: false
      case .section, .inverted, .end, .partial, .delimiters, .comment: true
      }
    }

    func tokenKind(indent: Range<Int>?) -> Token.Kind? {
      switch self {
      case .section: .section
      case .inverted: .inverted
      case .end: .end
      case .partial: .partial(indent: indent)
      case .unescaped, .triple: .variable(raw: true)
      case .none: .variable(raw: false)
      case .delimiters, .comment: nil
      }
    }
  }

  let sigil: Sigil
  /// Where its opening delimiter begins.
  let start: Int
  /// What stands between sigil and closing delimiter, without the blanks around it.
  let content: Range<Int>
  /// Where its closing delimiter ends.
  let end: Int
}
