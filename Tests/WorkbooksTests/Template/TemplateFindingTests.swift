import Diagnostics
import Templates
import Testing

@testable import Workbooks

@Suite struct TemplateFindingTests {
  /// A template with one fault, and where it is found.
  @Test(
    arguments: [
      (["A1": "{{titel}}"], "表!A1 template-unknown-name"), (["B2": "{{units}}"], "表!B2 template-not-printable"),
      (["A1": "{{title"], "表!A1 template-unclosed-tag"), (["A1": "{{}}"], "表!A1 template-empty-tag"),
      (["A1": "{{>head}}"], "表!A1 template-tag-not-for-cells"),
      (["A1": "=\"{{title}}\""], "表!A1 template-tag-in-formula"),
      (["A2": "{{#units}}", "A3": "{{name}}"], "表!A2 template-unclosed-section"),
      (["A2": "x", "A3": "{{/units}}"], "表!A3 template-unbalanced-section"),
      (["A2": "{{#units}}", "A3": "{{name}}", "A4": "{{/unit}}"], "表!A4 template-unbalanced-section"),
      (["A1": "a {{#units}} b", "A2": "{{/units}}"], "表!A1 template-marker-in-text"),
      (["A1": "x", "B1": "{{#units}}{{name}}", "C1": "y", "A2": "{{/units}}"], "表!B1 template-loop-not-whole-rows"),
      (
        ["A1": "n", "B1": "{{#units}}", "C1": "{{name}}", "D1": "{{/units}}", "B2": "x"], "表!B1 template-marker-column"
      ),
    ] as [(KeyValuePairs<String, String>, String)])
  func everyFaultHasItsPlace(_ cells: KeyValuePairs<String, String>, _ expected: String) throws {
    let found = try TemplateBook(cells).findings()
    #expect(found.contains(expected), "\(found)")
  }

  @Test func allFaultsAreSaidAtOnce() throws {
    #expect(try TemplateBook(["A1": "{{a}}", "A2": "{{b}}", "B3": "{{>c}}"]).findings().count == 3)
  }

  @Test func aSectionMayNotCutAMergedCell() throws {
    let after = "<mergeCells count=\"1\"><mergeCell ref=\"B1:B3\"/></mergeCells>"
    let cells: KeyValuePairs = ["A1": "x", "A2": "{{#units}}", "A3": "{{name}}", "A4": "{{code}}", "A5": "{{/units}}"]
    #expect(try TemplateBook(cells, after: after).findings() == ["表!A2 template-loop-across-merge"])
  }

  @Test func columnsMustNotCross() throws {
    let found = try TemplateBook([
      "A1": "x", "B1": "{{#heads}}{{title}}", "C1": "{{rate}}{{/heads}}", "A2": "y", "C2": "{{#heads}}{{title}}",
      "D2": "{{rate}}{{/heads}}",
    ]).findings()
    #expect(found == ["表!C2 template-columns-cross"])
  }

  @Test func whatIsNoWorkbookIsRefused() {
    let (template, findings) = WorkbookTemplate.compile(Array("PK?".utf8), file: "t.xlsx", for: [.record(Sample.page)])
    #expect(template == nil && findings.map(\.code) == ["template-workbook-unreadable"])
  }

  @Test func theCatalogueSpeaksBothLanguages() {
    #expect(Set(WorkbookTemplateFinding.all.map(\.code)).count == WorkbookTemplateFinding.all.count)
    for kind in WorkbookTemplateFinding.all {
      let words = [kind.message.zh, kind.message.en, kind.hint.zh, kind.hint.en]
      #expect(words.allSatisfy { !$0.isEmpty }, "\(kind.code)")
      for text in [kind.message, kind.hint] {
        let names = [text.zh, text.en].map { Set($0.matches(of: /\{(\w+)\}/).map { String($0.1) }) }
        #expect(names[0] == names[1], "\(kind.code)")
      }
    }
  }
}
