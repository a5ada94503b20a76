import Diagnostics

extension FactExpression {
  /// Reads a condition on the facts of a population, such as `required and not excused`.
  ///
  /// Nil where it cannot be read; ``SchemeReader`` says why.
  public init?(_ text: String, for population: Population) {
    var parser = ExpressionParser(text, population)
    guard let expression = parser.parse() else { return nil }
    self = expression
  }
}

extension SchemeReading {
  /// A condition; nil where there is none or where it has a fault, which is reported at its character.
  func expression(_ node: SchemeNode?, _ population: Population?) -> FactExpression? {
    guard let node, let text = text(node) else { return nil }
    var parser = ExpressionParser(text, population)
    let expression = parser.parse()
    for fault in parser.faults {
      report(fault, at: source.place(of: fault.offset, in: text, from: node.place), population)
    }
    return expression
  }

  private func report(_ fault: ExpressionFault, at place: Place, _ population: Population?) {
    switch fault.problem {
    case .unknownFact:
      let choice = [Finding.Argument].choice(of: population?.facts ?? [], insteadOf: fault.word)
      report(.schemeUnknownFact, fault.word, at: place, choice + [.init("population", population?.rawValue ?? "")])
    case .duplicateFact: report(.schemeDuplicateFact, fault.word, at: place)
    case .syntax(let problem): report(.schemeBadExpression, fault.word, at: place, [.init("problem", problem)])
    }
  }
}
