import Foundation
import TestSupport
import Testing

/// What no source may hold.
@Suite struct CleanTests {
  @Test func nothingIsForcedOrUnfinished() {
    let words = ["TO" + "DO", "FIX" + "ME", "try" + "!", "as" + "! ", "fatal" + "Error("]
    for file in SourceFile.sources {
      for (number, line) in file.lines.enumerated() {
        #expect(!words.contains { line.contains($0) }, "\(file.path):\(number + 1)")
      }
    }
  }

  /// The project stands alone: no file names the place where it was made.
  @Test func noPathLeadsOut() {
    let outside = ["/" + "work" + "/", "../" + "shared", "../." + "library", "/ro" + "ot/"]
    for file in SourceFile.all where !file.path.hasPrefix(".ci/") {
      for (number, line) in file.lines.enumerated() {
        #expect(!outside.contains { line.contains($0) }, "\(file.path):\(number + 1)")
      }
    }
  }

  @Test func whatOthersUseIsDocumented() {
    let type = #/^\s*public (?:final |indirect )*(?:struct|enum|class|protocol|actor) /#
    let function = #/^\s*public (?:static |mutating )*func [a-z].*\{$/#
    for file in SourceFile.sources {
      for (number, line) in file.lines.enumerated() where line.contains(type) || line.contains(function) {
        guard !line.contains("func hash(into") else { continue }
        let before = file.lines[..<number].last { !$0.trimmed.hasPrefix("@") } ?? ""
        #expect(before.trimmed.hasPrefix("///"), "\(file.path):\(number + 1)")
      }
    }
  }

  @Test(.enabled(if: Formatter.isThere, "swift format is not on the search path"))
  func theLinterIsContent() throws {
    let folders = "Package.swift Sources Tests"
    let run = try ToolRun(
      shell: "cd '\(ProjectFolder.root.path)' && swift format lint --strict --recursive --parallel \(folders)",
      in: try TestFolder(), environment: Formatter.environment)
    #expect(run.status == 0, "\(run.messages)")
  }
}

private enum Formatter {
  static let environment = ProcessInfo.processInfo.environment.filter { ["PATH", "HOME"].contains($0.key) }

  static var isThere: Bool {
    guard let folder = try? TestFolder() else { return false }
    return (try? ToolRun(shell: "swift format --version", in: folder, environment: environment))?.status == 0
  }
}
