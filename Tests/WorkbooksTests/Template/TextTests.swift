import Testing

@testable import Workbooks

/// Tags outside of cells, and rows that become as high as their texts.
@Suite struct TextTests {
  private static func book(_ header: String, comment: String, target: String = "https://example.org/") -> TemplateBook {
    var book = TemplateBook(
      ["A1": "{{#units}}{{name}}", "B1": "x{{/units}}"],
      after: "<hyperlinks><hyperlink ref=\"B1\" r:id=\"rId2\" tooltip=\"{{name}}\"/></hyperlinks>"
        + "<headerFooter><oddHeader>\(header)</oddHeader></headerFooter>")
    book.pages[0].links = [("comments", "../comments1.xml"), ("hyperlink", target)]
    let text = "<text><r><t>\(comment)</t></r></text>"
    book.parts = [
      ("xl/comments1.xml", "<comments><commentList><comment ref=\"A1\">\(text)</comment></commentList></comments>")
    ]
    return book
  }

  @Test func commentsHeadersAndTipsAreFilled() throws {
    let filled = try Self.book("&amp;C&amp;9{{date}} {{title}}", comment: "{{name}}：{{total}}").filled(
      Sample.page(units: 2))
    #expect(
      try filled.xml("xl/comments1.xml").all.filter { $0.name == "t" }.map(\.text) == ["第1单位：80.25", "第2单位：80.50"])
    #expect(try filled.attributes("hyperlink", "tooltip") == ["第1单位", "第2单位"])
    // The date's digits are not taken for the font's size, nor the title's sign for a code.
    let header = try filled.sheet().all.first { $0.name == "oddHeader" }?.text
    #expect(header == "&C&9 2025-12-31 考核 <A&&B>")
  }

  @Test func everyLinkHasItsOwnAddress() throws {
    let book = Self.book("", comment: "", target: "units/%7B%7Bname%7D%7D.html")
    var external = book
    external.parts.append(
      (
        "xl/worksheets/_rels/sheet1.xml.rels",
        TemplateBook.links([("comments", "../comments1.xml")]).replacing(
          "</Relationships>",
          with:
            "<Relationship Id=\"rId2\" Type=\"x/hyperlink\" Target=\"units/%7B%7Bcode%7D%7D.html\" TargetMode=\"External\"/></Relationships>"
        )
      ))
    external.pages[0].links = []
    let filled = try external.filled(Sample.page(units: 2))
    let links = try filled.xml("xl/worksheets/_rels/sheet1.xml.rels").children.filter {
      $0.attributes["TargetMode"] == "External"
    }
    #expect(links.compactMap { $0.attributes["Target"] } == ["units/430101.html", "units/430102.html"])
    let used = try filled.sheet().all.filter { $0.name == "hyperlink" }.compactMap {
      $0.attributes["r:id"] ?? $0.attributes["id"]
    }
    #expect(Set(used) == Set(links.compactMap { $0.attributes["Id"] }) && used.count == 2)
  }

  @Test func wrongNamesOutsideOfCellsAreFound() throws {
    let found = try Self.book("{{titel}}", comment: "{{#units}}{{nam}}").findings()
    #expect(found.contains("表!A1 template-unclosed-section") && found.contains("表!A1 template-unknown-name"))
    #expect(found.contains { $0.hasSuffix(" template-unknown-name") && !$0.hasPrefix("表!A1") })
  }

  /// Readers take blanks at the ends of runs away.
  @Test func blanksBetweenRunsAreKept() throws {
    let runs = "<r><t>总分 </t></r><r><rPr><b/></rPr><t> {{title}}\n</t></r><r><t>尾</t></r>"
    let texts = try TemplateBook(["A1": runs]).filled(Sample.page(title: "甲")).sheet().all.filter { $0.name == "t" }
    #expect(texts.map(\.text) == ["总分\u{A0}", "\u{A0}甲\n", "尾"])
    #expect(texts.map { $0.attributes.values.contains("preserve") } == [false, true, false])
  }

  @Test func tagsThatNothingFillsAreSaid() throws {
    let check = "<dataValidations><dataValidation sqref=\"A1\" prompt=\"{{title}}\"/></dataValidations>"
    #expect(
      try TemplateBook(["A1": "x"], after: check).findings().map { $0.split(separator: " ").last } == [
        "template-tag-not-filled"
      ])
  }

  @Test(arguments: [("短", nil), ("这个单位的名称很长，一行写不下，要分成两行", "35"), ("第一行\n第二行\n第三行", "50")] as [(String, String?)])
  func rowsAreAsHighAsTheirTexts(_ title: String, _ height: String?) throws {
    var book = TemplateBook(["A1": "{{title}}"], before: "<cols><col min=\"1\" max=\"1\" width=\"30\"/></cols>")
    book.pages[0].styles = ["A1": "s=\"1\""]
    book.parts = [
      (
        "xl/styles.xml",
        "<styleSheet><fonts><font><sz val=\"11\"/></font></fonts><cellXfs><xf/><xf fontId=\"0\"><alignment wrapText=\"1\"/></xf></cellXfs></styleSheet>"
      )
    ]
    book.links = [("styles", "styles.xml")]
    #expect(try book.filled(Sample.page(title: title)).attributes("row", "ht").first == height)
    book.pages[0].rows = [1: "ht=\"12\" customHeight=\"1\""]
    #expect(try book.filled(Sample.page(title: title)).attributes("row", "ht") == ["12"])
  }
}
