import Diagnostics

/// A fault of a condition: the word, where it begins, and what is wrong.
struct ExpressionFault: Error {
  var word: String
  /// Counted in characters from the condition's first.
  var offset: Int
  var problem: Problem

  enum Problem {
    case unknownFact
    /// The same fact twice in one chain of `and` or of `or`.
    case duplicateFact
    case syntax(Bilingual)
  }
}

/// Reads conditions: facts, `not` before `and` before `or`, and brackets.
///
/// Chains become flat lists in the order in which they are written. What is bracketed stays a part of its own, so
/// that a reason can be given in the words of the scheme.
struct ExpressionParser {
  /// All faults, at most one of them of syntax.
  private(set) var faults: [ExpressionFault] = []
  private let words: [ExpressionWord]
  private let facts: [String]?
  private var next = 0
  private var hasUnknownFact = false
  private var depth = 0

  private static let mostLevels = 64

  /// - Parameter population: Whose facts are allowed; nil for any.
  init(_ text: String, _ population: Population?) {
    words = ExpressionWord.words(of: text)
    facts = population?.facts
  }

  /// The condition, or nil where it cannot be read; a fact that is there twice does no harm to it.
  mutating func parse() -> FactExpression? {
    do throws(ExpressionFault) {
      let expression = try chain("or")
      if words[next].kind != .end { throw unexpected(Bilingual(zh: "应为 and 或 or", en: "expected and or or")) }
      return hasUnknownFact ? nil : expression
    } catch {
      faults.append(error)
      return nil
    }
  }

  /// Parts joined by an operator; the parts of `or` are chains of `and`.
  private mutating func chain(_ op: String) throws(ExpressionFault) -> FactExpression {
    var parts: [FactExpression] = []
    repeat {
      if !parts.isEmpty { next += 1 }
      let word = words[next]
      let part = op == "or" ? try chain("and") : try negation()
      if case .fact = part, parts.contains(part) { faults.append(word.fault(.duplicateFact)) }
      parts.append(part)
    } while words[next].text == op
    guard parts.count == 1 else { return op == "or" ? .or(parts) : .and(parts) }
    return parts[0]
  }

  private mutating func negation() throws(ExpressionFault) -> FactExpression {
    guard words[next].text == "not" else { return try operand() }
    try enter()
    defer { depth -= 1 }
    return .not(try negation())
  }

  private mutating func operand() throws(ExpressionFault) -> FactExpression {
    let word = words[next]
    if word.kind == .open { return try bracketed() }
    guard word.kind == .word, !["and", "or"].contains(word.text) else {
      throw unexpected(Bilingual(zh: "应为事实、not 或 (", en: "expected a fact, not or ("))
    }
    next += 1
    guard let facts else { return .fact(0, word.text) }
    guard let index = facts.firstIndex(of: word.text) else {
      faults.append(word.fault(.unknownFact))
      hasUnknownFact = true
      return .or([])
    }
    return .fact(index, word.text)
  }

  private mutating func bracketed() throws(ExpressionFault) -> FactExpression {
    let open = words[next]
    try enter()
    defer { depth -= 1 }
    let inner = try chain("or")
    guard words[next].kind == .close else {
      guard words[next].kind == .end else {
        throw unexpected(Bilingual(zh: "应为 and、or 或 )", en: "expected and, or or )"))
      }
      throw open.fault(.syntax(Bilingual(zh: "括号没有闭合", en: "the bracket is never closed")))
    }
    next += 1
    return inner
  }

  /// Takes a word that leads one level down.
  private mutating func enter() throws(ExpressionFault) {
    depth += 1
    guard depth <= ExpressionParser.mostLevels else {
      throw words[next].fault(.syntax(Bilingual(zh: "嵌套过深", en: "it is nested too deeply")))
    }
    next += 1
  }

  private func unexpected(_ expected: Bilingual) -> ExpressionFault {
    let word = words[next]
    let found =
      word.kind == .end
      ? Bilingual(zh: "条件在此结束", en: "the condition ends here")
      : Bilingual(zh: "这里是“\(word.text)”", en: "found “\(word.text)”")
    return word.fault(.syntax(Bilingual(zh: "\(expected.zh)，但\(found.zh)", en: "\(expected.en), but \(found.en)")))
  }
}

/// A word of a condition, a bracket, or its end.
struct ExpressionWord {
  enum Kind { case word, open, close, end }

  var kind: Kind
  var text: String
  var offset: Int

  func fault(_ problem: ExpressionFault.Problem) -> ExpressionFault {
    ExpressionFault(word: text, offset: offset, problem: problem)
  }

  /// The words of a text, brackets among them; the last is its end.
  static func words(of text: String) -> [ExpressionWord] {
    let scalars = Array(text.unicodeScalars)
    var words: [ExpressionWord] = []
    var start = 0
    while start < scalars.count {
      var end = start + 1
      if scalars[start].isBlank { start = end; continue }
      if !isBracket(scalars[start]) {
        while end < scalars.count, !scalars[end].isBlank, !isBracket(scalars[end]) { end += 1 }
      }
      let text = String(String.UnicodeScalarView(scalars[start..<end]))
      words.append(ExpressionWord(kind: text == "(" ? .open : text == ")" ? .close : .word, text: text, offset: start))
      start = end
    }
    return words + [ExpressionWord(kind: .end, text: "", offset: scalars.count)]
  }

  private static func isBracket(_ scalar: Unicode.Scalar) -> Bool { scalar == "(" || scalar == ")" }
}
