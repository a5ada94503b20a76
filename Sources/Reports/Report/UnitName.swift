import Diagnostics
import Templates

/// A unit as pages name and link it.
///
/// A class, since every record of a unit names it.
public final class UnitName: Sendable {
  public let name: String
  /// Letters, digits and hyphens; its page is `units/CODE.html`.
  public let code: String
  /// What templates show of it.
  let value: Value

  init(name: String, code: String) {
    self.name = name
    self.code = code
    value = .record([.text(name), .text(code)])
  }

  static let shape = RecordShape([
    .init("name", .text, meaning: Bilingual(zh: "单位名称", en: "the unit's name")),
    .init("code", .text, meaning: Bilingual(zh: "单位代码，也是成绩单的文件名", en: "its code, which names its page")),
  ])
}

extension Fields.Field {
  static func unit(
    _ name: String, _ zh: String, _ en: String, _ unit: @escaping @Sendable (Source) -> UnitName?
  ) -> Self {
    .init(name, .record(UnitName.shape), meaning: Bilingual(zh: zh, en: en)) { unit($0)?.value ?? .none }
  }

  static func units(
    _ name: String, _ zh: String, _ en: String, _ units: @escaping @Sendable (Source) -> [UnitName]
  ) -> Self {
    .init(name, .list(.record(UnitName.shape)), meaning: Bilingual(zh: zh, en: en)) { .list(units($0).map(\.value)) }
  }
}
