import Templates
import Testing

struct EscapeTests {
  private func printed(_ value: Value, _ escape: Escape, _ source: String = "{{title}}") throws -> String {
    try render(source, Sample.page(title: value), escape: escape)
  }

  @Test func htmlLosesItsMarkup() throws {
    let hostile = Value.text("<script src='x'>a && b</script>\"")
    let harmless = "&lt;script src=&#39;x&#39;&gt;a &amp;&amp; b&lt;/script&gt;&quot;"
    #expect(try printed(hostile, .html) == harmless)
  }

  @Test func markdownCellsStayCells() throws {
    let hostile = Value.text("a|b\r\nc\n| d [x](y) ![i](j) `q` *e* _f_ ~~g~~ \\| <b> & # $")
    let harmless =
      ##"a\|b  c \| d \[x\](y) !\[i\](j) \`q\` \*e\* \_f\_ \~\~g\~\~ \\\| &lt;b&gt; &amp; \# \$"##
    #expect(try printed(hostile, .markdown) == harmless)
  }

  @Test(arguments: Escape.allCases)
  func cleanTextStaysAsItIs(_ escape: Escape) throws {
    for text in ["", "x", "长沙市人民政府（2025）第 12 号", "87.35%", "—", "tab\there"] {
      #expect(try printed(.text(text), escape) == text)
    }
  }

  /// Each byte that is replaced, at each place among bytes that are not.
  @Test(arguments: [Escape.html, .markdown])
  func escapingIsTheSumOfItsCharacters(_ escape: Escape) throws {
    for hostile in "&<>\"'|\\`*_[]~#$\n\r" {
      let alone = try printed(.text(String(hostile)), escape)
      for (before, after) in [("", "b"), ("长", ""), ("a longer run of clean bytes ", " and another one")] {
        #expect(try printed(.text("\(before)\(hostile)\(after)"), escape) == before + alone + after)
      }
      #expect(try printed(.text("\(hostile)\(hostile)"), escape) == alone + alone)
    }
  }

  @Test func noneChangesNothing() throws {
    #expect(try printed(.text("<&|\n"), .none) == "<&|\n")
  }

  @Test(arguments: ["{{{title}}}", "{{&title}}", "{{& title }}"])
  func rawTagsPrintAsItIs(_ source: String) throws {
    #expect(try printed(.text("<&>"), .html, source) == "<&>")
  }

  @Test func markupIsTheMarkedException() throws {
    #expect(try printed(.markup("<b>&amp;</b>"), .html) == "<b>&amp;</b>")
  }

  @Test func bytesAndNumbersAreEscapedLikeText() throws {
    #expect(try printed(.utf8(Array("<长>".utf8)), .html) == "&lt;长&gt;")
    #expect(try printed(.number("<1", Amount(1)), .html) == "&lt;1")
  }
}
