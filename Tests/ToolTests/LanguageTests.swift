import Foundation
import TestSupport
import Testing

/// Each edition speaks one language; names, numbers of cases and texts of the data apart.
@Suite struct LanguageTests {
  /// The province's report in a language, and the findings in its data.
  private func edition(_ language: String) throws -> (files: [WrittenFile], data: [String]) {
    let folder = try Province.copied()
    let run = try ToolRun(["report", "data", "--out", "out", "--lang", language], in: folder)
    #expect(run.status == 0, "\(run.summary)")
    let check = try JSONDocument(ToolRun(["check", "data", "--format", "json"], in: folder).output)
    let units = try JSONDocument(folder.bytes("out/results.json"))["units"].items.compactMap { $0["name"].string }
    let data = try check["findings"].items.compactMap { $0["value"].string } + units + folder.files("data")
    let files = try folder.written("out").filter { file in
      ["html", "md"].contains(file.kind) || file.path.contains("/xl/worksheets/sheet")
        || file.path.hasSuffix("workbook.xml")
    }
    return (files, data.sorted { $0.count > $1.count })
  }

  /// What a reader reads, without what stands in the data.
  private func words(_ file: WrittenFile, without data: [String]) -> String {
    var text = file.text.replacing(/<(style|script)[\s\S]*?<\/(style|script)>/, with: "")
      .replacing(/<p id="(letters|directory)"[\s\S]*?<\/p>/, with: "").replacing(/<[^>]*>/, with: " ")
    for (sign, plain) in [("\\_", "_"), ("\\#", "#"), ("\\[", "["), ("\\]", "]"), ("&quot;", "\"")] {
      text = text.replacing(sign, with: plain)
    }
    text = text.replacing("&amp;", with: "&").replacing(/\b[0-9a-f]{64}\b/, with: "").replacing(/“[^”]*”/, with: "")
    text = text.replacing(/（[0-9]{4}）[^（）\s]{2,20}号/, with: "").replacing(/\S{2,12}〔[0-9]{4}〕[0-9]+号/, with: "")
    for word in data { text = text.replacing(word, with: " ") }
    return text
  }

  @Test func theEnglishEditionIsEnglish() throws {
    let (files, data) = try edition("en")
    #expect(files.count > 80)
    for file in files {
      let found = words(file, without: data).matches(of: /\p{Han}+/).map { String($0.0) }
      #expect(Set(found).isEmpty, "\(file.path): \(Set(found))")
    }
  }

  /// What stands in Latin letters in both languages.
  private static let names: Set<String> = [
    "assize", "sha", "csv", "diagnostics", "explain", "unit", "indicator", "json", "xlsx", "groups", "calendar",
  ]

  @Test func theChineseEditionIsChinese() throws {
    let (files, data) = try edition("zh")
    let catalogue = try String(contentsOf: ProjectFolder.scheme, encoding: .utf8)
    for file in files {
      let text = words(file, without: data).replacing(/\b[a-z]+(-[a-z]+)+\b/, with: "")
      let found = text.matches(of: /[A-Za-z]{3,}/).map { $0.0.lowercased() }.filter { word in
        !Self.names.contains(word) && !catalogue.contains("id: " + word)
      }
      #expect(Set(found).isEmpty, "\(file.path): \(Set(found))")
    }
  }
}
