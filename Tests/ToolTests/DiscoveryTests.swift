import Foundation
import TestSupport
import Testing

/// Which files of the data folder are read, and which scheme.
@Suite struct DiscoveryTests {
  private let faulty = "case_no\n1\n"

  private func findings(_ folder: TestFolder) throws -> [String] {
    let run = try ToolRun(["check", "data", "--format", "json"], in: folder)
    return try JSONDocument(run.output)["findings"].items.map { finding in
      "\(finding["code"].string ?? "") \(finding["file"].string ?? "")"
    }
  }

  @Test(arguments: [".cases.csv", "~$cases.csv", ".hidden/cases.csv", "~$old/cases.csv", "cases.csv.bak", "~$案件.xlsx"])
  func filesThatAreLeftOut(_ name: String) throws {
    let folder = try Small.folder()
    let before = try findings(folder)
    try folder.write("data/" + name, faulty)
    #expect(try findings(folder) == before)
  }

  @Test(arguments: ["CASES-2.CSV", "案件补录.csv", "sub/folder/cases.csv", "2025年/Cases-A县.csv"])
  func filesThatAreRead(_ name: String) throws {
    let folder = try Small.folder()
    try folder.write("data/" + name, faulty)
    #expect(try findings(folder).contains("missing-column \(name)"))
  }

  @Test(arguments: ["cases.xlsx", "台账.XLSM", "sub/a.xls", "a.et", "a.ods", "a.xlsb"])
  func workbooksAreOpened(_ name: String) throws {
    let folder = try Small.folder()
    try folder.write("data/" + name, faulty)
    #expect(try findings(folder).contains("workbook-unreadable \(name)"))
  }

  @Test func aFileOfNoTableIsNamed() throws {
    let folder = try Small.folder(["data/汇总.csv": "a,b\n1,2\n"])
    #expect(try findings(folder).contains("unknown-file 汇总.csv"))
  }

  @Test func reportsInsideTheDataAreNotData() throws {
    let folder = try Small.folder()
    let before = try findings(folder)
    #expect(try ToolRun(["report", "data", "--out", "data/report"], in: folder).status == 0)
    #expect(folder.has("data/report/diagnostics.csv"))
    #expect(try findings(folder) == before)
    try folder.write("data/other/manifest.json", "{\"name\": \"not a report\"}")
    try folder.write("data/other/cases.csv", faulty)
    #expect(try findings(folder).contains("missing-column other/cases.csv"))
  }

  @Test func circlesOfLinksAreFollowedOnce() throws {
    let folder = try Small.folder()
    let before = try findings(folder)
    try FileManager.default.createSymbolicLink(atPath: folder.path("data/again"), withDestinationPath: ".")
    #expect(try findings(folder) == before)
  }

  @Test func theSchemeOfTheDataFolderIsTaken() throws {
    let folder = try Small.folder()
    let yaml = try String(contentsOf: ProjectFolder.scheme, encoding: .utf8)
    try folder.write("data/scheme.yaml", yaml.replacing("id: hunan-2017", with: "id: ours"))
    try folder.write("theirs.yaml", yaml.replacing("id: hunan-2017", with: "id: theirs"))
    for (options, id) in [([], "ours"), (["--scheme", "theirs.yaml"], "theirs")] {
      #expect(try ToolRun(["report", "data", "--format", "json"] + options, in: folder).status == 0)
      #expect(try JSONDocument(folder.bytes("report/results.json"))["scheme"]["id"].string == id)
    }
  }

  @Test(arguments: [
    (["--year", "2024"], "2024-01-01", "2024-12-31"), (["--to", "2025-06-30"], "2025-01-01", "2025-06-30"),
    (["--year", "2024", "--to", "2024-03-31"], "2024-01-01", "2024-03-31"),
    (["--to", "2025-12-31"], "2025-01-01", "2025-12-31"),
  ])
  func thePeriodIsThatAskedFor(_ options: [String], _ from: String, _ to: String) throws {
    let folder = try Small.folder()
    #expect(try ToolRun(["report", "data", "--format", "json"] + options, in: folder).status == 0)
    let period = try JSONDocument(folder.bytes("report/results.json"))["period"]
    #expect(period["from"].string == from && period["to"].string == to)
  }
}
