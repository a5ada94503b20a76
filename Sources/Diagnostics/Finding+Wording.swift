extension Finding {
  /// What was found and what was expected.
  public var message: Bilingual { Bilingual(zh: message(.zh), en: message(.en)) }

  /// How to mend it.
  public var hint: Bilingual { Bilingual(zh: hint(.zh), en: hint(.en)) }

  /// What was found and what was expected, in one language.
  public func message(_ language: Language) -> String { filled(kind.messageWording, language) }

  /// How to mend it, in one language.
  public func hint(_ language: Language) -> String { filled(kind.hintWording, language) }

  /// Writes what was found in UTF-8, without making a String of it.
  public func writeMessage(_ language: Language, to bytes: inout [UInt8]) {
    kind.messageWording[language].write(to: &bytes) { text($0, language) }
  }

  /// Writes how to mend it in UTF-8, without making a String of it.
  public func writeHint(_ language: Language, to bytes: inout [UInt8]) {
    kind.hintWording[language].write(to: &bytes) { text($0, language) }
  }

  private func filled(_ wording: BilingualWording, _ language: Language) -> String {
    var bytes: [UInt8] = []
    wording[language].write(to: &bytes) { text($0, language) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text for a name in a wording.
  private func text(_ name: String, _ language: Language) -> String? {
    for argument in arguments where argument.name == name { return argument.value[language] }
    switch name {
    case "value": return place.value ?? ""
    case "field": return place.field?.title[language] ?? ""
    case "file": return place.file ?? ""
    case "sheet": return place.sheet ?? ""
    case "line": return place.line.map(String.init) ?? ""
    case "advice": return kind.advice(place.value ?? "")[language]
    default: return nil
    }
  }
}
