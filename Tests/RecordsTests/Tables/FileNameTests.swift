import Records
import Testing

/// A file belongs to the table with whose name its own begins.
@Suite struct FileNameTests {
  @Test(arguments: [
    ("units.csv", Table.units), ("CASES.CSV", .cases), ("cases-长沙.csv", .cases), ("案件2025.csv", .cases),
    ("Hearings 2025 (1).csv", .hearings), ("庭审-墨陵市.csv", .hearings), ("司法建议.csv", .advice), ("培训.csv", .trainings),
    ("能力保障表.csv", .capacity), ("责任追究.csv", .accountability), ("单位.csv", .units), ("caseswithoutgap.csv", .cases),
  ]) func belongs(_ name: String, _ table: Table) { #expect(Table(fileName: name) == table) }

  @Test(arguments: ["case.csv", "my-cases.csv", "2025案件.csv", "report.csv", "", "建议.csv", "unit.csv"])
  func belongsToNone(_ name: String) { #expect(Table(fileName: name) == nil) }

  @Test func twoTablesAreRequired() { #expect(Table.allCases.filter(\.isRequired) == [.units, .cases]) }

  @Test(arguments: Table.allCases) func columnsHaveNamesInBothLanguages(_ table: Table) {
    let names = table.columns.flatMap { [$0.name.id, $0.name.title.zh] }
    #expect(Set(names).count == names.count)
    for column in table.columns { #expect(!column.name.title.zh.isEmpty && !column.name.title.en.isEmpty) }
    for key in table.key { #expect(table.columns[key].isRequired) }
  }
}
