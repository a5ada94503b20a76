extension Finding {
  /// The finding as a person reads it on a terminal: place, severity, code, message, and on a line of its own how to mend
  /// it, or who accepted it.
  ///
  /// - Parameter isColoured: colours the severity, for terminals.
  public func text(_ language: Language, isColoured: Bool = false) -> String {
    let position = place.text.plain
    let word = title[language]
    let title = isColoured ? "\u{1B}[\(severity.colour)m\(word)\u{1B}[0m" : word
    return "\(position)\(position.isEmpty ? "" : ": ")\(title)[\(code)] \(message(language).plain)\(advice(language))"
  }

  private func advice(_ language: Language) -> String {
    if let acceptance {
      return "\n    \(language == .zh ? "豁免：" : "waiver: ")\(acceptance.text[language].plain)"
    }
    let hint = hint(language).plain
    return hint.isEmpty ? "" : "\n    \(language == .zh ? "办法：" : "hint: ")\(hint)"
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
