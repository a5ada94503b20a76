import Diagnostics

extension FactExpression {
  /// The condition in words: `required and not excused` is 应当出庭且非“未出庭有正当理由”.
  public func words(for population: Population) -> Bilingual {
    Bilingual(zh: words(population, .zh), en: words(population, .en))
  }

  private func words(_ population: Population, _ language: Language) -> String {
    let zh = language == .zh
    switch self {
    case .fact(_, let name): return population.title(ofFact: name)?[language] ?? name
    case .not(.fact(_, let name)):
      return (zh ? "非" : "not ") + "“\(population.title(ofFact: name)?[language] ?? name)”"
    case .not(let part): return (zh ? "非" : "not ") + part.wordsAsPart(population, language)
    case .and(let parts):
      return parts.map { $0.wordsAsPart(population, language) }.joined(separator: zh ? "且" : " and ")
    case .or(let parts):
      return parts.map { $0.wordsAsPart(population, language) }.joined(separator: zh ? "或" : " or ")
    }
  }

  /// The words, in brackets where they are joined.
  private func wordsAsPart(_ population: Population, _ language: Language) -> String {
    let words = words(population, language)
    switch self {
    case .fact, .not: return words
    case .and, .or: return language == .zh ? "（\(words)）" : "(\(words))"
    }
  }
}
