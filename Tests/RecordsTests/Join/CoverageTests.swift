import Diagnostics
import Records
import TestSupport
import Testing

/// Every record that was read is counted, quarantined or set aside, and for the last two a finding says why.
@Suite struct CoverageTests {
  @Test(arguments: 1...40) func everyRecordIsAccountedFor(_ seed: UInt64) {
    var dirty = RandomOffice(seed: seed)
    dirty.spoil(oneIn: seed % 2 == 0 ? 8 : 40)
    let ledger = dirty.office.ledger
    for table in Table.allCases {
      let coverage = ledger.register.coverage[table] ?? Coverage()
      let named = ledger.findings.filter { $0.place.file == "\(table.rawValue).csv" }
      let faulty = Set(named.filter { $0.severity == .error }.map(\.place.line))
      let aside = Set(named.filter { [.duplicateRow, .notAResponseCase].contains($0.kind) }.map(\.place.line))
      #expect(coverage.read == dirty.office.tables[table]?.count, "\(table)")
      #expect(coverage.quarantined == faulty.count, "\(table)")
      #expect(coverage.setAside == aside.count, "\(table)")
      #expect(faulty.isDisjoint(with: aside), "\(table)")
    }
    checkWhatStands(ledger.register)
  }

  private func checkWhatStands(_ register: Register) {
    let counted = { (table: Table) in register.coverage[table]?.counted ?? 0 }
    let rows = (0..<register.caseCount).filter(register.stands)
    #expect(register.units.count == counted(.units))
    #expect(rows.count == counted(.cases))
    #expect((0..<register.caseCount).reduce(0) { $0 + register.sessions(of: $1).count } == counted(.hearings))
    #expect(register.letters.count == counted(.advice))
    #expect(register.trainings.count == counted(.trainings))
    #expect(register.capacities.count == counted(.capacity))
    #expect(register.events.count == counted(.accountability))
    for row in rows { #expect(Int(register.caseRecord(row).unit) < register.units.count) }
  }

  @Test func cleanTablesAreCountedWhole() {
    for seed in UInt64(1)...10 {
      let ledger = RandomOffice(seed: seed).office.ledger
      #expect(!ledger.findings.contains { $0.severity == .error }, "\(ledger.said)")
      #expect(ledger.register.coverage.values.allSatisfy { $0.quarantined + $0.setAside == 0 })
    }
  }

  @Test func blankRowsAreNotRecords() {
    var files = Office().files
    files["cases.csv", default: ""] += ",,,\n\n \u{3000},\"\",, \n"
    #expect(Ledger(files).register.coverage[.cases] == Coverage(counted: 1))
  }

  @Test func coverageAddsUp() {
    let (a, b) = (
      Coverage(counted: 1, quarantined: 2, setAside: 3), Coverage(counted: 10, quarantined: 20, setAside: 30)
    )
    #expect(a + b == b + a)
    #expect((a + b) + a == a + (b + a))
    #expect(a + Coverage() == a)
    #expect((a + b).read == a.read + b.read)
  }
}
