import Diagnostics
import Foundation
import Reports
import Templates
import TestSupport
import Testing

@Suite struct TemplateSetTests {
  @Test func theBuiltInTemplatesAreWithoutFault() {
    let (set, findings) = TemplateSet.load()
    #expect(set != nil && findings.isEmpty)
  }

  @Test func aUsersTemplateReplacesTheBuiltInOne() throws {
    let own = TemplateSource(
      file: "mine/foot.html.mustache", text: "<footer>{{label.tool}}：{{report.version}}</footer></html>")
    let templates = try #require(TemplateSet.load(overrides: [own]).set)
    let html = PageText(try Edition.province().report.indexHTML(templates)).html
    #expect(html.hasSuffix("<footer>程序：1.2.3</footer></html>"))
  }

  @Test func aNameThatIsNotThereIsFoundWithItsPlace() throws {
    let own = TemplateSource(file: "unit.html.mustache", text: "{{unit.name}}\n{{#losses}}{{unit.nmae}}{{/losses}}")
    let (set, findings) = TemplateSet.load(overrides: [own])
    #expect(set == nil)
    let finding = try #require(findings.first)
    #expect(findings.count == 1 && finding.code == "template-unknown-name")
    #expect(finding.place.file == "unit.html.mustache" && finding.place.line == 2 && finding.place.value == "unit.nmae")
  }

  /// The texts of the templates, those in workbooks too.
  private func texts() throws -> String {
    let workbooks = try BuiltIn.workbooks.flatMap { source in
      try withTemporaryFolder { folder in
        try Data(source.bytes).write(to: URL(fileURLWithPath: folder + "/book.xlsx"))
        return try PackageReader.parts(at: folder + "/book.xlsx").values.map(\.self)
      }
    }
    return (BuiltIn.templates.map(\.bytes) + workbooks).map { String(decoding: $0, as: UTF8.self) }.joined()
  }

  @Test func everyLabelIsUsedAndSpeaksBothLanguages() throws {
    let text = try texts()
    for label in Labels.all {
      #expect(text.contains("label.\(label.name)}}"), "\(label.name)")
      #expect(!label.words.zh.isEmpty && !label.words.en.contains(/\p{Han}/), "\(label.name)")
    }
  }

  @Test func templatesHoldNoWordsOfTheirOwn() {
    for template in BuiltIn.templates where !template.file.hasPrefix("style") {
      let text = String(decoding: template.bytes, as: UTF8.self)
      #expect(!text.contains(/\p{Han}/), "\(template.file)")
    }
  }

  @Test func everyNameHasItsMeaning() {
    let entries =
      TemplateNames.everywhere + TemplateNames.summary + TemplateNames.scorecard + TemplateNames.slip
      + TemplateNames.returns
    #expect(entries.count > 200)
    for entry in entries {
      #expect(entry.meaning.map { !$0.zh.isEmpty && !$0.en.isEmpty } == true, "\(entry.title)")
    }
  }

  @Test func theEnglishEditionIsEnglish() throws {
    let edition = try Edition.province(.en)
    let templates = try #require(TemplateSet.load().set)
    let html = PageText(edition.report.indexHTML(templates)).html
    #expect(html.contains("<html lang=\"en\">"))
    let body = html[(html.range(of: "<body>")?.upperBound ?? html.startIndex)...]
    let end = try #require(body.range(of: "<p id=\"letters\"")?.lowerBound)
    var text = PageText.plain(body[..<end])
    for unit in edition.units { text = text.replacing(edition.report.name(of: unit).name, with: "") }
    for word in ["湘政办发〔2017〕9号", "八(一)", "八(二)", "“合格”"] + edition.evaluation.register.files.map(\.path) {
      text = text.replacing(word, with: "")
    }
    #expect(text.firstMatch(of: /\p{Han}+/).map { String($0.0) } == nil)
  }

  @Test func builtInFilesAreThoseOfTheRepository() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
      .standardized
    let folder = root.appendingPathComponent("templates")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".mustache") }
    #expect(BuiltIn.templates.map(\.file).sorted() == names.sorted())
    for template in BuiltIn.templates {
      #expect(try Data(contentsOf: folder.appendingPathComponent(template.file)) == Data(template.bytes))
    }
    let scheme = try String(contentsOf: root.appendingPathComponent("schemes/hunan-2017.yaml"), encoding: .utf8)
    #expect(BuiltIn.scheme == scheme)
  }
}
