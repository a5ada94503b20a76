import Crypto
import Foundation
import TestSupport
import Testing

/// Tallies that cannot be merged, and files that are none, end with 65 and a reason; nothing is written.
@Suite struct TallyRefusalTests {
  private func tallied() throws -> TestFolder {
    let folder = try Small.folder()
    for (name, text) in Office(hearings: [[:]]).files { try folder.write("data/" + name, text) }
    let run = try ToolRun(["tally", "data", "--out", "a.json"], in: folder)
    #expect(run.status == 0, "\(run.summary)")
    return folder
  }

  private func refused(_ arguments: [String], for code: String, in folder: TestFolder) throws {
    let run = try ToolRun(["report"] + arguments, in: folder)
    #expect(run.status == 65 && run.isBilingual && !folder.has("report"), "\(run.summary)")
    #expect(run.messages.contains("[\(code)]"), "\(run.summary)")
  }

  @Test func nothingIsCountedTwice() throws {
    let folder = try tallied()
    try folder.write("b.json", folder.bytes("a.json"))
    try refused(["--tallies", "a.json", "b.json"], for: "tally-same-source", in: folder)
    try refused(["data", "--tallies", "a.json"], for: "tally-same-source", in: folder)
    let run = try ToolRun(["report", "--tallies", "a.json", "b.json"], in: folder)
    #expect(run.messages.contains("a.json") && run.messages.contains("b.json"))
  }

  @Test func otherRulesAndPeriods() throws {
    let folder = try tallied()
    let scheme = try ToolRun(["scheme", "--format", "yaml"], in: folder).text
    try folder.write("points.yaml", scheme.replacing("rank-from: 50", with: "rank-from: 40"))
    try folder.write("quotas.yaml", scheme.replacing("heavy-caseload: 10", with: "heavy-caseload: 12"))
    try refused(["--tallies", "a.json", "--scheme", "quotas.yaml"], for: "tally-other-rules", in: folder)
    try refused(["--tallies", "a.json", "--year", "2024"], for: "tally-other-period", in: folder)
    try refused(["--tallies", "a.json", "--to", "2025-06-30"], for: "tally-other-period", in: folder)
    let run = try ToolRun(["report", "--tallies", "a.json", "--scheme", "points.yaml"], in: folder)
    #expect(run.status == 0, "\(run.summary)")
  }

  @Test func theFolderMustKnowAllUnits() throws {
    let folder = try tallied()
    try folder.write("own/units.csv", "unit_code,name,kind,level\nA,甲县,政府,县\n")
    try refused(["own", "--tallies", "a.json"], for: "tally-unit-missing", in: folder)
  }

  @Test func aTableOfUnitsWithErrorsIsRefused() throws {
    let folder = try Small.folder(["data/units-2.csv": "unit_code,name,kind,level\nB,乙县,政府,国\n"])
    let run = try ToolRun(["tally", "data", "--quarantine"], in: folder)
    #expect(run.status == 65 && run.output.isEmpty && run.isBilingual, "\(run.summary)")
  }

  @Test(arguments: ["", "{}", "[]", "{\"assize\": {\"tally\": ", "{\"assize\": {\"tally\": 1}}", "\u{0}\u{FFFD}"])
  func filesThatAreNone(_ text: String) throws {
    let folder = try TestFolder(["a.json": text])
    try refused(["--tallies", "a.json"], for: "tally-unreadable", in: folder)
  }

  @Test func aNewerFormIsNamed() throws {
    let folder = try TestFolder(["a.json": "{\"assize\": {\"tally\": 2}, \"unknown\": []}"])
    let run = try ToolRun(["report", "--tallies", "a.json"], in: folder)
    #expect(run.status == 65 && run.messages.contains("newer"), "\(run.summary)")
  }

  /// Any change of a byte is noticed.
  @Test func changedFiles() throws {
    let folder = try tallied()
    let bytes = try folder.bytes("a.json")
    var random = SeededGenerator(seed: 1)
    var paths: [String] = []
    for number in 0..<40 {
      var changed = bytes
      let place = random.number(in: 0...(bytes.count - 1))
      if random.once(in: 3) { changed.removeSubrange(place...) } else { changed[place] ^= 1 << UInt8(number % 8) }
      paths.append("changed-\(number).json")
      try folder.write(paths[number], changed)
    }
    let run = try ToolRun(["report", "--tallies"] + paths, in: folder)
    #expect(run.status == 65, "\(run.summary)")
    #expect(run.messages.matches(of: /错误\[tally-unreadable\]/).count == paths.count)
  }

  /// A forger can renew the digest; what cannot be is refused all the same, and nothing overflows.
  @Test(arguments: [
    ("\"own\": [[", "\"own\": [[9223372036854775807, 9223372036854775807], ["), ("\"filed\": 1", "\"filed\": -1"),
    ("\"filed\": 1", "\"filed\": 9223372036854775807"), ("\"read\": 3", "\"read\": 4"), ("\"A-1\"", "\"A-2\""),
    ("\"cases\": \"", "\"cases\": \"0"), ("\"kind\": \"政府\"", "\"kind\": \"政\""), ("2025-12-31", "2025-13-31"),
    ("\"parent\": \"A\"", "\"parent\": \"A-1\""), ("\"code\": \"A\"", "\"code\": \"####\""),
    ("\"indicators\": [", "\"indicators\": [\"a\", "), ("\"filed\": 1", "\"filed\": 1, \"other\": 1"),
  ])
  func forgedFiles(_ original: String, _ forged: String) throws {
    let folder = try tallied()
    let text = try folder.text("a.json")
    #expect(text.contains(original), "\(text)")
    let body = text.replacing(original, with: forged).replacing(/,\n "sha256": "[0-9a-f]*"}\n$/, with: "")
    let digest = SHA256.hash(data: Data(body.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    try folder.write("a.json", body + ",\n \"sha256\": \"\(digest)\"}\n")
    let run = try ToolRun(["report", "--tallies", "a.json"], in: folder)
    #expect(run.status == 65 && run.isBilingual && !folder.has("report"), "\(run.summary)")
  }

  @Test func onlyATallyIsWrittenOver() throws {
    let folder = try tallied()
    #expect(try ToolRun(["tally", "data", "--out", "a.json"], in: folder).status == 0)
    let cases = try folder.bytes("data/cases.csv")
    let run = try ToolRun(["tally", "data", "--out", "data/cases.csv"], in: folder)
    #expect(run.status == 73 && run.isBilingual, "\(run.summary)")
    #expect(try ToolRun(["tally", "data", "--out", "data"], in: folder).status == 73)
    #expect(try ToolRun(["tally", "data", "--out", "none/a.json"], in: folder).status == 73)
    #expect(try folder.bytes("data/cases.csv") == cases)
    #expect(try folder.files().filter { $0.contains("partial") } == [])
  }

  @Test func aFileThatIsNotThere() throws {
    #expect(try ToolRun(["report", "--tallies", "none.json"], in: try TestFolder()).status == 66)
  }
}
