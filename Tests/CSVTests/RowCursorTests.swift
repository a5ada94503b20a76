import CSV
import TestSupport
import Testing

/// The fast reader finds the rows, lines, positions and texts that a plain one finds.
@Suite struct RowCursorTests {
  @Test(arguments: RandomText.delimiters) func wildTextsAreReadAsThePlainReaderReadsThem(_ delimiter: UInt8) {
    var random = SeededGenerator(seed: UInt64(delimiter))
    var (unclosed, ragged) = (0, 0)
    for _ in 0..<2500 {
      let text = RandomText.wild(&random)
      let rows = fastRows(of: text, delimiter: delimiter)
      #expect(rows == PlainReader.rows(of: text, delimiter: delimiter), "\(text)")
      unclosed += rows.last?.unclosed == nil ? 0 : 1
      ragged += Set(rows.map(\.fields.count)).count > 1 ? 1 : 0
    }
    #expect(unclosed > 200, "\(unclosed)")
    #expect(ragged > 200, "\(ragged)")
  }

  @Test(arguments: RandomText.delimiters) func tidyTablesAreReadAsThePlainReaderReadsThem(_ delimiter: UInt8) {
    var random = SeededGenerator(seed: 100 + UInt64(delimiter))
    for _ in 0..<800 {
      let text = RandomText.tidy(&random, delimiter: delimiter)
      let rows = fastRows(of: text, delimiter: delimiter)
      #expect(rows == PlainReader.rows(of: text, delimiter: delimiter), "\(text)")
      #expect(rows.allSatisfy { $0.unclosed == nil })
    }
  }

  @Test func readingMayBeginAtAnyRow() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let text = RandomText.wild(&random)
      let rows = fastRows(of: text, delimiter: Byte.comma)
      guard let row = rows.indices.randomElement(using: &random) else { continue }
      let rest = fastRows(of: text, delimiter: Byte.comma, position: rows[row].start, line: rows[row].line)
      #expect(rest == Array(rows[row...]))
    }
  }

  @Test(arguments: [
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("", []), ("\n", [[""]]), ("\n\n", [[""], [""]]), (",", [["", ""]]), ("a,\n", [["a", ""]]),
    ("\"\"", [[""]]), ("\"\"\"\"", [["\""]]), ("\"a\"\"b\"", [["a\"b"]]),
    ("\"a,b\",c", [["a,b", "c"]]), ("\"a\r\nb\",c", [["a\r\nb", "c"]]),
    ("\"a\"b,c", [["ab", "c"]]), ("\"a\" \"b\",c", [["a \"b\"", "c"]]),
    ("a\"b\"c,d", [["a\"b\"c", "d"]]), (" \"a\",b", [[" \"a\"", "b"]]),
    ("\"a,b\nc", [["a,b\nc"]]), ("x,\"a\"\"", [["x", "a\""]]),
  ]) func smallTexts(_ text: String, _ expected: [[String]]) {
    #expect(fields(of: text) == expected)
  }

  @Test func linesArePhysical() {
    let text = Array("a\n\"b\n\r\n\rc\",d\n\ne\r\nf\rg".utf8)
    #expect(fastRows(of: text, delimiter: Byte.comma).map(\.line) == [1, 2, 6, 7, 8, 9])
    #expect(fastRows(of: text, delimiter: Byte.comma).map(\.start) == [0, 2, 13, 14, 17, 19])
  }

  @Test func unclosedQuoteIsNamedByItsField() {
    let rows = fastRows(of: Array("a,b\nc,d,\"e,f\ng\n".utf8), delimiter: Byte.comma)
    #expect(rows.map(\.unclosed) == [nil, 2])
    #expect(rows.last?.line == 2)
    #expect(rows.last?.fields.count == 3)
  }

  @Test func moreFieldsThanTheReaderHasRoomForAtFirst() {
    let wide = (0..<1000).map(String.init)
    #expect(fields(of: wide.joined(separator: ",") + "\n1,2\n") == [wide, ["1", "2"]])
  }
}
