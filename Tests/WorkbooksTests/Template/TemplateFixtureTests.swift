import Foundation
import Templates
import TestSupport
import Testing

@testable import Workbooks

/// Small templates as a spreadsheet program saves them, with what becomes of them; `make.py` beside them makes them.
@Suite struct TemplateFixtureTests {
  static let names = [
    "charts", "columns", "comments", "empty", "formats", "images", "merged", "names", "nested", "sheets", "texts",
    "two-loops",
  ]

  private func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: ProjectFolder.root.appending(path: "Tests/WorkbooksTests/Fixtures/\(name)")))
  }

  private func filled(_ name: String) throws -> [String: [UInt8]] {
    let (template, findings) = try WorkbookTemplate.compile(bytes(name), file: name, for: [.record(Sample.page)])
    let sound = try #require(template, "\(findings.map { $0.text(.en) })")
    #expect(findings.isEmpty, "\(findings.map { $0.text(.en) })")
    return try withTemporaryFolder { folder in
      _ = try sound.fill([Sample.page()], to: folder + "/filled.xlsx")
      // For checks by other programs.
      if let kept = ProcessInfo.processInfo.environment["ASSIZE_FILLED"] {
        let place = kept + "/" + name.replacing("/", with: "-")
        try Data(contentsOf: URL(fileURLWithPath: folder + "/filled.xlsx")).write(to: URL(fileURLWithPath: place))
      }
      return try PackageReader.parts(at: folder + "/filled.xlsx")
    }
  }

  /// With `ASSIZE_RECORD=1` the expected result is written anew; the test fails all the same.
  @Test(arguments: names) func theFilledTemplateIsAsExpected(_ name: String) throws {
    let text = try WorkbookText(filled("\(name).xlsx")).lines.joined(separator: "\n") + "\n"
    let place = ProjectFolder.root.appending(path: "Tests/WorkbooksTests/Fixtures/\(name).txt")
    let expected = try? String(contentsOf: place, encoding: .utf8)
    if text != expected, ProcessInfo.processInfo.environment["ASSIZE_RECORD"] == "1" {
      try Data(text.utf8).write(to: place)
    }
    #expect(text == expected)
  }

  /// A workbook without tags comes back as it is, to the byte of every part.
  @Test(arguments: names) func withoutTagsNothingChanges(_ name: String) throws {
    #expect(try filled("plain/\(name).xlsx") == parts("plain/\(name).xlsx"))
  }

  /// Nor does anything that has no tags where something else has.
  @Test(arguments: names) func whatHasNoTagsMeansTheSame(_ name: String) throws {
    let (found, _) = try WorkbookTemplate.compile(bytes("plain/\(name).xlsx"), file: name, for: [.record(Sample.page)])
    let plain = try #require(found)
    let tagged = WorkbookTemplate(
      parts: plain.parts, workbook: plain.workbook, links: plain.links, entries: plain.entries,
      directory: plain.directory, scope: plain.scope, stringsName: plain.stringsName, hasTags: true)
    let filled = try withTemporaryFolder { folder in
      _ = try tagged.fill([Sample.page()], to: folder + "/filled.xlsx")
      return try PackageReader.parts(at: folder + "/filled.xlsx")
    }
    let before = try parts("plain/\(name).xlsx")
    #expect(filled.keys.sorted() == before.keys.sorted())
    // Results and copies of values are made anew.
    let lines = try [filled, before].map { parts in
      try WorkbookText(parts).lines.map { line in
        line.replacing(/^(strRef|numRef)? ?(.*?) (=|→) .*$/) { $0.2 }.replacing(/[ ]\((e|str|b)\) =/, with: " =")
      }
    }
    #expect(lines[0] == lines[1])
    for part in before.keys where !WorkbookText.isTold(part) { #expect(filled[part] == before[part], "\(part)") }
  }

  private func parts(_ name: String) throws -> [String: [UInt8]] {
    try withTemporaryFolder { folder in
      try Data(bytes(name)).write(to: URL(fileURLWithPath: folder + "/t.xlsx"))
      return try PackageReader.parts(at: folder + "/t.xlsx")
    }
  }
}
