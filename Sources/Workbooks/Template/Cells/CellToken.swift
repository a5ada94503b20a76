/// A piece of a cell's text.
enum CellToken: Sendable, Hashable {
  /// Text as it stands in the template, escapes of the format included.
  case literal(run: Int, String)
  case variable(String, run: Int)
  case open(String, isInverted: Bool)
  case close(String)

  /// Whether it begins or ends a section.
  var isMarker: Bool {
    switch self {
    case .open, .close: true
    case .literal, .variable: false
    }
  }

  /// Whether nothing of it is seen.
  var isBlank: Bool {
    if case .literal(_, let text) = self { text.allSatisfy(\.isWhitespace) } else { false }
  }
}
