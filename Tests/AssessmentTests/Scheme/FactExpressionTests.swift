import Assessment
import Diagnostics
import TestSupport
import Testing

/// Conditions mean what their grammar says: `not` before `and` before `or`, brackets first.
@Suite struct FactExpressionTests {
  private static let facts = Population.letters.facts

  private func parsed(_ text: String) throws -> FactExpression {
    try #require(FactExpression(text, for: .letters), "\(text)")
  }

  @Test func randomConditionsAgreeWithAPlainEvaluator() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let text = Self.randomCondition(depth: 4, &random)
      let expression = try parsed(text)
      for bits in UInt16(0)..<8 {
        var plain = PlainEvaluator(
          text, facts: Set(Self.facts.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element)))
        #expect(expression.holds(for: FactSet(rawValue: bits)) == plain.value(), "\(text) \(bits)")
      }
    }
  }

  @Test func precedence() throws {
    let (a, b, c) = (
      FactExpression.fact(0, "replied"), FactExpression.fact(1, "on-time"), FactExpression.fact(2, "implemented")
    )
    #expect(try parsed("replied or on-time and implemented") == .or([a, .and([b, c])]))
    #expect(try parsed("not replied and on-time") == .and([.not(a), b]))
    #expect(try parsed("not (replied and on-time)") == .not(.and([a, b])))
    #expect(try parsed("not not replied") == .not(.not(a)))
    #expect(try parsed("((replied))") == a)
    #expect(try parsed("  replied\tand\non-time ") == .and([a, b]))
    #expect(try parsed("(replied)and(on-time)") == .and([a, b]))
  }

  @Test func chainsAreFlatAndBracketsKept() throws {
    let (a, b, c) = (
      FactExpression.fact(0, "replied"), FactExpression.fact(1, "on-time"), FactExpression.fact(2, "implemented")
    )
    #expect(try parsed("replied and on-time and implemented") == .and([a, b, c]))
    #expect(try parsed("(replied and on-time) and implemented") == .and([.and([a, b]), c]))
    #expect(try parsed("replied or (on-time or implemented)") == .or([a, .or([b, c])]))
  }

  @Test func reasonsInTheFourForms() throws {
    let none: FactSet = []
    let replied = FactSet(fact: 0)
    #expect(try parsed("not replied").reason(against: replied) == "replied")
    #expect(try parsed("replied").reason(against: none) == "not replied")
    #expect(try parsed("replied or on-time").reason(against: none) == "not (replied or on-time)")
    #expect(try parsed("not (replied or on-time)").reason(against: replied) == "(replied or on-time)")
    #expect(try parsed("not (  replied   or on-time )").reason(against: replied) == "(replied or on-time)")
    #expect(try parsed("replied").reason(against: replied) == nil)
  }

  @Test func reasonIsTheFirstPartThatFails() throws {
    let replied = FactSet(fact: 0)
    #expect(try parsed("replied and on-time and implemented").reason(against: replied) == "not on-time")
    #expect(
      try parsed("replied and not (replied and on-time) and implemented").reason(against: replied) == "not implemented")
    #expect(try parsed("(replied and on-time) and implemented").reason(against: replied) == "not (replied and on-time)")
    #expect(
      try parsed("(on-time or not replied) and implemented").reason(against: replied) == "not (on-time or not replied)")
  }

  @Test func everyFactHasATitleInBothLanguages() {
    for population in Population.allCases {
      #expect(population.facts.count == population.factTitles.count)
      #expect(population.facts.count <= 16)
      #expect(Set(population.factTitles).count == population.facts.count)
      for fact in population.facts { #expect(population.title(ofFact: fact) != nil) }
    }
    #expect(Population.trials.title(ofFact: "leader-appeared") == Bilingual(zh: "负责人出庭", en: "leader appeared"))
    #expect(Population.letters.title(ofFact: "on-time")?.zh == "按期回复")
    #expect(Population.letters.title(ofFact: "lost") == nil)
  }

  private static func randomCondition(depth: Int, _ random: inout SeededGenerator) -> String {
    switch depth == 0 ? 0 : Int.random(in: 0...5, using: &random) {
    case 0: facts[Int.random(in: 0..<facts.count, using: &random)]
    case 1: "not " + randomCondition(depth: depth - 1, &random)
    case 2: "(" + randomCondition(depth: depth - 1, &random) + ")"
    case let other:
      randomCondition(depth: depth - 1, &random) + (other == 3 ? " or " : " and ")
        + randomCondition(depth: depth - 1, &random)
    }
  }
}

/// Evaluates a condition while reading it, without building anything.
private struct PlainEvaluator {
  private var words: [Substring]
  private let facts: Set<String>

  init(_ text: String, facts: Set<String>) {
    words = text.replacing("(", with: " ( ").replacing(")", with: " ) ").split(separator: " ").reversed()
    self.facts = facts
  }

  mutating func value() -> Bool {
    var value = conjunction()
    while words.last == "or" {
      words.removeLast()
      let next = conjunction()
      value = value || next
    }
    return value
  }

  private mutating func conjunction() -> Bool {
    var value = operand()
    while words.last == "and" {
      words.removeLast()
      let next = operand()
      value = value && next
    }
    return value
  }

  private mutating func operand() -> Bool {
    switch words.removeLast() {
    case "not": return !operand()
    case "(":
      let value = value()
      words.removeLast()
      return value
    case let fact: return facts.contains(String(fact))
    }
  }
}
