/// The facts that are true of one record: a bit for each, by its place in the population's list.
public struct FactSet: OptionSet, Hashable, Sendable {
  public let rawValue: UInt16

  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The set that has one fact, by its place in the population's list.
  @inlinable public init(fact index: Int) { self.init(rawValue: 1 << UInt16(index)) }
}

/// A condition on the facts of a record, such as `required and not excused`.
public indirect enum FactExpression: Sendable, Hashable {
  /// A fact, by its place in the population's list, and its name.
  case fact(Int, String)
  case not(FactExpression)
  case and([FactExpression])
  case or([FactExpression])

  /// Whether the condition holds for a record with these facts.
  public func holds(for facts: FactSet) -> Bool {
    switch self {
    case .fact(let index, _): facts.contains(FactSet(fact: index))
    case .not(let part): !part.holds(for: facts)
    case .and(let parts): parts.allSatisfy { $0.holds(for: facts) }
    case .or(let parts): parts.contains { $0.holds(for: facts) }
    }
  }
}

extension FactExpression: CustomStringConvertible {
  /// The condition as a scheme writes it, with one blank around operators.
  public var description: String {
    switch self {
    case .fact(_, let name): name
    case .not(let part): "not " + part.bracketed { if case .fact = $0 { false } else { true } }
    case .and(let parts):
      parts.map { $0.bracketed { if case .or = $0 { true } else { false } } }.joined(separator: " and ")
    case .or(let parts): parts.map(\.description).joined(separator: " or ")
    }
  }

  private func bracketed(when needed: (FactExpression) -> Bool) -> String {
    needed(self) ? "(\(description))" : description
  }
}

extension FactExpression {
  /// Why a record is not among those that the condition selects: the first part of its outermost `and` that fails,
  /// turned round.
  ///
  /// `not x` gives `x`, `x` gives `not x`; nil where the condition holds.
  public func reason(against facts: FactSet) -> String? {
    parts.first { !$0.holds(for: facts) }?.reason
  }

  /// The parts of its outermost `and`.
  var parts: [FactExpression] { if case .and(let parts) = self { parts } else { [self] } }

  /// What is true where it fails: the condition turned round.
  var reason: String {
    guard case .not(let inner) = self else { return FactExpression.not(self).description }
    return inner.bracketed { if case .fact = $0 { false } else { true } }
  }
}
