import CSV
import Testing

/// The rows near the top of a file, each divided by its own delimiter.
@Suite struct HeaderCandidateTests {
  private func candidates(_ text: String, limit: Int = 10) -> [HeaderCandidate] {
    Array(text.utf8).withUnsafeBufferPointer { headerCandidates(in: $0, limit: limit) }
  }

  @Test(arguments: [
    ("a,b;c\td", Byte.comma), ("a;b\tc", Byte.tab), ("a;b", Byte.semicolon), ("a", Byte.comma),
    ("\"a,b\"\tc;d", Byte.tab), ("\"a,b\tc\";d", Byte.semicolon), ("\"a,b\tc;d\"", Byte.comma),
    ("a\"b,c\"\td", Byte.comma),
  ]) func delimiterIsTheFirstOutsideQuotes(_ header: String, _ delimiter: UInt8) {
    #expect(candidates(header + "\n1\n").first?.delimiter == delimiter)
  }

  @Test func blankRowsAreNone() {
    let found = candidates("\n , ,\n\u{3000}\nTitle\n\n a;b \n1;2\n")
    #expect(found.map(\.line) == [4, 6, 7])
    #expect(found.map(\.fields) == [["Title"], [" a", "b "], ["1", "2"]])
    #expect(found[1].following.position == 23)
    #expect(found[1].following.line == 7)
  }

  @Test func noMoreThanTheLimit() {
    let rows = (1...30).map { "r\($0)\n" }.joined()
    #expect(candidates(rows).count == 10)
    #expect(candidates(rows, limit: 3).map(\.fields) == [["r1"], ["r2"], ["r3"]])
    #expect(candidates("").isEmpty)
    #expect(candidates(",,\n\n").isEmpty)
  }

  @Test func quotedLineEndsCountAsLines() {
    let found = candidates("\"two\nlines\"\na,b\n")
    #expect(found.map(\.line) == [1, 3])
    #expect(found.first?.following.position == 12)
    #expect(found.first?.following.line == 3)
  }
}
