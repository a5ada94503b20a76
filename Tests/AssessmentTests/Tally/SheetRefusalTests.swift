import Assessment
import Diagnostics
import Records
import TestSupport
import Testing

/// What would be counted twice, or not at all, is not merged; the finding names both sheets.
@Suite struct SheetRefusalTests {
  private static func findings(_ sheets: [TallySheet]) throws -> [Finding] {
    let named = zip(["a", "b", "c"], sheets).map { NamedSheet($0, $1) }
    let empty = TallySheet(try ShippedScheme.read(), version: "1")
    let (sheet, findings) = TallySheet.merging(named, into: empty)
    #expect((sheet == nil) == !findings.isEmpty)
    return findings
  }

  /// Code, sheet, other sheet and number of what is said of two offices.
  private static func said(_ a: Office, _ b: Office) throws -> [String] {
    let scheme = try ShippedScheme.read()
    return try findings([TallySheet(a, scheme), TallySheet(b, scheme)]).map { finding in
      let facts = finding.arguments.map(\.value.en).joined(separator: " ")
      return [finding.code, finding.place.file ?? "", facts, finding.place.value ?? ""].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
  }

  private static let other = Office(cases: [["case_no": number(2), "unit_code": "A-2"]])

  @Test func officesWithNothingInCommonAreMerged() throws {
    #expect(try Self.said(Office(), Self.other) == [])
  }

  @Test func defendantsOfOneCase() throws {
    let partner = Office(cases: [["unit_code": "A-2"]])
    #expect(try Self.said(Office(), partner) == ["tally-shares-cases b a 1"])
  }

  @Test func aHearingWithoutItsCase() throws {
    let stray = Office(cases: [["case_no": number(2)]], hearings: [[:]])
    #expect(try Self.said(Office(), stray) == ["tally-shares-cases b a 1"])
  }

  @Test func aCaseThatWasSpoilt() throws {
    let spoilt = Office(cases: [["filed_on": "never"]])
    #expect(try Self.said(Office(), spoilt) == ["tally-shares-cases b a 1"])
  }

  @Test func anAppealWithoutTheCaseBelow() throws {
    let appeal = Office(cases: [["case_no": number(1, "终"), "instance": "二审", "origin_case_no": number(1)]])
    #expect(try Self.said(Office(), appeal) == ["tally-shares-cases b a 1"])
    #expect(try Self.said(appeal, Office()) == ["tally-shares-cases b a 1"])
    let another = Office(cases: [["case_no": number(2, "终"), "instance": "二审", "origin_case_no": number(1)]])
    #expect(try Self.said(appeal, another) == [], "nobody has the case below")
  }

  @Test(arguments: [Table.advice, .trainings, .capacity, .accountability])
  func recordsOfOtherTables(_ table: Table) throws {
    var (a, b) = (Office(), Self.other)
    (a.tables[table], b.tables[table]) = ([[:]], [[:]])
    #expect(try Self.said(a, b) == ["tally-shares-records b a 1"])
    b.tables[table] = [["unit_code": "A-2"]]
    #expect(try Self.said(a, b) == [])
  }

  @Test func unitsThatDiffer() throws {
    var renamed = Self.other
    renamed.tables[.units]?[2]["name"] = "三局"
    #expect(try Self.said(Office(), renamed) == ["tally-unit-differs b a A-2"])
    var moved = Self.other
    moved.tables[.units]?[2]["parent_code"] = "A-1"
    #expect(try Self.said(Office(), moved) == ["tally-unit-differs b a A-2"])
  }

  @Test func unitsThatOneDoesNotKnow() throws {
    var unknowing = Self.other
    unknowing.tables[.units]?.removeLast()
    #expect(try Self.said(Office(), unknowing) == ["tally-unit-unknown b a A-2"])
    unknowing.tables[.units] = [["unit_code": "B", "parent_code": "A"]]
    #expect(try Self.said(Office(), unknowing).contains("tally-unit-unknown b a A"))
  }

  @Test func sourcesAndParts() throws {
    let scheme = try ShippedScheme.read()
    var (a, b) = (TallySheet(Office(), scheme, source: "s"), TallySheet(Self.other, scheme, source: "s"))
    #expect(try Self.findings([a, b]).map(\.code) == ["tally-same-source"])
    b.sources[0].records = 0
    #expect(try Self.findings([a, b]) == [], "blank forms are alike everywhere")
    a.parts = TallySheet.Parts(of: 2, numbers: [1])
    #expect(try Self.findings([a, b]).map(\.code) == ["tally-other-parts"])
    b.parts = TallySheet.Parts(of: 3, numbers: [2])
    #expect(try Self.findings([a, b]).map(\.code) == ["tally-other-parts"])
    b.parts = a.parts
    #expect(try Self.findings([a, b]).map(\.code) == ["tally-same-part"])
    b.parts = TallySheet.Parts(of: 2, numbers: [2])
    #expect(try Self.findings([a, b]) == [])
    #expect(a.parts?.missing == [2])
  }

  @Test func rulesAndPeriod() throws {
    var scheme = try ShippedScheme.read()
    scheme.quotas.heavyCaseload = 11
    let rules = try Self.findings([TallySheet(Office(), scheme)])
    #expect(rules.map(\.code) == ["tally-other-rules"])
    #expect(rules[0].message.zh.contains("quotas 1 1 11") && rules[0].message.en.contains("quotas 1 1 10"))
    scheme = try ShippedScheme.read()
    scheme.period.to = scheme.period.from
    #expect(try Self.findings([TallySheet(Office(), scheme)]).map(\.code) == ["tally-other-period"])
  }

  @Test(arguments: TallyFindings.all) func bothLanguagesSayTheSame(_ kind: FindingKind) {
    for wording in [kind.message, kind.hint] {
      let places = [wording.zh, wording.en].map { Set($0.matches(of: /\{([A-Za-z]+)\}/).map { String($0.1) }) }
      #expect(places[0] == places[1] && !wording.zh.isEmpty && !wording.en.isEmpty, "\(kind.code)")
    }
  }
}
