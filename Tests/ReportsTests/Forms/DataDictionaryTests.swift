import Diagnostics
import Records
import Reports
import Testing

@Suite struct DataDictionaryTests {
  @Test(arguments: Language.allCases)
  func everyColumnHasALine(_ language: Language) {
    let lines = String(decoding: dataDictionary(language), as: UTF8.self).split(separator: "\n")
    let rows = lines.filter { $0.hasPrefix("|") }.map { line in
      line.split(separator: "|").map { $0.trimmingPrefix(while: \.isWhitespace).description }
        .map { String($0.reversed().drop(while: \.isWhitespace).reversed()) }
    }
    let body = rows.filter { $0.contains { $0.hasPrefix("`") } }
    let columns = (Table.allCases + [.waivers]).flatMap(\.descriptions)
    #expect(rows.count == columns.count + 2 * (Table.allCases.count + 1))
    for (row, description) in zip(body, columns) {
      let names = [description.column.name.title.zh, "`\(description.column.name.id)`"]
      #expect(Array(row[..<2]) == (language == .zh ? names : names.reversed()))
      #expect((row[2] != "") == description.column.isRequired)
      #expect(row[3] == description.purpose[language] && row[4] == description.content[language])
      #expect(row[5] == description.allowed[language] && row[6] == description.example)
    }
  }

  @Test func tablesAreInTheirOrderWithTheirKeys() {
    let text = String(decoding: dataDictionary(.en), as: UTF8.self)
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(headings.map(String.init) == (Table.allCases + [.waivers]).map { "## \($0.title.en) \($0.title.zh)" })
    #expect(text.contains("No two rows have the same `case_no` and `unit_code`."))
  }
}
