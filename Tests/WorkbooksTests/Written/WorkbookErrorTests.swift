import Foundation
import TestSupport
import Testing
import Workbooks

@Suite struct WorkbookErrorTests {
  @Test func aPathWithoutFolderCannotBeCreated() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/none/a.xlsx"
      let error = #expect(throws: WorkbookError.self) { try workbook(oneColumn([])).write(to: path) }
      #expect(error?.stage == .create)
      #expect(error?.path == path)
      #expect(error?.reason == "No such file or directory")
      #expect(error?.message.zh.contains(path) == true && error?.message.en.contains("No such file") == true)
    }
  }

  @Test func aFolderIsNoWorkbook() throws {
    try withTemporaryFolder { folder in
      let error = #expect(throws: WorkbookError.self) { try workbook(oneColumn([])).write(to: folder) }
      #expect(error?.stage == .create)
    }
  }

  @Test func afterAnErrorNothingIsLeftAndTheOldFileStays() throws {
    let failing = Sheet("表", columns: [.init("a")]) { (rows: Sheet.Rows) throws(WorkbookError) in
      for number in 1...50_000 { try rows.append([.integer(number)]) }
      throw WorkbookError(.write, path: "x", reason: "disk full")
    }
    try withTemporaryFolder { folder in
      let path = folder + "/a.xlsx"
      #expect(throws: WorkbookError(.write, path: "x", reason: "disk full")) { try workbook(failing).write(to: path) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
      _ = try workbook(oneColumn([.integer(1)])).write(to: path)
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(throws: WorkbookError.self) { try workbook(failing).write(to: path) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.xlsx"])
    }
  }

  @Test func anOldFileIsReplaced() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.xlsx"
      try Data("not a workbook".utf8).write(to: URL(fileURLWithPath: path))
      _ = try workbook(oneColumn([.integer(1)])).write(to: path)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)).prefix(2) == Data("PK".utf8))
    }
  }
}
