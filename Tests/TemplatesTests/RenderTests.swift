import Templates
import Testing

struct RenderTests {
  @Test func aTemplateWithoutTagsIsItsBytes() throws {
    for text in ["", "x", "\n", "a\r\nb\n\n", "  { { }} {", "行政应诉", " \t\n }}"] {
      #expect(try render(text, Sample.page()) == text)
    }
  }

  @Test func theMarkInFrontIsLeftOut() throws {
    #expect(try render("\u{FEFF}x", Sample.page()).unicodeScalars.map(\.value) == [0x78])
  }

  @Test func innerNamesHideOuterOnes() throws {
    let value = Sample.page(unit: Sample.unit("outer", best: Sample.unit("inner")))
    #expect(try render("{{#unit}}{{name}} {{#best}}{{name}}{{/best}} {{name}}{{/unit}}", value) == "outer inner outer")
  }

  @Test func aMissingInnerValueIsNotTakenFromOutside() throws {
    let value = Sample.page(unit: Sample.unit("outer", best: .record([.none, .none, .none])))
    #expect(try render("{{#unit}}{{#best}}[{{name}}]{{/best}}{{/unit}}", value) == "[]")
  }

  @Test func dottedNamesGoThroughMissingRecords() throws {
    let source = "[{{unit.best.name}}]{{#unit.best.best}}x{{/unit.best.best}}{{^unit.best.name}}y{{/unit.best.name}}"
    #expect(try render(source, Sample.page()) == "[]y")
    #expect(try render("{{unit.best.name}}", Sample.page(unit: Sample.unit("a", best: Sample.unit("b")))) == "b")
  }

  @Test func sectionsTellTrueFromFalse() throws {
    let source = "{{#title}}T{{.}}{{/title}}{{^title}}t{{/title}}{{#count}}C{{.}}{{/count}}{{^count}}c{{/count}}"
    #expect(try render(source, Sample.page(title: .text("x"), count: .number(7))) == "TxC7")
    #expect(try render(source, Sample.page(title: .text(""), count: .number(0))) == "tc")
    #expect(try render(source, Sample.page(title: .utf8([]), count: .number("0.00", Amount(0, decimals: 2)))) == "tc")
    #expect(try render(source, Sample.page(title: .markup("<"), count: .number("—", Amount(1)))) == "T<C—")
    #expect(try render(source, Sample.page()) == "tc")
    #expect(try render("{{#final}}F{{/final}}{{^final}}f{{/final}}", Sample.page(final: true)) == "F")
  }

  @Test func listsOfLists() throws {
    let rows: [Value] = [.list([.text("a"), .text("b")]), .list([]), .list([.text("c")])]
    #expect(try render("{{#table}}<{{#.}}{{.}},{{/.}}>{{/table}}", Sample.page(table: rows)) == "<a,b,><><c,>")
  }

  @Test func theOuterItemComesBackAfterASection() throws {
    let value = Sample.page(count: .number(1), tags: [.text("a"), .text("b")])
    #expect(try render("{{#tags}}{{.}}{{#count}}{{.}}{{/count}}{{.}} {{/tags}}", value) == "a1a b1b ")
  }

  @Test func renderingAppends() throws {
    let template = try #require(compile("{{title}}").0)
    var output = Array("so far ".utf8)
    template.render(Sample.page(title: .text("x")), into: &output)
    template.render(Sample.page(title: .text("y")), into: &output)
    #expect(output == Array("so far xy".utf8))
  }

  @Test func severalShapesSurroundATemplate() throws {
    let source = TemplateSource(file: "cell", text: "{{name}} {{title}}")
    let shapes: [Shape] = [.record(Sample.pageShape), .record(Sample.unitShape)]
    let (template, _) = Template.compile(source, for: shapes, escape: .none)
    var output: [UInt8] = []
    try #require(template).render([Sample.page(title: .text("T")), Sample.unit("u")], into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "u T")
  }

  @Test func deeplyNestedSections() throws {
    let depth = 500
    let source = String(repeating: "{{#final}}(", count: depth) + String(repeating: "){{/final}}", count: depth)
    let output = String(repeating: "(", count: depth) + String(repeating: ")", count: depth)
    #expect(try render(source, Sample.page(final: true)) == output)
  }

  @Test func indentationReachesPartialsWithinPartials() throws {
    let partials = ["outer": "a\n  {{>inner}}\n\nb {{>inner}}", "inner": "1\n{{title}}\n"]
    let output = try render("-\n {{>outer}}\n-", Sample.page(title: .text("x\ny")), partials: partials)
    #expect(output == "-\n a\n   1\n   x\ny\n \n b 1\nx\ny\n-")
  }

  @Test func textAfterASkippedSectionStandsAlone() throws {
    #expect(try render("a{{^final}}b{{/final}}c", Sample.page(final: true)) == "ac")
    #expect(try render("a{{^final}}b{{/final}}c", Sample.page()) == "abc")
  }
}
