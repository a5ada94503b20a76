import Diagnostics

/// A sentence with places to fill: `{name}` in both languages.
struct Phrase: Sendable {
  let words: Bilingual

  init(zh: String, en: String) {
    words = Bilingual(zh: zh, en: en)
  }

  /// The sentence in one language, filled.
  func text(_ language: Language, _ arguments: KeyValuePairs<String, String> = [:]) -> String {
    var text = ""
    var rest = words[language][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      text += rest[..<open]
      text += arguments.first { $0.key == name }?.value ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
