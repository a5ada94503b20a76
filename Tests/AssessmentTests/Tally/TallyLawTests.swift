import Assessment
import Dispatch
import Records
import TestSupport
import Testing

/// Tallies are a commutative monoid, and any division of the cases gives the same.
@Suite struct TallyLawTests {
  private static func tallies(_ seed: UInt64) throws -> (scheme: Scheme, register: Register, parts: [Tally]) {
    var dirty = RandomOffice(seed: seed)
    if seed % 2 == 0 { dirty.spoil(oneIn: 10) }
    let (scheme, register) = (try ShippedScheme.read(), dirty.office.ledger.register)
    var random = SeededGenerator(seed: seed)
    let cuts = (0..<4).map { _ in random.number(in: 0...register.caseCount) }.sorted()
    let bounds = zip([0] + cuts, cuts + [register.caseCount])
    let parts = bounds.map { Tally.tally(scheme, register, cases: $0..<$1) } + [Tally.tallyOthers(scheme, register)]
    return (scheme, register, parts.shuffled(using: &random))
  }

  private static func merged(_ tallies: [Tally]) -> Tally {
    tallies.dropFirst().reduce(into: tallies[0]) { $0.merge($1) }
  }

  @Test(arguments: 1...4) func laws(_ seed: UInt64) throws {
    let (scheme, register, parts) = try Self.tallies(seed)
    let (a, b, c) = (parts[0], parts[1], parts[2])
    let nothing = Tally(units: register.units.count, indicators: scheme.indicators.count)
    #expect(Self.merged([a, b]) == Self.merged([b, a]))
    #expect(Self.merged([Self.merged([a, b]), c]) == Self.merged([a, Self.merged([b, c])]))
    #expect(Self.merged([a, nothing]) == a && Self.merged([nothing, a]) == a)
    #expect(Self.merged([nothing, nothing]) == nothing)
    let whole = Tally.tally(scheme, register)
    #expect(Self.merged(parts) == whole)
    #expect(Self.merged([nothing] + parts.reversed()) == whole)
    #expect(whole != nothing)
  }

  /// Whoever takes which part, in whatever order, the tally is the same; with more workers than rows, too.
  @Test(arguments: 1...6, [2, 3, 50]) func anyWorkersGiveTheSame(_ seed: UInt64, _ count: Int) throws {
    let (scheme, register, _) = try Self.tallies(seed)
    let whole = Tally.tally(scheme, register)
    let threads = Workers(count, atLeast: 1) { DispatchQueue.concurrentPerform(iterations: $0, execute: $1) }
    let inTurn = Workers(count, atLeast: 1) { things, work in (0..<things).reversed().forEach(work) }
    #expect(Tally.tally(scheme, register, threads) == whole)
    #expect(Tally.tally(scheme, register, inTurn) == whole)
  }

  @Test func countingTwiceIsNotCountingOnce() throws {
    let (scheme, register, _) = try Self.tallies(1)
    let once = Tally.tally(scheme, register)
    #expect(Self.merged([once, once]) != once)
  }

  /// Weighing is apart from counting: points and thresholds change no count.
  @Test func pointsChangeNoCount() throws {
    let (scheme, register, _) = try Self.tallies(3)
    var shown = scheme
    for index in shown.indicators.indices { shown.indicators[index].weight = .shown }
    #expect(Tally.tally(scheme, register) == Tally.tally(shown, register))
  }

  /// A unit counts what all below it count, joint cases once.
  @Test func governmentsSeeWhatTheirUnitsSee() throws {
    let register = RandomOffice(seed: 5).office.ledger.register
    let scheme = try ShippedScheme.read()
    let counts = Tally.tally(scheme, register).rolledUp(scheme, register)
    for (index, indicator) in scheme.indicators.enumerated() where indicator.population == .sessions {
      for unit in register.units.indices {
        let below = register.units.indices.filter { register.units[$0].parent == unit }
        let sum = below.reduce(0) { $0 + counts[$1][index].d }
        if indicator.scope == .all { #expect(counts[unit][index].d >= sum) }
      }
    }
    let root = try #require(register.units.firstIndex { $0.code == "P" })
    let trials = try #require(scheme.indicators.firstIndex { $0.id == "leader-appearance-rate" })
    let distinct = Set(
      (0..<register.caseCount).filter { !register.sessions(of: $0).isEmpty }.map {
        register.caseRecord($0).number
      })
    #expect(counts[root][trials].d <= distinct.count)
    #expect(counts[root][trials].d > 0)
  }
}
