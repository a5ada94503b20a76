import Assessment
import Diagnostics
import Records
import TestSupport
import Testing

/// Who is ranked with whom, and in which order.
@Suite struct RankingTests {
  private static let counties = Group(id: "counties", title: Bilingual("c"), level: .county, kind: .government)

  /// Ranks units with given totals, vetoes and points enough or not, by their codes.
  private func rank(_ units: [(code: String, total: Int?, veto: Bool)], from: Rational = 0) throws -> [Ranking] {
    var scheme = try weights([.points(100, .proportional), .veto(gradeAtMost: "合格")])
    (scheme.groups, scheme.rankFrom) = ([Self.counties], from)
    let rows = units.map { ["unit_code": $0.code, "kind": "政府", "level": "县"] as Row }
    let register = Office(units: Array(rows.reversed()), cases: []).ledger.register
    let counts = register.units.map { unit in
      let given = units.first { $0.code == unit.code }
      return [Count(n: given?.total ?? 0, d: given?.total == nil ? 0 : 10_000), Count(n: given?.veto == true ? 1 : 0)]
    }
    return scheme.rank(scheme.score(counts), register)
  }

  private func places(_ units: [(code: String, total: Int?, veto: Bool)]) throws -> [[Int]] {
    try rank(units).map { ranking in ranking.entries.flatMap { [$0.unit, $0.rank, $0.total] } }
  }

  @Test func highestFirst() throws {
    #expect(try places([("A", 10, false), ("B", 30, false), ("C", 20, false)]) == [[1, 1, 30, 2, 2, 20, 0, 3, 10]])
  }

  @Test func equalTotalsShareTheBetterPlaceInTheOrderOfCodes() throws {
    #expect(
      try places([("B", 30, false), ("A", 30, false), ("C", 20, false), ("D", 20, false), ("E", 10, false)])
        == [[0, 1, 30, 1, 1, 30, 2, 3, 20, 3, 3, 20, 4, 5, 10]])
    let entries = try rank([("A", 30, false), ("B", 30, false), ("C", 20, false)])[0].entries
    #expect(entries.map(\.isTied) == [true, true, false])
    #expect(try rank([("A", 3, false), ("B", 3, false), ("C", 3, false)])[0].entries.map(\.rank) == [1, 1, 1])
  }

  @Test func vetoesStandBehind() throws {
    #expect(
      try places([("A", 90, true), ("B", 30, false), ("C", 30, true), ("D", 95, true), ("E", 0, false)])
        == [[1, 1, 30, 4, 2, 0, 3, 3, 95, 0, 4, 90, 2, 5, 30]])
    #expect(try places([("A", 30, false), ("B", 30, true)]) == [[0, 1, 30, 1, 2, 30]])
  }

  @Test func unitsWithoutRankAreApart() throws {
    let ranking = try #require(try rank([("A", nil, false), ("B", 30, false), ("C", nil, true)]).first)
    #expect(ranking.entries.map(\.unit) == [1])
    #expect(ranking.unranked == [0, 2])
    #expect(try rank([("A", nil, false)]).isEmpty)
  }

  /// A unit belongs to the nearest government of the level above it, and to no ranking where there is none.
  @Test func rankingsWithinGovernments() throws {
    var scheme = try weights([.points(100, .proportional)])
    scheme.whenEmpty = .full
    scheme.groups = [
      Group(id: "d", title: Bilingual("d"), level: .county, kind: .department, within: .city),
      Group(id: "n", title: Bilingual("n"), level: .township, kind: .township, within: .county),
    ]
    let units: [Row] = [
      ["unit_code": "C2", "kind": "政府", "level": "市"], ["unit_code": "C1", "kind": "政府", "level": "市"],
      ["unit_code": "X", "kind": "政府", "level": "县", "parent_code": "C1"],
      ["unit_code": "D1", "parent_code": "X"], ["unit_code": "D2", "parent_code": "D1"], ["unit_code": "D3"],
      ["unit_code": "D4", "parent_code": "C2"], ["unit_code": "C3", "kind": "部门", "level": "市"],
      ["unit_code": "D5", "parent_code": "C3"],
    ]
    let register = Office(units: units, cases: []).ledger.register
    let cards = scheme.score(register.units.map { _ in [Count()] })
    let codes = scheme.rank(cards, register).map { ranking in
      [ranking.within.map { register.units[$0].code } ?? ""] + ranking.entries.map { register.units[$0.unit].code }
    }
    #expect(codes == [["C1", "D1", "D2"], ["C2", "D4"]])
  }

  @Test func groupsAreInTheOrderOfTheScheme() throws {
    var scheme = try weights([.points(100, .proportional)])
    scheme.whenEmpty = .full
    let departments = Group(id: "d", title: Bilingual("d"), level: .county, kind: .department)
    scheme.groups = [departments, Self.counties]
    let register = Office().ledger.register
    let rankings = scheme.rank(scheme.score(register.units.map { _ in [Count()] }), register)
    #expect(rankings.map(\.group) == [0, 1])
    #expect(rankings.map { $0.entries.map(\.unit) } == [[1, 2], [0]])
  }
}
