import Diagnostics

/// Writes out the sources that schemes abbreviate: `S` is the document the scheme rests on, `L1` to `L3` the law and the
/// two judicial interpretations that it applies.
struct BasisWords {
  /// The document the scheme rests on.
  let document: String?
  let language: Language

  private static let laws: [(sign: String, title: Bilingual)] = [
    ("L1", Bilingual(zh: "行政诉讼法", en: "Administrative Litigation Law")), ("L2", Bilingual("法释〔2018〕1号")),
    ("L3", Bilingual("法释〔2020〕3号")),
  ]

  func text(_ basis: String) -> String {
    var words = basis.split(separator: " ").map(String.init)
    guard words.count > 1, let title = title(of: words[0]) else { return number(basis.plain) }
    words[0] = number(title)
    if language == .zh, words.count == 3, words[1] == "art" { words = [words[0], "第\(words[2])条"] }
    if language == .en, words.count == 2 { words[1] = Self.section(words[1]) }
    return words.joined(separator: " ").plain
  }

  /// The number of a document, in the language of the report.
  ///
  /// In English 法释〔2020〕3号 is “Fa Shi [2020] No. 3”. A number whose issuer is not known stays as it is.
  func number(_ text: String) -> String {
    guard language == .en, let open = text.firstIndex(of: "〔"), let close = text.firstIndex(of: "〕"), open < close,
      text.last == "号", let issuer = Self.issuers[String(text[..<open])]
    else { return text }
    let (year, serial) = (text[text.index(after: open)..<close], text[text.index(after: close)...].dropLast())
    return "\(issuer) [\(year)] No. \(serial)"
  }

  /// How English texts spell those who issue documents.
  private static let issuers = [
    "法释": "Fa Shi", "法发": "Fa Fa", "国发": "Guo Fa", "国办发": "Guo Ban Fa", "湘政办发": "Xiang Zheng Ban Fa",
    "湘政发": "Xiang Zheng Fa",
  ]

  /// 八(一) is 8(1).
  private static func section(_ text: String) -> String {
    let numerals = Array("零一二三四五六七八九十")
    return String(
      text.flatMap { sign -> String in numerals.firstIndex(of: sign).map(String.init) ?? String(sign) })
  }

  private func title(of sign: String) -> String? {
    sign == "S" ? document : Self.laws.first { $0.sign == sign }?.title[language]
  }
}
