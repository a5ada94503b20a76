import Assessment
import Records
import TestSupport
import Testing

/// Sheets of any division of the records by dispute, merged in any order, are the sheet of all records.
@Suite struct SheetLawTests {
  private static func office(_ seed: UInt64) -> Office {
    var random = RandomOffice(seed: seed, cases: 50)
    if seed % 2 == 0 { random.spoil(oneIn: 12, except: .units) }
    return random.office
  }

  private static func merged(_ sheets: [TallySheet], _ scheme: Scheme) throws -> TallySheet {
    let named = sheets.enumerated().map { NamedSheet("\($0)", $1) }
    let (sheet, findings) = TallySheet.merging(named, into: TallySheet(scheme, version: "1"))
    #expect(findings.isEmpty, "\(findings.map(\.said))")
    return try #require(sheet)
  }

  @Test(arguments: 1...6) func anyDivisionInAnyOrder(_ seed: UInt64) throws {
    let (scheme, office) = (try ShippedScheme.read(), Self.office(seed))
    var random = SeededGenerator(seed: seed)
    let parts = office.divided(into: 5, seed: seed).map { TallySheet($0, scheme) }
    let whole = TallySheet(office, scheme)
    #expect(parts.filter { !$0.keys.cases.isEmpty }.count > 2)
    #expect(whole.units.contains { !$0.joint.isEmpty } && whole.units.contains { !$0.own.isEmpty })
    #expect(try Self.merged(parts.shuffled(using: &random), scheme) == whole)
    let register = office.ledger.register
    #expect(Tally(whole, scheme, register) == Tally.tally(scheme, register))
  }

  @Test(arguments: 1...4) func laws(_ seed: UInt64) throws {
    let scheme = try ShippedScheme.read()
    let parts = Self.office(seed).divided(into: 3, seed: seed).enumerated().map {
      TallySheet($1, scheme, source: "digest \($0)")
    }
    let (a, b, c) = (parts[0], parts[1], parts[2])
    let merged = { (sheets: [TallySheet]) in try Self.merged(sheets, scheme) }
    #expect(try merged([a, b]) == merged([b, a]))
    #expect(try merged([merged([a, b]), c]) == merged([a, merged([b, c])]))
    #expect(try merged([a]) == a)
    #expect(try merged([a, TallySheet(scheme, version: "1")]) == a)
    #expect(try merged([]).units.isEmpty)
  }

  /// A scheme may name its indicators in another order, and weigh them otherwise.
  @Test func weighingChangesNoRule() throws {
    let scheme = try ShippedScheme.read()
    var other = scheme
    for index in other.indicators.indices { other.indicators[index].weight = .shown }
    other.indicators.reverse()
    (other.grades, other.groups, other.rankFrom, other.smallSample) = ([], [], 1, 99)
    #expect(other.countingRules == scheme.countingRules)
    let office = Self.office(1)
    #expect(TallySheet(office, other) == TallySheet(office, scheme))
    let register = office.ledger.register
    #expect(Tally(TallySheet(office, scheme), other, register) == Tally.tally(other, register))
  }

  @Test func whateverCountsIsARule() throws {
    let scheme = try ShippedScheme.read()
    let changes: [(inout Scheme) -> Void] = [
      { $0.calendar = WorkingCalendar() }, { $0.quotas.trainings += 1 }, { $0.severities = [.originMissing: .error] },
      { $0.outcomes = OutcomeClasses([:]) },
      { $0.indicators[0].population = .conclusions }, { $0.indicators[0].among = nil },
      { $0.indicators[0].count = .not($0.indicators[0].count) }, { $0.indicators[0].scope = .own },
      { $0.indicators[0].id += "x" }, { $0.indicators.removeLast() },
    ]
    for (number, change) in changes.enumerated() {
      var other = scheme
      change(&other)
      #expect(other.countingRules != scheme.countingRules, "\(number)")
    }
  }
}
