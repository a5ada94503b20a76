import Foundation
import TestSupport
import Testing

/// What the guides tell a reader to type works, and both say the same.
@Suite struct GuideTests {
  static let guides = ["README.md", "README.zh-CN.md"]

  /// All commands of a guide, block after block, run in one copy of what they need.
  @Test(arguments: guides) func theCommandsWork(_ guide: String) throws {
    let folder = try TestFolder()
    try folder.copy(ProjectFolder.samples, to: "sample-data")
    let commands = try Guide(guide).commands.filter { !$0.hasPrefix("make") && !$0.hasPrefix("git ") }
    #expect(commands.count >= 10)
    for command in commands where !command.hasPrefix("cd ") {
      let run = try ToolRun(shell: command, in: folder)
      #expect(run.status == (command.contains("65") ? 65 : 0), "\(command)\n\(run.summary)")
    }
    #expect(folder.has("report/index.html"))
  }

  @Test(arguments: guides) func theTargetsExist(_ guide: String) throws {
    let make = try String(contentsOf: ProjectFolder.root.appending(path: "Makefile"), encoding: .utf8)
    let targets = try Guide(guide).commands.filter { $0.hasPrefix("make ") }
      .compactMap { $0.split(separator: " ").dropFirst().first { !$0.contains("=") } }
    #expect(Set(targets).isSuperset(of: ["report", "test", "install"]))
    for target in targets { #expect(make.contains("\n\(target):"), "\(target)") }
  }

  @Test func bothGuidesTellTheSame() throws {
    let (english, chinese) = (try Guide("README.md"), try Guide("README.zh-CN.md"))
    #expect(english.commands == chinese.commands)
    #expect(english.levels == chinese.levels)
    #expect(english.tableRows == chinese.tableRows)
  }

  @Test(arguments: [
    "README.md", "README.zh-CN.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/methodology.md",
  ])
  func theLinksLeadSomewhere(_ page: String) throws {
    let text = try Guide(page).text
    let base = ProjectFolder.root.appending(path: page).deletingLastPathComponent()
    for link in text.matches(of: /\]\(([^)#]+)(?:#[^)]*)?\)/).map({ String($0.1) }) where !link.contains("://") {
      #expect(FileManager.default.fileExists(atPath: base.appending(path: link).path), "\(link)")
    }
  }

  @Test func everyTestThatIsNamedExists() throws {
    let tests = ProjectFolder.root.appending(path: "Tests")
    let files = try FileManager.default.subpathsOfDirectory(atPath: tests.path).filter { $0.hasSuffix(".swift") }
    let sources = try files.map { try String(contentsOf: tests.appending(path: $0), encoding: .utf8) }
    for name in try Guide("ARCHITECTURE.md").text.matches(of: /`(\w+Tests)`/).map({ String($0.1) }) {
      let isFolder = files.contains { $0.hasPrefix(name + "/") }
      #expect(isFolder || sources.contains { $0.contains("struct \(name)") }, "\(name)")
    }
  }
}

/// A page for people, in Markdown.
private struct Guide {
  let text: String

  init(_ path: String) throws {
    text = try String(contentsOf: ProjectFolder.root.appending(path: path), encoding: .utf8)
  }

  /// The lines of its blocks of shell commands, remarks left out.
  var commands: [String] {
    text.matches(of: /```sh\n([^`]*)```/).flatMap { $0.1.split(separator: "\n") }
      .map { $0.replacing(#/ +# .*$/#, with: "") }.filter { !$0.hasPrefix("#") && !$0.isEmpty }
      .map { String($0) }
  }

  var levels: [Int] {
    text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { $0.prefix { $0 == "#" }.count }
  }

  var tableRows: Int { text.split(separator: "\n").filter { $0.hasPrefix("|") }.count }
}
