/// How much a finding matters: an error keeps its record out, a warning asks for a look, a note informs.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case error, warning, note

  /// The word shown to people.
  public var title: Bilingual {
    switch self {
    case .error: Bilingual(zh: "错误", en: "error")
    case .warning: Bilingual(zh: "警告", en: "warning")
    case .note: Bilingual(zh: "提示", en: "note")
    }
  }

  /// Errors first.
  public static func < (a: Severity, b: Severity) -> Bool { a.order < b.order }

  private var order: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}
