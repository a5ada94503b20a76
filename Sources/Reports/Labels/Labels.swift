import Diagnostics
import Templates

/// The words of the pages, by the names under which templates print them: `{{label.rank}}`.
public enum Labels {
  /// One word or sentence of the pages.
  public struct Label: Sendable {
    public let name: String
    public let words: Bilingual

    init(_ name: String, _ zh: String, _ en: String) {
      self.name = name
      words = Bilingual(zh: zh, en: en)
    }
  }

  /// The whole catalogue.
  public static let all = headings + rankings + figures + charts + records + sources + returns + workbooks

  static let shape = RecordShape(all.map { .init($0.name, .text, meaning: $0.words) })

  /// The labels in one language, for ``shape``.
  static func value(_ language: Language) -> Value {
    .record(all.map { .text($0.words[language]) })
  }
}
