import Diagnostics
import Templates
import Testing

struct FindingTests {
  @Test func unknownNameIsPlacedAndTheNearestSuggested() throws {
    let findings = expect(TemplateFinding.unknownName, in: "<h1>\n  标题：{{ ‸titel }}</h1>")
    let finding = try #require(findings.first)
    #expect(finding.place.value == "titel")
    #expect(finding.message[.en] == "there is no name titel here")
    #expect(finding.hint == Bilingual(zh: "是否应为 title？", en: "did you mean title?"))
  }

  @Test func unknownNameWithoutANearOneShowsWhatThereIs() {
    let hints = expect(TemplateFinding.unknownName, in: "{{#unit}}{{&‸zzzzzzzz}}{{/unit}}").map(\.hint.en)
    let names = "name, children, best, title, count, final, tags, unit, units, table"
    #expect(hints == ["names that can stand here: \(names)"])
  }

  @Test func unknownPartOfADottedName() {
    let findings = expect(TemplateFinding.unknownName, in: "{{{‸unit.best.nam}}}")
    #expect(findings.map(\.hint.en) == ["did you mean unit.best.name?"])
    #expect(findings.map(\.place.value) == ["unit.best.nam"])
  }

  @Test func namesOfAListAndOfATextNeedAdvice() {
    let findings = expect(
      TemplateFinding.unknownName, TemplateFinding.unknownName, in: "{{‸units.name}}{{#‸title.name}}{{/title.name}}")
    #expect(
      findings.map(\.hint.en) == [
        "units is a list: open a section with it, and use the names within", "title has no parts: write title alone",
      ])
  }

  @Test func everyFaultIsFoundInOnePassAndOnlyOnce() {
    expect(
      TemplateFinding.unknownName, TemplateFinding.unknownName, TemplateFinding.missingPartial,
      TemplateFinding.unknownName,
      in: "{{‸a}}\n{{#‸wrong}}{{whatever}}{{title}}{{/wrong}}\n{{>‸none}}\n{{^‸b}}x{{/b}}\n")
  }

  @Test func faultsOfAPartialCalledTwiceAreFoundOnce() {
    expect(TemplateFinding.unknownName, in: "{{>p}}\n  {{>p}}", partials: ["p": "line\n  {{‸x}}"])
  }

  @Test func listsRecordsAndFlagsCannotBePrinted() {
    let findings = expect(
      TemplateFinding.notPrintable, TemplateFinding.notPrintable, TemplateFinding.notPrintable,
      TemplateFinding.notPrintable, in: "{{‸units}}{{&‸unit}}{{‸final}}{{#units}}{{‸.}}{{/units}}")
    #expect(findings.map(\.message.en).first == "units is a list and cannot be printed")
  }

  @Test(arguments: [
    "a ‸{{title", "‸{{title\n{{title}}", "{{title}} ‸{{{title}} {{title}}", "‸{{=<% {{title}}", "‸{{! no end",
    "‸{{", "{{title}}‸{{title}",
  ])
  func tagWithoutEnd(_ source: String) {
    expect(source.contains("=") ? TemplateFinding.badDelimiters : TemplateFinding.unclosedTag, in: source)
  }

  @Test func tagWithoutEndShowsItsLineOnly() {
    let findings = expect(TemplateFinding.unclosedTag, in: "‸{{title and more of it that nobody wants to see\n\n")
    #expect(findings.map(\.place.value) == ["{{title and more of it that nobody wants…"])
  }

  @Test(arguments: ["‸{{}}", "x‸{{# }}", "‸{{{}}}", "‸{{>\n}}"])
  func tagWithoutName(_ source: String) {
    expect(TemplateFinding.emptyTag, in: source)
  }

  @Test(arguments: ["‸{{=<%=}}", "\n ‸{{=<% %> <%=}}", "‸{{=a= b=}}", "‸{{=<% %>}} {{title}}", "‸{{==}}"])
  func badDelimiters(_ source: String) {
    expect(TemplateFinding.badDelimiters, in: source)
  }

  @Test func sectionsOutOfBalance() throws {
    expect(TemplateFinding.unclosedSection, in: "{{#unit}}\n  {{#‸units}}\n{{/unit}}")
    expect(TemplateFinding.unclosedSection, TemplateFinding.unclosedSection, in: "{{^‸unit}}\n  {{#‸units}}")
    let stray = try #require(expect(TemplateFinding.unbalancedSection, in: "\n{{/‸unit}}").first)
    #expect(stray.hint.en == "remove the tag, or open the section before it")
    let misspelt = try #require(expect(TemplateFinding.unbalancedSection, in: "{{#unit}}{{/‸unti}}").first)
    #expect(misspelt.hint.en == "the section that is open here is unit")
    expect(TemplateFinding.unbalancedSection, in: "{{#unit}}{{/‸elsewhere}}{{name}}{{/unit}}")
  }

  @Test func missingPartial() {
    let findings = expect(TemplateFinding.missingPartial, in: "x\n  {{> ‸haed}}", partials: ["head": ""])
    #expect(findings.map(\.hint.en) == ["did you mean head?"])
  }

  @Test func notUTF8() {
    let source = TemplateSource(file: "page", bytes: [0x41, 0xFF, 0x41])
    let (template, findings) = Template.compile(source, for: .text, escape: .html)
    #expect(template == nil)
    #expect(findings == [Finding(TemplateFinding.notUTF8, at: Place(file: "page"))])
  }

  @Test func wordingIsCompleteInBothLanguages() {
    #expect(Set(TemplateFinding.all.map(\.code)).count == TemplateFinding.all.count)
    for kind in TemplateFinding.all {
      #expect(kind.code.hasPrefix("template-"))
      for words in [kind.message, kind.hint] { #expect(!words.zh.isEmpty && !words.en.isEmpty) }
    }
  }
}
