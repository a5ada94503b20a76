import Records
import TestSupport
import Testing

/// References to units and cases, and what becomes of a record whose reference is no good.
@Suite struct ReferenceTests {
  @Test(arguments: [Table.cases, .advice, .trainings, .capacity, .accountability])
  func unknownUnits(_ table: Table) {
    var office = Office()
    office.tables[table] = [["unit_code": "B"]]
    #expect(office.ledger.said == ["unknown-unit \(table.rawValue):2 unit_code B"])
    #expect(office.ledger.register.coverage[table] == Coverage(quarantined: 1))
  }

  @Test func unknownUnitsOfHearingsAreUnknownCases() {
    let ledger = Office(hearings: [["unit_code": "B"], ["case_no": number(2)], [:]]).ledger
    #expect(
      ledger.said == [
        "unknown-case hearings:2 case_no （2025）湘01行初1号", "unknown-case hearings:3 case_no （2025）湘01行初2号",
      ])
    #expect(ledger.register.coverage[.hearings] == Coverage(counted: 1, quarantined: 2))
  }

  @Test func lostZeroIsSuspected() {
    let units: [Row] = Office.county + [["unit_code": "0430"]]
    let ledger = Office(units: units, cases: [["unit_code": "430"]]).ledger
    #expect(ledger.codes == ["unknown-unit"])
    #expect(ledger.findings.first?.hint.en.contains("0430") == true)
  }

  /// A faulty unit takes everything with it that refers to it, and that which refers to those.
  @Test func quarantineGoesDownTheChain() {
    var units = Office.county
    units[1]["kind"] = "局"
    let office = Office(
      units: units, cases: [[:], ["case_no": number(2), "unit_code": "A-2"]],
      hearings: [[:], ["case_no": number(2), "unit_code": "A-2"]], advice: [[:]], trainings: [[:]], capacity: [[:]],
      accountability: [[:]])
    #expect(
      office.ledger.said == [
        "refers-to-quarantined accountability:2 unit_code A-1", "refers-to-quarantined advice:2 unit_code A-1",
        "refers-to-quarantined capacity:2 unit_code A-1", "refers-to-quarantined cases:2 unit_code A-1",
        "refers-to-quarantined hearings:2 case_no （2025）湘01行初1号", "refers-to-quarantined trainings:2 unit_code A-1",
        "bad-value units:3 kind 局",
      ])
    #expect(office.ledger.register.coverage[.cases] == Coverage(counted: 1, quarantined: 1))
    #expect(office.ledger.register.coverage[.hearings] == Coverage(counted: 1, quarantined: 1))
  }

  @Test(arguments: [["filed_on": ""], ["served_on": "x"], ["outcome": "撤销"]] as [Row])
  func faultyCasesTakeTheirHearings(_ change: Row) {
    let ledger = Office(cases: [change], hearings: [[:]]).ledger
    #expect(ledger.codes.last == "refers-to-quarantined")
    #expect(ledger.register.coverage[.hearings] == Coverage(quarantined: 1))
  }

  @Test func rowThatStandsElsewhereIsEnough() {
    let ledger = Office(cases: [["served_on": "x"], [:]], hearings: [[:]]).ledger
    #expect(ledger.codes == ["bad-date"])
    #expect(ledger.register.coverage[.hearings] == Coverage(counted: 1))
  }

  @Test func hearingsOfRowsWithoutKeyAreUnknownCases() {
    let ledger = Office(cases: [["unit_code": "A 1"]], hearings: [[:]]).ledger
    #expect(ledger.codes == ["bad-value", "unknown-case"])
  }

  @Test func unitOfFaultyParentStandsAsRoot() {
    var units = Office.county
    units[0]["name"] = ""
    let ledger = Office(units: units).ledger
    #expect(
      ledger.said == [
        "required-empty units:2 name", "parent-set-aside units:3 parent_code A",
        "parent-set-aside units:4 parent_code A",
      ])
    #expect(ledger.register.units.map(\.code) == ["A-1", "A-2"])
    #expect(ledger.register.units.allSatisfy { $0.parent == nil })
  }

  @Test func unknownParent() {
    let ledger = Office(units: Office.county + [["unit_code": "B", "parent_code": "C"]]).ledger
    #expect(ledger.said == ["unknown-parent units:5 parent_code C"])
    #expect(ledger.register.units.map(\.code) == ["A", "A-1", "A-2"])
  }

  /// The parent is looked up where the row's own code cannot be read.
  @Test func unknownParentOfRowWithoutCode() {
    let nameless: [Row] = [["unit_code": "4.3E+5", "parent_code": "C"], ["unit_code": "", "parent_code": "A"]]
    let ledger = Office(units: Office.county + nameless).ledger
    #expect(
      ledger.said == [
        "unknown-parent units:5 parent_code C", "excel-damage units:5 unit_code 4.3E+5",
        "required-empty units:6 unit_code",
      ])
    #expect(ledger.register.units.map(\.code) == ["A", "A-1", "A-2"])
    #expect(ledger.register.coverage[.units] == Coverage(counted: 3, quarantined: 2))
  }

  @Test(arguments: [["B", "B"], ["B", "C", "B"], ["B", "C", "D", "B"]]) func circles(_ chain: [String]) {
    let circle = zip(chain, chain.dropFirst()).map { ["unit_code": $0, "parent_code": $1] as Row }
    let ledger = Office(units: Office.county + circle + [["unit_code": "X", "parent_code": "B"]]).ledger
    #expect(ledger.codes == circle.map { _ in "unit-cycle" } + ["parent-set-aside"])
    #expect(ledger.register.units.map(\.code) == ["A", "A-1", "A-2", "X"])
  }

  @Test func treeIsWalkedUpAndBottomUp() {
    let ledger = Office(units: Office.county + [["unit_code": "A-1-x", "parent_code": "A-1"]]).ledger
    #expect(ledger.register.lineage(of: 2) == [2, 1, 0])
    let order = ledger.register.bottomUp
    for (index, unit) in ledger.register.units.enumerated() {
      guard let parent = unit.parent else { continue }
      #expect((order.firstIndex(of: index) ?? 9) < (order.firstIndex(of: parent) ?? 0))
    }
  }

  /// Case numbers in advice and accountability are information.
  @Test func otherCaseNumbersMayBeUnknown() {
    let ledger = Office(advice: [["case_no": number(99)]], accountability: [["case_no": number(99)]]).ledger
    #expect(ledger.codes.isEmpty)
    #expect(Office(advice: [["case_no": "x"]]).ledger.said == ["bad-case-number advice:2 case_no x"])
  }
}
