import Assessment
import Diagnostics

extension Population {
  /// Why records were left out, in words: `excused` is 未出庭有正当理由, `not required` 非“应当出庭”.
  func words(ofReason why: String, _ language: Language) -> String {
    var words = ""
    var word = ""
    for character in why + " " {
      if character.isASCII, character.isLetter || character.isNumber || character == "-" {
        word.append(character)
      } else {
        if !word.isEmpty { words += self.words(of: word, language) }
        word = ""
        words += Self.mark(character, language)
      }
    }
    return words.trimmingBlanks
  }

  private func words(of word: String, _ language: Language) -> String {
    switch word {
    case "and": language == .zh ? "且" : "and"
    case "or": language == .zh ? "或" : "or"
    case "not": language == .zh ? "非" : "not"
    default: "“\(title(ofFact: word)?[language] ?? word)”"
    }
  }

  private static func mark(_ character: Character, _ language: Language) -> String {
    switch (character, language) {
    case (" ", .zh): ""
    case ("(", .zh): "（"
    case (")", .zh): "）"
    default: String(character)
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
