extension Finding {
  /// The finding as a person reads it on a terminal: place, severity, code, message, and the hint on a line of its own.
  ///
  /// - Parameter isColoured: colours the severity, for terminals.
  public func text(_ language: Language, isColoured: Bool = false) -> String {
    let position = place.text.plain
    let title = isColoured ? "\u{1B}[\(severity.colour)m\(severity.title[language])\u{1B}[0m" : severity.title[language]
    let hint = hint(language).plain
    let advice = hint.isEmpty ? "" : "\n    \(language == .zh ? "办法：" : "hint: ")\(hint)"
    return "\(position)\(position.isEmpty ? "" : ": ")\(title)[\(code)] \(message(language).plain)\(advice)"
  }
}

extension Severity {
  /// The number by which terminals know a colour: red, yellow, cyan.
  fileprivate var colour: Int {
    switch self {
    case .error: 31
    case .warning: 33
    case .note: 36
    }
  }
}
