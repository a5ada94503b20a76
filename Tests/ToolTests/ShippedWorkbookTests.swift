import Foundation
import TestSupport
import Testing

/// The two workbooks of a report, filled from the templates that are part of the program.
@Suite struct ShippedWorkbookTests {
  private func sheets(_ folder: TestFolder, _ path: String) throws -> [String] {
    let parts = try PackageReader.parts(at: folder.path(path))
    let workbook = try XMLTree(parsing: try #require(parts["xl/workbook.xml"]))
    return try workbook.child("sheets").children.compactMap { $0.attributes["name"] }
  }

  @Test func everySheetIsThere() throws {
    let folder = try Province.copied()
    #expect(try ToolRun(["report", "data", "--format", "xlsx"], in: folder).status == 0)
    #expect(
      try sheets(folder, "report/assessment.xlsx") == [
        "总体情况", "排名", "市级政府", "县级政府", "全部单位", "单位指标", "失分记录", "数据问题", "问题分类", "数据情况", "计算方法", "说明",
      ])
    #expect(
      try sheets(folder, "report/bulletin.xlsx") == [
        "通报", "排名", "市级政府", "县级政府", "全部单位", "墨陵市人民政府", "笺川市人民政府", "纶江市人民政府", "计算方法", "说明",
      ])
  }

  @Test func thePublicEditionListsNoRecordsAndNoFindings() throws {
    let folder = try Province.copied()
    let run = try ToolRun(["report", "data", "--format", "xlsx", "--audience", "public", "--lang", "en"], in: folder)
    #expect(run.status == 0, "\(run.summary)")
    let names = try sheets(folder, "report/assessment.xlsx")
    #expect(!names.contains("Lost points") && !names.contains("Findings") && names.contains("Faults by kind"))
    for book in ["assessment.xlsx", "bulletin.xlsx"] {
      let parts = try PackageReader.parts(at: folder.path("report/\(book)"))
      for (name, bytes) in parts where name.hasPrefix("xl/worksheets/sheet") {
        #expect(!String(decoding: bytes, as: UTF8.self).contains("行初"), "\(book) \(name)")
      }
    }
  }

  /// What `init` writes gives the same workbooks, and an office's own stands in the place of the built-in one.
  @Test func theTemplatesCanBeReplaced() throws {
    let folder = try Small.folder()
    #expect(try ToolRun(["init", "new"], in: folder).status == 0)
    #expect(try ToolRun(["report", "data", "--out", "a", "--format", "xlsx"], in: folder).status == 0)
    let again = ["report", "data", "--out", "b", "--format", "xlsx", "--templates", "new/templates"]
    #expect(try ToolRun(again, in: folder).status == 0)
    for book in ["assessment.xlsx", "bulletin.xlsx"] {
      #expect(try folder.bytes("a/\(book)") == folder.bytes("b/\(book)"))
    }
    let own = ProjectFolder.root.appending(path: "docs/workbook-example.xlsx")
    try folder.write("mine/ledger.xlsx", [UInt8](Data(contentsOf: own)))
    let mine = ["report", "data", "--out", "c", "--format", "xlsx", "--templates", "mine"]
    #expect(try ToolRun(mine, in: folder).status == 0)
    #expect(try sheets(folder, "c/assessment.xlsx") == ["县市区"])
  }

  /// Every figure of every unit, read back.
  @Test func theFiguresAreThoseOfTheResults() throws {
    let folder = try Province.copied()
    #expect(try ToolRun(["report", "data", "--format", "xlsx,json"], in: folder).status == 0)
    let parts = try PackageReader.parts(at: folder.path("report/assessment.xlsx"))
    let sheet = try XMLTree(parsing: try #require(parts["xl/worksheets/sheet6.xml"]))
    var found: [String: [String: String]] = [:]
    for row in try sheet.child("sheetData")["row"].dropFirst() {
      var cells: [String: String] = [:]
      for cell in row["c"] {
        let text =
          cell["is"].first.map { $0.all.filter { $0.name == "t" }.map(\.text).joined() } ?? cell["v"].first?.text
        cells[String((cell.attributes["r"] ?? "").prefix { $0.isLetter })] = text
      }
      found["\(cells["A"] ?? "") \(cells["D"] ?? "")"] = cells
    }
    let units = try JSONDocument(folder.bytes("report/results.json"))["units"].items
    #expect(found.count == units.reduce(0) { $0 + $1["indicators"].items.count })
    for unit in units {
      for indicator in unit["indicators"].items {
        let cells = try #require(found["\(unit["code"].string ?? "") \(indicator["id"].string ?? "")"])
        let expected = ["n", "d", "rate", "points", "score"].map {
          (indicator[$0].value as? NSNumber).map(\.doubleValue).map { Int(($0 * 100).rounded()) }
        }
        let read = zip(["E", "F", "G", "I", "J"], [100, 100, 10_000, 100, 100]).map { column, factor in
          cells[column].flatMap { Double($0) }.map { Int(($0 * Double(factor)).rounded()) }
        }
        #expect(read == expected, "\(cells)")
      }
    }
  }
}
