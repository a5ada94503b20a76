import Foundation
import TestSupport
import Testing

/// A page of `docs/` that is made from the program's own definitions.
struct GeneratedPage {
  let path: String
  let text: String

  /// Sees that the page in the repository is the one that the definitions give.
  ///
  /// With `ASSIZE_RECORD=1` in the environment the page is written anew; the test fails all the same, so that nothing
  /// passes unseen.
  func check() throws {
    let place = ProjectFolder.root.appending(path: path)
    let there = try? String(contentsOf: place, encoding: .utf8)
    guard there != text else { return }
    let isRecording = ProcessInfo.processInfo.environment["ASSIZE_RECORD"] == "1"
    if isRecording { try Data(text.utf8).write(to: place) }
    Issue.record(
      "\(path) \(isRecording ? "was written anew: read it and run again" : "is out of date: ASSIZE_RECORD=1")")
  }
}

/// A table in Markdown.
func markdownTable(_ header: [String], _ rows: [[String]]) -> String {
  let rule = header.map { _ in "---" }
  return ([header, rule] + rows).map { "| " + $0.map(cell).joined(separator: " | ") + " |\n" }.joined()
}

private func cell(_ text: String) -> String {
  text.replacing("|", with: "\\|").replacing("\n", with: " ").replacing("<", with: "&lt;")
}
