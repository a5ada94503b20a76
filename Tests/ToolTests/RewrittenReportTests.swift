import Foundation
import Glibc
import TestSupport
import Testing

@testable import assize

/// A report over an earlier one is what it would be in a new folder; what has not changed is not written again.
@Suite struct RewrittenReportTests {
  /// Writes the report of `data` into a folder; sees that it goes well.
  private func report(_ folder: TestFolder, _ out: String) throws {
    let run = try ToolRun(["report", "data", "--out", out], in: folder)
    #expect(run.status == 0, "\(run.summary)")
  }

  /// What tells one file of a report from another that took its place.
  private func file(_ folder: TestFolder, _ name: String) -> [Int] {
    var found = stat()
    guard lstat(folder.path("out/" + name), &found) == 0 else { return [] }
    return [Int(found.st_ino), Int(found.st_mtim.tv_sec), Int(found.st_mtim.tv_nsec)]
  }

  @Test func pagesThatHaveNotChangedStay() throws {
    let folder = try Small.folder()
    try report(folder, "out")
    let pages = try folder.files("out").filter { $0.hasSuffix(".html") || $0.hasSuffix(".md") }
    let before = pages.map { file(folder, $0) }
    try report(folder, "out")
    #expect(pages.map { file(folder, $0) } == before && pages.count == 8)
  }

  @Test func pagesThatHaveChangedAreReplaced() throws {
    let folder = try Small.folder()
    try report(folder, "out")
    let (changed, kept) = (file(folder, "units/A-1.html"), file(folder, "units/A-2.html"))
    try folder.write("data/units.csv", folder.text("data/units.csv").replacing("一局", with: "新局"))
    try report(folder, "out")
    try report(folder, "new")
    #expect(try folder.contents("out") == folder.contents("new"))
    #expect(file(folder, "units/A-1.html") != changed && file(folder, "units/A-2.html") == kept)
  }

  @Test(arguments: ["", "x", "longer"]) func damagedPagesAreMended(_ end: String) throws {
    let folder = try Small.folder()
    try report(folder, "out")
    let whole = try folder.contents("out")
    for name in ["index.html", "units/A.md", "results.xml"] {
      try folder.write("out/" + name, folder.bytes("out/" + name).dropLast() + Array(end.utf8))
    }
    try report(folder, "out")
    #expect(try folder.contents("out") == whole)
  }

  @Test func filesAreWatchedUntilTheEnd() throws {
    let folder = try TestFolder(["a": "same", "b": "same", "c": "same"])
    let (files, paths) = (UnchangedFiles(), ["a", "b", "c"].map { folder.path($0) })
    #expect(!files.stays(paths[0], Array("some".utf8)) && !files.stays(folder.path("d"), []))
    #expect(paths.allSatisfy { files.stays($0, Array("same".utf8)) } && files.lost == nil)
    try folder.write("c", "same")
    #expect(files.lost == paths[2])
    try FileManager.default.removeItem(atPath: paths[1])
    #expect(files.lost == paths[1])
  }

  @Test func aLinkInThePlaceOfAPageIsReplaced() throws {
    let folder = try Small.folder()
    try report(folder, "out")
    let page = try folder.bytes("out/index.html")
    try folder.write("elsewhere.html", page)
    try FileManager.default.removeItem(atPath: folder.path("out/index.html"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("out/index.html"), withDestinationPath: folder.path("elsewhere.html"))
    try report(folder, "out")
    var found = stat()
    #expect(lstat(folder.path("out/index.html"), &found) == 0 && found.st_mode & S_IFMT == S_IFREG)
    #expect(try folder.bytes("out/index.html") == page)
  }
}
