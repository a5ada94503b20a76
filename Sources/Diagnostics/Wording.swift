/// A template of words, cut at its `{names}` once so that it can be filled in for millions of findings.
struct Wording: Sendable {
  private enum Part: Sendable {
    case words([UInt8])
    case name(String)
  }

  private let parts: [Part]

  /// - Parameter template: words with `{names}`; a brace without its counterpart is a character as any other.
  init(_ template: String) {
    var (parts, rest): ([Part], ArraySlice<UInt8>) = ([], Array(template.utf8)[...])
    while let close = rest.firstIndex(of: Self.close) {
      if let open = rest[..<close].lastIndex(of: Self.open) {
        parts += [.words(Array(rest[..<open])), .name(String(decoding: rest[(open + 1)..<close], as: UTF8.self))]
      } else {
        parts.append(.words(Array(rest[...close])))
      }
      rest = rest[(close + 1)...]
    }
    self.parts = parts + [.words(Array(rest))]
  }

  private static let open: UInt8 = 0x7B
  private static let close: UInt8 = 0x7D

  /// Writes the words with a text in the place of each name for which there is one; the others stay as they are.
  func write(to bytes: inout [UInt8], _ text: (String) -> String?) {
    for part in parts {
      switch part {
      case .words(let words): bytes += words
      case .name(let name): bytes.append(contentsOf: (text(name) ?? "{\(name)}").utf8)
      }
    }
  }
}

/// A template in both languages.
struct BilingualWording: Sendable {
  private let zh: Wording
  private let en: Wording

  init(_ words: Bilingual) { (zh, en) = (Wording(words.zh), Wording(words.en)) }

  subscript(language: Language) -> Wording { language == .zh ? zh : en }
}
