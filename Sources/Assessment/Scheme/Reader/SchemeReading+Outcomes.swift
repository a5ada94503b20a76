import Diagnostics
import Records

extension SchemeReading {
  /// The classes of outcomes; each may be left out.
  func outcomes(_ node: SchemeNode?) -> OutcomeClasses {
    var classes: [Outcome: OutcomeClass] = [:]
    let named = OutcomeClass.allCases.filter { $0 != .other }
    guard let section = SchemeSection(node, self, optional: named.map(\.id)) else { return OutcomeClasses(classes) }
    for key in section.keys {
      guard let outcomeClass = named.first(where: { $0.id == key }) else { continue }
      for item in list(section[key]) ?? [] {
        guard let outcome = outcome(item) else { continue }
        if let first = classes[outcome] {
          report(.schemeDuplicateOutcome, outcome.word, at: item.place, [.init("class", first.id)])
        }
        classes[outcome] = classes[outcome] ?? outcomeClass
      }
    }
    return OutcomeClasses(classes)
  }

  private func outcome(_ node: SchemeNode) -> Outcome? {
    guard let word = text(node) else { return nil }
    switch Outcome(word: word) {
    case .upheld?: report(.schemeUpheldInClass, word, at: node.place)
    case let outcome?: return outcome
    case nil:
      let allowed = Outcome.allCases.filter { $0 != .upheld }.map(\.word)
      report(.schemeUnknownOutcome, word, at: node.place, .choice(of: allowed, insteadOf: word))
    }
    return nil
  }
}
