import Diagnostics

/// Writes out the sources that schemes abbreviate: `S` is the document the scheme rests on, `L1` to `L3` the law and the
/// two judicial interpretations that it applies.
struct BasisWords {
  /// The document the scheme rests on.
  let document: String?
  let language: Language

  private static let laws: [(sign: String, title: Bilingual)] = [
    ("L1", Bilingual(zh: "行政诉讼法", en: "Administrative Litigation Law")),
    ("L2", Bilingual(zh: "法释〔2018〕1号", en: "法释〔2018〕1号")),
    ("L3", Bilingual(zh: "法释〔2020〕3号", en: "法释〔2020〕3号")),
  ]

  func text(_ basis: String) -> String {
    var words = basis.split(separator: " ").map(String.init)
    guard words.count > 1, let title = title(of: words[0]) else { return basis.plain }
    words[0] = title
    if language == .zh, words.count == 3, words[1] == "art" { words = [words[0], "第\(words[2])条"] }
    return words.joined(separator: " ").plain
  }

  private func title(of sign: String) -> String? {
    sign == "S" ? document : Self.laws.first { $0.sign == sign }?.title[language]
  }
}
