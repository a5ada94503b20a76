import Diagnostics
import Records

/// A scheme applied to a register: every count, score and rank.
public struct Evaluation: Sendable {
  public let scheme: Scheme
  public let register: Register
  /// In the order of the register's units, which is that of their codes.
  public let cards: [Scorecard]
  public let rankings: [Ranking]

  /// Scores and ranks what was counted.
  public init(_ scheme: Scheme, _ register: Register, _ tally: Tally, _ workers: Workers = .one) {
    self.scheme = scheme
    self.register = register
    cards = scheme.score(tally.rolledUp(scheme, register), workers)
    rankings = scheme.rank(cards, register)
  }

  /// Counts, scores and ranks.
  public init(_ scheme: Scheme, _ register: Register) {
    self.init(scheme, register, Tally.tally(scheme, register))
  }
}
