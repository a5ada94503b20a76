extension Finding {
  /// The finding as a person reads it on a terminal: place, severity, code, message, and the hint on a line of its own.
  public func text(_ language: Language) -> String {
    var place = self.place.file ?? ""
    if let line = self.place.line { place += ":\(line)" }
    if let column = self.place.column { place += ":\(column)" }
    if !place.isEmpty { place += ": " }
    let title = severity.title[language]
    let hint = self.hint[language]
    let advice = hint.isEmpty ? "" : "\n    \(language == .zh ? "办法：" : "hint: ")\(hint)"
    return "\(place)\(title)[\(code)] \(message[language])\(advice)"
  }
}
