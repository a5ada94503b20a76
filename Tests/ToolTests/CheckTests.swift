import Foundation
import TestSupport
import Testing

/// `assize check`: the findings, in three forms, and the status that says whether there is an error.
@Suite struct CheckTests {
  @Test(arguments: BadData.codes) func everyFaultyFolderGivesExactlyItsFindings(_ code: String) throws {
    let folder = try TestFolder()
    try folder.copy(ProjectFolder.samples.appending(path: "bad/\(code)"), to: "data")
    let run = try ToolRun(["check", "data", "--format", "json"], in: folder)
    let findings = try JSONDocument(run.output)["findings"].items
    let lines = findings.map { finding in
      let keys = ["code", "severity", "file", "line", "column", "field", "value"]
      let texts = keys.map { finding[$0].int.map(String.init) ?? finding[$0].string ?? "" }
      return (texts + [finding["sheet"].string].compactMap(\.self)).joined(separator: "\t")
    }
    let expected = try BadData.expected(code).map(\.line)
    #expect(lines == expected)
    #expect(expected.contains { $0.hasPrefix(code + "\t") })
    #expect(run.status == (findings.contains { $0["severity"].string == "error" } ? 65 : 0))
  }

  @Test func jsonSaysEverythingOfAFinding() throws {
    let folder = try Small.folder()
    try folder.write("data/trainings.csv", "unit_code,held_on,kind,topic,old\nA-1,2025-02-30,集中培训,,\n")
    let run = try ToolRun(["check", "data", "--format", "json"], in: folder)
    let document = try JSONDocument(run.output)
    #expect(document.keys == ["counts", "findings"])
    #expect(document["counts"].keys == ["error", "note", "warning"])
    let findings = document["findings"].items
    #expect(document["counts"]["error"].int == findings.filter { $0["severity"].string == "error" }.count)
    let wrong = try #require(findings.first { $0["code"].string == "bad-date" })
    #expect(
      wrong.keys == [
        "code", "column", "field", "file", "hint", "line", "message", "severity", "sheet", "value", "waived",
      ])
    #expect(
      wrong["file"].string == "trainings.csv" && wrong["sheet"].isNull && wrong["line"].int == 2
        && wrong["column"].int == 2)
    #expect(wrong["field"].string == "held_on" && wrong["value"].string == "2025-02-30")
    #expect(wrong["message"].keys == ["en", "zh"] && wrong["hint"].keys == ["en", "zh"])
    let header = try #require(findings.first { $0["code"].string == "unknown-column" })
    #expect(header["line"].int == 1 && header["value"].string == "old" && header["field"].isNull)
  }

  @Test func csvIsForSpreadsheets() throws {
    let folder = try Small.folder()
    try folder.write("data/trainings.csv", "unit_code,held_on,kind\nA-1,=1+1,集中培训\nA-1,\"a,\"\"b\",集中培训\n")
    let run = try ToolRun(["check", "data", "--format", "csv"], in: folder)
    #expect(run.output.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(run.text.hasSuffix("\r\n"))
    #expect(run.text.contains("code,severity,file,line,column,field,value,message,hint,message_en,hint_en,sheet,"))
    #expect(run.text.contains(",held_on,'=1+1,"), "no spreadsheet takes a value for a formula")
    #expect(run.text.contains("\"a,\"\"b\""))
  }

  @Test(arguments: ["zh", "en"]) func textNamesPlaceCodeAndAdvice(_ language: String) throws {
    let folder = try Small.folder()
    try folder.write("data/trainings.csv", "unit_code,held_on,kind\nA-1,2025-02-30,集中培训\n")
    let run = try ToolRun(["check", "data", "--lang", language], in: folder)
    #expect(run.status == 65)
    let severity = language == "zh" ? "错误" : "error"
    #expect(run.text.contains("trainings.csv:2:2: \(severity)[bad-date]"), "\(run.summary)")
    #expect(run.text.contains(language == "zh" ? "办法：" : "hint: "))
    #expect(!run.text.contains("\u{1B}"), "no colours where it is no terminal")
    #expect(run.isBilingual)
  }

  @Test func theProvinceHasNoError() throws {
    let run = try ToolRun(["check", "data", "--format", "json"], in: try Province.copied())
    #expect(run.status == 0)
    let counts = try JSONDocument(run.output)["counts"]
    #expect(counts["error"].int == 0 && counts["warning"].int == 4 && counts["note"].int == 9)
  }

  @Test func nothingIsWritten() throws {
    let folder = try Province.copied()
    let before = try folder.contents()
    _ = try ToolRun(["check", "data"], in: folder)
    #expect(try folder.contents() == before)
  }
}
