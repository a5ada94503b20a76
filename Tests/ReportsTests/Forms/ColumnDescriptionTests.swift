import Records
import Reports
import TestSupport
import Testing

@Suite struct ColumnDescriptionTests {
  @Test(arguments: Table.allCases)
  func everyColumnIsDescribedInBothLanguages(_ table: Table) {
    #expect(table.descriptions.map(\.column) == table.columns)
    for description in table.descriptions {
      let words = [description.purpose, description.content, description.allowed]
      #expect(words.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty })
      #expect(!description.example.isEmpty, "\(table) \(description.column.name.id)")
      #expect(description.purpose.en != description.column.name.id)
    }
    #expect(table.key == table.descriptions.indices.filter { table.descriptions[$0].isKey })
  }

  @Test func wordsOfListsAreGivenWithTheirEnglish() throws {
    let instance = try #require(Table.cases.descriptions.first { $0.column.name.id == "instance" })
    #expect(instance.allowed.zh == "一审、二审、再审")
    #expect(instance.allowed.en == "一审 (first instance), 二审 (second instance), 再审 (retrial)")
  }

  /// A session with a leader has no reason for an absence, so the examples make two.
  @Test func theExamplesReadBackWithoutAFinding() {
    var office = Office(
      units: [Self.examples(.units), ["unit_code": "990102", "name": "区政府", "kind": "政府"]],
      cases: [Self.examples(.cases)], hearings: [], advice: [Self.examples(.advice)],
      trainings: [Self.examples(.trainings)], capacity: [Self.examples(.capacity)],
      accountability: [Self.examples(.accountability)])
    var (appeared, absent) = (Self.examples(.hearings), Self.examples(.hearings))
    for id in ["absence", "evidence"] { appeared[id] = "" }
    for id in ["leader", "identity_ok", "spoke", "left_early"] { absent[id] = "" }
    absent["held_on"] = "2025-03-28"
    office.tables[.hearings] = [appeared, absent]
    #expect(office.ledger.said == [])
  }

  private static func examples(_ table: Table) -> Row {
    Dictionary(uniqueKeysWithValues: table.descriptions.map { ($0.column.name.id, $0.example) })
  }
}
