import Diagnostics

/// The text of a scheme by lines and characters, as YAML counts them.
struct SchemeSource {
  private(set) var lines: [[Unicode.Scalar]]

  init(_ text: String) {
    lines = [[]]
    var scalars = Array(text.unicodeScalars)[...]
    if scalars.first == "\u{FEFF}" { scalars = scalars.dropFirst() }
    var last: Unicode.Scalar = " "
    for scalar in scalars {
      switch scalar {
      case "\n" where last == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": lines.append([])
      default: lines[lines.count - 1].append(scalar)
      }
      last = scalar
    }
  }

  /// The text, with one kind of line end and without a byte order mark.
  var text: String {
    var text = String.UnicodeScalarView()
    for (index, line) in lines.enumerated() {
      if index > 0 { text.append("\n") }
      text.append(contentsOf: line)
    }
    return String(text)
  }

  /// The character at a line and column, both counted from 1; `\n` at the end of a line, nil beyond.
  subscript(line: Int, column: Int) -> Unicode.Scalar? {
    get {
      guard lines.indices.contains(line - 1), column >= 1, column <= lines[line - 1].count + 1 else { return nil }
      return column <= lines[line - 1].count ? lines[line - 1][column - 1] : "\n"
    }
    set {
      guard let newValue, lines.indices.contains(line - 1), lines[line - 1].indices.contains(column - 1) else { return }
      lines[line - 1][column - 1] = newValue
    }
  }

  /// The place of a character inside a text that begins at a place; the beginning where YAML's quoting hides it.
  func place(of offset: Int, in text: String, from start: Place) -> Place {
    guard var line = start.line, var column = start.column else { return start }
    let scalars = Array(text.unicodeScalars)
    switch self[line, column] {
    case "\"", "'": column += 1
    case "|", ">": (line, column) = (line + 1, 1)
    default: break
    }
    for scalar in scalars.prefix(offset) where !scalar.isBlank {
      skipBlanks(&line, &column)
      guard self[line, column] == scalar else { return start }
      column += 1
    }
    if offset < scalars.count { skipBlanks(&line, &column) }
    var place = start
    (place.line, place.column) = (line, column)
    return place
  }

  private func skipBlanks(_ line: inout Int, _ column: inout Int) {
    while let scalar = self[line, column], scalar.isBlank {
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
  }
}

extension Unicode.Scalar {
  /// A blank, a tab or a line end.
  var isBlank: Bool { self == " " || self == "\t" || self == "\n" || self == "\r" }
}
