import Templates

/// A unit as pages name and link it.
public struct UnitName: Sendable, Hashable {
  public let name: String
  /// Letters, digits and hyphens; its page is `units/CODE.html`.
  public let code: String

  static let fields = Fields<UnitName>([
    .text("name", "单位名称", "the unit's name") { $0.name },
    .text("code", "单位代码，也是成绩单的文件名", "its code, which names its page") { $0.code },
  ])
}
