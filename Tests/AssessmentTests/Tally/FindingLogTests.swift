import Diagnostics
import TestSupport
import Testing

/// Logs of findings are a commutative monoid, and settled logs are in order.
@Suite struct FindingLogTests {
  private static let kinds = [
    FindingKind("a-code", .error, message: Bilingual("a"), hint: Bilingual("")),
    FindingKind("b-code", .warning, message: Bilingual("b"), hint: Bilingual("")),
    FindingKind("c-code", .note, message: Bilingual("c"), hint: Bilingual("")),
  ]

  private static func log(_ random: inout SeededGenerator) -> FindingLog {
    var findings: [Finding] = []
    for _ in 0..<random.number(in: 0...12) {
      let numbers = (0..<2).map { _ in random.once(in: 5) ? nil : random.number(in: 1...4) }
      let file = random.once(in: 6) ? nil : random.pick(["a.csv", "b.csv", "案件.csv"])
      let place = Place(file: file, line: numbers[0], column: numbers[1], value: random.pick([nil, "x", "y"]))
      findings.append(Finding(random.pick(kinds), at: place))
    }
    return FindingLog(findings)
  }

  private static func settled(_ logs: [FindingLog]) -> FindingLog {
    logs.dropFirst().reduce(into: logs[0]) { $0.merge($1) }
  }

  @Test(arguments: 1...40) func laws(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (a, b, c) = (Self.log(&random), Self.log(&random), Self.log(&random))
    #expect(Self.settled([a, b]) == Self.settled([b, a]))
    #expect(Self.settled([Self.settled([a, b]), c]) == Self.settled([a, Self.settled([b, c])]))
    #expect(Self.settled([a, FindingLog()]) == Self.settled([a]))
    let all = Self.settled([a, b, c])
    #expect(all.findings == all.findings.sorted())
    #expect(all == FindingLog((a.findings + b.findings + c.findings).shuffled(using: &random)))
    #expect(Severity.allCases.reduce(0) { $0 + all.count($1) } == all.findings.count)
    #expect(all.hasErrors == (all.count(.error) > 0))
  }

  @Test func orderIsByFileLineColumnAndCode() {
    let places = [
      Place(), Place(file: "a.csv"), Place(file: "a.csv", line: 2), Place(file: "a.csv", line: 2, column: 1),
      Place(file: "a.csv", line: 2, column: 2), Place(file: "a.csv", line: 10, column: 1),
      Place(file: "b.csv", line: 1),
      Place(file: "案件.csv"),
    ]
    let findings = places.flatMap { place in Self.kinds.map { Finding($0, at: place) } }
    #expect(FindingLog(findings.reversed()).findings == findings)
  }

  /// Findings that differ in their field alone, such as two missing columns of a file, have an order too.
  @Test func orderIsTotal() {
    let logs = ["instance", "filed_on"].map {
      FindingLog([Finding(Self.kinds[0], at: Place(file: "a.csv", line: 1, field: FieldName($0)))])
    }
    #expect(Self.settled(logs) == Self.settled(logs.reversed()))
  }
}
