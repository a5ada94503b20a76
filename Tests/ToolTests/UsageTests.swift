import Foundation
import TestSupport
import Testing

/// Wrong usage ends with 64 and writes nothing.
@Suite struct UsageTests {
  @Test(arguments: [
    ["report", "data", "--no-such-option"], ["no-such-command"], ["report"], ["report", "data", "--lang", "fr"],
    ["report", "data", "--format", "pdf"], ["check", "data", "--format", "xml"], ["report", "data", "--jobs", "0"],
    ["report", "data", "--jobs", "many"], ["report", "data", "--year", "25"], ["report", "data", "--year", "2100"],
    ["report", "data", "--to", "2026-01-01"], ["report", "data", "--to", "2024-12-31"],
    ["report", "data", "--to", "2025-02-29"], ["report", "data", "--year", "2024", "--to", "2025-06-30"],
    ["explain", "data"], ["explain", "data", "--unit", "B"], ["explain", "data", "--unit", "A", "--indicator", "loss"],
    ["tally"], ["tally", "data", "--part", "4/3"], ["tally", "data", "--part", "0/3"], ["report", "--tallies"],
  ])
  func wrongUsage(_ arguments: [String]) throws {
    let folder = try Small.folder()
    let before = try folder.contents()
    let run = try ToolRun(arguments, in: folder)
    #expect(run.status == 64, "\(run.summary)")
    #expect(run.output.isEmpty)
    #expect(run.isBilingual, "\(run.messages)")
    #expect(try folder.contents() == before)
  }

  @Test func aNearCodeIsSuggested() throws {
    let folder = try Small.folder()
    let unit = try ToolRun(["explain", "data", "--unit", "A-3"], in: folder)
    #expect(unit.messages.contains("是否想查“A-") && unit.messages.contains("did you mean “A-"))
    let indicator = try ToolRun(["explain", "data", "--unit", "A", "--indicator", "los-rate"], in: folder)
    #expect(indicator.messages.contains("loss-rate"))
  }

  @Test func theDayOfTheReportIsCheckedToo() throws {
    let folder = try Small.folder()
    let run = try ToolRun(["report", "data"], in: folder, environment: ["SOURCE_DATE_EPOCH": "yesterday"])
    #expect(run.status == 64, "\(run.summary)")
    #expect(!folder.has("report"))
  }

  @Test(arguments: [[], ["report"], ["check"], ["explain"], ["scheme"], ["init"], ["tally"]])
  func helpIsGivenInBothLanguages(_ command: [String]) throws {
    let run = try ToolRun(command + ["--help"], in: try TestFolder())
    #expect(run.status == 0)
    #expect(run.text.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) } && run.text.contains("USAGE: assize"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreWritten(_ shell: String) throws {
    let run = try ToolRun(["--generate-completion-script", shell], in: try TestFolder())
    #expect(run.status == 0)
    #expect(run.text.contains("assize") && run.text.contains("quarantine"))
  }

  @Test func theVersionIsThatOfTheChangeLog() throws {
    let run = try ToolRun(["--version"], in: try TestFolder())
    let version = run.text.trimmingCharacters(in: .whitespacesAndNewlines)
    let log = try String(contentsOf: ProjectFolder.root.appending(path: "CHANGELOG.md"), encoding: .utf8)
    let released = log.split(separator: "\n").first { $0.hasPrefix("## ") && $0 != "## Unreleased" }
    #expect(released?.contains(version) == true, "\(version)")
  }
}

extension ToolRun {
  /// Whether the messages are in Chinese and in English: both have words of their own.
  var isBilingual: Bool {
    let lines = messages.split(separator: "\n")
    let isChinese = { (line: Substring) in line.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) } }
    let isEnglish = { (line: Substring) in line.matches(of: /[A-Za-z]{2,}/).count >= 3 }
    return lines.contains(where: isChinese) && lines.contains { isEnglish($0) && !isChinese($0) }
  }
}
