import CSV
import Spreadsheets
import TestSupport
import Testing

/// The CSV text of a sheet keeps every cell at its line and field.
@Suite struct SheetCSVTests {
  @Test func linesAndFieldsAreRowsAndColumns() throws {
    var random = SeededGenerator(seed: 7)
    let texts = ["甲", "a,b", "\"", "\"x\"y", "一\n二", "一\r\n二", "\r", "a;b", "a\tb", " ", "=1", "，"]
    for _ in 0..<50 {
      var (rows, cells): (String, [Int: [Int: String]]) = ("", [:])
      var row = 0
      for _ in 0..<random.number(in: 1...12) {
        row += random.number(in: 1...3)
        var content = ""
        for column in 1...6 where random.once(in: 2) {
          let text = random.pick(texts)
          cells[row, default: [:]][column] = text
          content += Self.cell(text, CellAddress(row: row, column: column))
        }
        rows += "<row r=\"\(row)\">\(content)</row>"
      }
      try Self.check(SampleBook(rows: rows).read()[0], cells)
    }
  }

  private static func cell(_ text: String, _ address: CellAddress) -> String {
    let written = text.replacing("\r\n", with: "&#13;&#10;").replacing("\r", with: "&#13;")
    return "<c r=\"\(address)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(written)</t></is></c>"
  }

  private static func check(_ sheet: Sheet, _ cells: [Int: [Int: String]]) {
    let width = cells.values.flatMap(\.keys).max() ?? 0
    #expect(sheet.width == width)
    var seen = 0
    sheet.csv().withUnsafeBufferPointer { bytes in
      var cursor = RowCursor(bytes, delimiter: Byte.comma)
      while cursor.next() {
        guard let row = cells[cursor.line] else {
          #expect(cursor.count == 1 && cursor[0].isEmpty)
          continue
        }
        seen += 1
        #expect(cursor.count == width)
        for column in 1...cursor.count {
          let expected = (row[column] ?? "").replacing("\r\n", with: " ").replacing("\n", with: " ")
            .replacing("\r", with: " ")
          #expect(String(decoding: cursor[column - 1], as: UTF8.self) == expected)
        }
      }
    }
    #expect(seen == cells.count)
  }

  /// A header of one column is not divided by what stands in it.
  @Test func loneColumnIsNotDivided() throws {
    let csv = try SampleBook(rows: "<row><c t=\"str\"><v>案号;旧\t号</v></c></row>").read()[0].csv()
    #expect(csv.withUnsafeBufferPointer { headerCandidates(in: $0).map(\.fields) } == [["案号;旧\t号"]])
  }
}
