/// A language in which Assize speaks to people.
public enum Language: String, Sendable, CaseIterable {
  case zh, en
}

/// The same words in Chinese and in English.
public struct Bilingual: Sendable, Hashable {
  public let zh: String
  public let en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// One text for both languages: a value, a code, a path.
  public init(_ text: String) {
    self.init(zh: text, en: text)
  }

  /// The words in one language.
  public subscript(language: Language) -> String {
    language == .zh ? zh : en
  }
}
