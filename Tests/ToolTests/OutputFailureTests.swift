import Foundation
import Glibc
import TestSupport
import Testing

/// Outputs that cannot be created or written: 73 or 74, and what was there stays as it was.
@Suite struct OutputFailureTests {
  /// Runs a command that must fail; sees that no file has changed and none was added.
  private func fail(_ status: Int32, _ folder: TestFolder, _ arguments: [String]) throws {
    let before = try folder.contents()
    let run = try ToolRun(arguments, in: folder)
    #expect(run.status == status, "\(run.summary)")
    #expect(run.isBilingual, "\(run.messages)")
    #expect(try folder.contents() == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.hasPrefix(".") })
  }

  @Test func outputThatIsAFile() throws {
    let folder = try Small.folder(["out": "mine"])
    try fail(73, folder, ["report", "data", "--out", "out"])
    try fail(73, folder, ["report", "data", "--out", "out", "--force"])
    try fail(73, folder, ["init", "out"])
  }

  @Test func outputBelowAFile() throws {
    try fail(73, try Small.folder(["file": ""]), ["report", "data", "--out", "file/out"])
    try fail(73, try Small.folder(), ["report", "data", "--out", "/proc/assize/out"])
  }

  @Test func folderOfSomebodyElse() throws {
    let folder = try Small.folder(["out/letter.txt": "dear", "out/manifest.json": "{\"name\": \"a web application\"}"])
    try fail(73, folder, ["report", "data", "--out", "out"])
    try fail(73, folder, ["init", "out"])
  }

  @Test func forceWritesAndKeepsWhatIsThere() throws {
    let folder = try Small.folder(["out/letter.txt": "dear", "out/units/mine.txt": "mine"])
    let run = try ToolRun(["report", "data", "--out", "out", "--force"], in: folder)
    #expect(run.status == 0, "\(run.summary)")
    #expect(try folder.text("out/letter.txt") == "dear" && folder.text("out/units/mine.txt") == "mine")
    #expect(folder.has("out/index.html") && folder.has("out/manifest.json"))
  }

  @Test func aReportIsWrittenAnew() throws {
    let folder = try Small.folder()
    #expect(try ToolRun(["report", "data", "--out", "out"], in: folder).status == 0)
    try folder.write("out/remark.txt", "mine")
    let run = try ToolRun(["report", "data", "--out", "out", "--format", "json"], in: folder)
    #expect(run.status == 0, "\(run.summary)")
    #expect(try folder.files("out") == ["diagnostics.csv", "manifest.json", "remark.txt", "results.json"])
  }

  @Test func initKeepsOutOfAReport() throws {
    let folder = try Small.folder()
    #expect(try ToolRun(["report", "data", "--out", "out"], in: folder).status == 0)
    try fail(73, folder, ["init", "out"])
  }

  @Test func aFailureLeavesTheLastReport() throws {
    let folder = try Small.folder()
    #expect(try ToolRun(["report", "data", "--out", "out"], in: folder).status == 0)
    try folder.write("data/cases.csv", "case_no\n1\n")
    try fail(65, folder, ["report", "data", "--out", "out"])
  }

  /// A limit on the size of files stands for a full disk where none can be made.
  @Test(arguments: [0, 1, 8, 30]) func noRoomForAFile(kilobytes: Int) throws {
    let folder = try Province.copied()
    let before = try folder.contents()
    let limited = "(trap '' XFSZ; ulimit -f \(kilobytes); exec assize report data --out out)"
    let run = try ToolRun(shell: limited + " 2>&1 | cat; exit ${PIPESTATUS[0]}", in: folder)
    #expect(run.status == 74, "\(run.summary)")
    #expect(run.text.contains("没有留下") || run.text.contains("No incomplete report"))
    #expect(try folder.contents() == before)
  }

  @Test(.enabled(if: SmallDisk.canBeMade, "a small disk can be mounted only by root"), arguments: [64, 256, 1024])
  func fullDisk(kilobytes: Int) throws {
    let folder = try Province.copied()
    let disk = try SmallDisk(kilobytes: kilobytes)
    let run = try ToolRun(["report", "data", "--out", disk.folder.path("out")], in: folder)
    #expect(run.status == 74, "\(run.summary)")
    #expect(run.isBilingual)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.folder.path).isEmpty)
  }

  @Test(arguments: ["check data", "check data --format json", "explain data --unit A", "scheme --format yaml"])
  func standardOutputThatIsFull(_ command: String) throws {
    let run = try ToolRun(shell: "assize \(command) > /dev/full", in: try Small.folder())
    #expect(run.status == 74, "\(run.summary)")
    #expect(run.isBilingual, "\(run.messages)")
  }
}

/// A disk of a few kilobytes, in memory.
private final class SmallDisk {
  let folder: TestFolder

  init(kilobytes: Int) throws {
    folder = try TestFolder()
    let code = mount("tmpfs", folder.path, "tmpfs", 0, "size=\(kilobytes)k")
    guard code == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  deinit { umount2(folder.path, 2) }

  static let canBeMade = (try? SmallDisk(kilobytes: 64)) != nil
}
