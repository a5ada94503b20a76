import Diagnostics
import Templates

/// Names of the template language with their meanings in both languages and how their values are taken.
extension Fields.Field {
  static func text(
    _ name: String, _ zh: String, _ en: String, _ text: @escaping @Sendable (Source) -> String?
  ) -> Self {
    .init(name, .text, meaning: Bilingual(zh: zh, en: en)) { source in text(source).map { .text($0) } ?? .none }
  }

  static func texts(
    _ name: String, _ zh: String, _ en: String, _ texts: @escaping @Sendable (Source) -> [String]
  ) -> Self {
    .init(name, .list(.text), meaning: Bilingual(zh: zh, en: en)) { .list(texts($0).map { .text($0) }) }
  }

  static func figure(
    _ name: String, _ zh: String, _ en: String, _ figure: @escaping @Sendable (Source) -> Figure?
  ) -> Self {
    .init(name, .number, meaning: Bilingual(zh: zh, en: en)) { figure($0)?.value ?? .none }
  }

  static func count(
    _ name: String, _ zh: String, _ en: String, _ count: @escaping @Sendable (Source) -> Int
  ) -> Self {
    .init(name, .number, meaning: Bilingual(zh: zh, en: en)) { .number(count($0)) }
  }

  static func flag(
    _ name: String, _ zh: String, _ en: String, _ flag: @escaping @Sendable (Source) -> Bool
  ) -> Self {
    .init(name, .flag, meaning: Bilingual(zh: zh, en: en)) { .flag(flag($0)) }
  }

  static func record<Item>(
    _ name: String, _ fields: Fields<Item>, _ zh: String, _ en: String,
    _ item: @escaping @Sendable (Source) -> Item?
  ) -> Self {
    .init(name, .record(fields.shape), meaning: Bilingual(zh: zh, en: en)) {
      item($0).map { fields.value($0) } ?? .none
    }
  }

  static func list<Item>(
    _ name: String, _ fields: Fields<Item>, _ zh: String, _ en: String,
    _ items: @escaping @Sendable (Source) -> [Item]
  ) -> Self {
    .init(name, .list(.record(fields.shape)), meaning: Bilingual(zh: zh, en: en)) {
      .list(items($0).map { fields.value($0) })
    }
  }
}
