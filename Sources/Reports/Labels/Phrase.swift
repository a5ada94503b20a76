import Diagnostics

/// A sentence with places to fill: `{name}` in both languages.
struct Phrase: Sendable {
  /// A piece of a sentence.
  private enum Piece: Sendable {
    case words(String)
    /// The value of a name.
    case place(String)
  }

  private let zh: [Piece]
  private let en: [Piece]

  init(zh: String, en: String) {
    self.zh = Self.pieces(zh)
    self.en = Self.pieces(en)
  }

  /// The sentence in one language, filled.
  func text(_ language: Language, _ arguments: KeyValuePairs<String, String> = [:]) -> String {
    var text = ""
    for piece in language == .zh ? zh : en {
      switch piece {
      case .words(let words): text += words
      case .place(let name): text += arguments.first { $0.key == name }?.value ?? ""
      }
    }
    return text
  }

  private static func pieces(_ sentence: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
      pieces.append(.place(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    return rest.isEmpty ? pieces : pieces + [.words(String(rest))]
  }
}
