import Foundation
import TestSupport
import Testing

/// Inputs that are missing, unreadable or wrong: the right status, both languages, nothing written.
@Suite struct InputFailureTests {
  /// Runs `report` where it must fail, and sees that nothing was written.
  @discardableResult
  private func fail(_ status: Int32, _ folder: TestFolder, _ options: [String] = []) throws -> ToolRun {
    let before = try folder.contents()
    let run = try ToolRun(["report", "data", "--out", "out"] + options, in: folder)
    #expect(run.status == status, "\(run.summary)")
    #expect(run.output.isEmpty)
    #expect(run.isBilingual, "\(run.messages)")
    #expect(try folder.contents() == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.contains("out") })
    return run
  }

  @Test func missingDataFolder() throws { try fail(66, try TestFolder()) }

  @Test func dataThatIsAFile() throws { try fail(66, try TestFolder(["data": ""])) }

  @Test func emptyFolder() throws {
    let folder = try TestFolder(["data/readme.txt": "no tables here"])
    let run = try fail(65, folder)
    for (zh, en) in [("单位", "units"), ("案件", "cases")] {
      #expect(run.messages.contains("错误[missing-table] 没有“\(zh)”"))
      #expect(run.messages.contains("error[missing-table] there is no file of the table “\(en)”"))
    }
    try fail(65, folder, ["--quarantine"])
  }

  @Test func binaryFileNamedCases() throws {
    let folder = try Small.folder()
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    let noise = (0..<100_000).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state)
    }
    try folder.write("data/cases.csv", noise)
    let run = try fail(65, folder)
    #expect(run.messages.contains("[undecodable]"))
  }

  @Test(arguments: [
    [UInt8](repeating: 0, count: 5000), Array("\u{7F}ELF\u{2}\u{1}\u{1}".utf8), [0xFF, 0xFE, 0x00], [],
  ])
  func otherFilesNamedCases(_ bytes: [UInt8]) throws {
    let folder = try Small.folder()
    try folder.write("data/cases.csv", bytes)
    try fail(65, folder)
  }

  @Test func missingSchemeFile() throws { try fail(66, try Small.folder(), ["--scheme", "mine.yaml"]) }

  @Test func schemeThatIsNotYAML() throws {
    let folder = try Small.folder(["mine.yaml": "assize: 1\nid: [x\nperiod: {"])
    let run = try fail(65, folder, ["--scheme", "mine.yaml"])
    #expect(run.messages.contains(/mine\.yaml:\d+:\d+: 错误\[scheme-/))
    #expect(run.messages.contains(/mine\.yaml:\d+:\d+: error\[scheme-/))
  }

  @Test func schemeThatIsNoText() throws {
    let folder = try Small.folder()
    try folder.write("mine.yaml", [0x61, 0xFF, 0xFE, 0x0A])
    try fail(65, folder, ["--scheme", "mine.yaml"])
  }

  @Test func allMistakesOfASchemeAreSaidAtOnce() throws {
    let yaml = try String(contentsOf: ProjectFolder.scheme, encoding: .utf8)
      .replacing("count: leader-appeared\n    points: 20", with: "count: leader-apeared\n    points: 21")
      .replacing("lost: [撤销, ", with: "lost: [撤消, ")
    let folder = try Small.folder(["data/scheme.yaml": yaml])
    for run in [try fail(65, folder), try ToolRun(["scheme", "data/scheme.yaml"], in: folder)] {
      #expect(run.status == 65)
      #expect(run.messages.contains("leader-appeared") && run.messages.contains("撤消") && run.messages.contains("101"))
    }
  }

  @Test func missingTemplateFolder() throws {
    let folder = try Small.folder(["empty/readme.txt": ""])
    try fail(66, folder, ["--templates", "mine"])
    try fail(66, folder, ["--templates", "empty"])
  }

  @Test func templateThatNamesWhatTheReportDoesNotHave() throws {
    let folder = try Small.folder(["mine/index.html.mustache": "<p>\n{{report.titel}}</p>"])
    let run = try fail(65, folder, ["--templates", "mine"])
    #expect(run.messages.contains("index.html.mustache:2:") && run.messages.contains("title"))
  }

  @Test func earlierResults() throws {
    let folder = try Small.folder(["old.json": "{\"units\": 1}"])
    try fail(65, folder, ["--previous", "old.json"])
    try fail(66, folder, ["--previous", "older.json"])
  }

  @Test func faultyRecords() throws {
    let folder = try Small.folder()
    try folder.write("data/hearings.csv", "case_no,unit_code,held_on\n\(number(1)),A-9,2025-02-30\n")
    let run = try fail(65, folder)
    #expect(run.messages.contains("hearings.csv:2:1:") && run.messages.contains("hearings.csv:2:3:"))
    #expect(run.messages.contains("--quarantine"))
  }
}
