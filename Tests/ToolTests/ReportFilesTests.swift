import Crypto
import Foundation
import TestSupport
import Testing

/// Which files a report has, and what the manifest says of them.
@Suite struct ReportFilesTests {
  @Test func aReportHasAllItsFiles() throws {
    let folder = try Small.folder()
    let run = try ToolRun(["report", "data"], in: folder)
    #expect(run.status == 0, "\(run.summary)")
    #expect(run.output.isEmpty && run.messages.contains("report/index.html"))
    let pages = ["A", "A-1", "A-2"].flatMap { ["units/\($0).html", "units/\($0).md"] }
    let others = [
      "assessment.xlsx", "bulletin.xlsx", "diagnostics.csv", "index.html", "manifest.json", "results.json",
      "results.xml", "summary.md",
    ]
    #expect(try folder.files("report") == (pages + others).sorted())
  }

  @Test(arguments: [
    ("html", ["index.html", "units/A.html"]), ("md", ["summary.md", "units/A.md"]),
    ("xlsx", ["assessment.xlsx", "bulletin.xlsx"]),
    ("xml", ["results.xml"]), ("json", ["results.json"]), ("JSON,xml", ["results.json", "results.xml"]),
  ])
  func formatsAreChosen(_ format: String, _ expected: [String]) throws {
    let folder = try Small.folder()
    #expect(try ToolRun(["report", "data", "--format", format], in: folder).status == 0)
    let files = try folder.files("report").filter { !$0.contains("A-") }
    #expect(files == (expected + ["diagnostics.csv", "manifest.json"]).sorted())
  }

  @Test func theManifestNamesInputsAndOutputs() throws {
    let folder = try Province.copied()
    #expect(try ToolRun(["report", "data"], in: folder).status == 0)
    let manifest = try JSONDocument(folder.bytes("report/manifest.json"))
    #expect(manifest["outputs"].items.compactMap(\.string) == (try folder.files("report")).sortedByBytes)
    let inputs = manifest["inputs"].items
    #expect(inputs.compactMap { $0["path"].string }.sorted() == (try folder.files("data")).sorted())
    for input in inputs {
      let bytes = try folder.bytes("data/" + (input["path"].string ?? ""))
      let digest = SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      #expect(input["sha256"].string == digest && input["bytes"].int == bytes.count)
    }
    #expect(inputs.first { $0["path"].string == "培训.csv" }?["encoding"].string == "GB 18030")
    #expect(manifest["findings"]["warning"].int == 4)
  }

  @Test func pagesAreInTheLanguageAskedFor() throws {
    let folder = try Small.folder()
    for language in ["zh", "en"] {
      #expect(try ToolRun(["report", "data", "--lang", language, "--out", language], in: folder).status == 0)
      #expect(try folder.text(language + "/index.html").contains("<html lang=\"\(language)"))
    }
    #expect(try folder.bytes("zh/results.json") == folder.bytes("en/results.json"))
  }

  @Test func ownTemplatesReplaceTheBuiltInOnes() throws {
    let folder = try Small.folder(["mine/summary.md.mustache": "本局自用：{{report.title}}\n"])
    let run = try ToolRun(["report", "data", "--templates", "mine"], in: folder)
    #expect(run.status == 0, "\(run.summary)")
    #expect(try folder.text("report/summary.md").hasPrefix("本局自用："))
    #expect(folder.has("report/index.html"))
  }

  @Test func lastYearIsComparedWith() throws {
    let folder = try Province.copied()
    #expect(try ToolRun(["report", "data", "--out", "old"], in: folder).status == 0)
    let run = try ToolRun(["report", "data", "--out", "new", "--previous", "old/results.json"], in: folder)
    #expect(run.status == 0, "\(run.summary)")
    #expect(try folder.bytes("new/results.json") == folder.bytes("old/results.json"))
    #expect(try folder.bytes("new/units/990321-01.html") != folder.bytes("old/units/990321-01.html"))
  }
}

extension [String] {
  fileprivate var sortedByBytes: [String] { sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}
