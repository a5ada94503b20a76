import Foundation
import Records
import Reports
import TestSupport
import Testing

@testable import assize

/// Where findings in workbooks are, which sheets are read, and what becomes of workbooks that cannot be.
@Suite struct WorkbookFindingTests {
  private static let header = ["unit_code", "held_on", "kind"]
  private static let record = ["A-1", "2025-03-04", "集中培训"]
  private static let trainings = [header, record]

  private func findings(_ folder: TestFolder) throws -> [JSONDocument] {
    try JSONDocument(ToolRun(["check", "data", "--format", "json"], in: folder).output)["findings"].items
  }

  /// Code, file, sheet, line, column and value of each finding.
  private func said(_ folder: TestFolder) throws -> [String] {
    try findings(folder).map { finding in
      ["code", "file", "sheet", "line", "column", "value"]
        .compactMap { finding[$0].int.map(String.init) ?? finding[$0].string }.joined(separator: " ")
    }
  }

  @Test func findingsNameSheetAndCell() throws {
    let folder = try Small.folder()
    let rows = [["某县培训台账"], [], Self.header, Self.record, ["A-1", "2025-02-30", "集中培训"], Self.record]
    try Books.write(
      [Books.texts("培训一", Self.trainings), Books.texts("培训二", rows)], to: "data/子/台账.xlsx", in: folder)
    let run = try ToolRun(["check", "data"], in: folder)
    #expect(run.status == 65)
    #expect(run.text.contains("子/台账.xlsx:培训二!B5: 错误[bad-date]"), "\(run.summary)")
    #expect(run.text.contains("子/台账.xlsx:培训二!6: 警告[duplicate-row]") && run.text.contains("子/台账.xlsx:培训一!2"))
    #expect(run.messages.contains("子/台账.xlsx:培训二：表头在第 3 行"))
    #expect(
      try said(folder) == [
        "duplicate-row 子/台账.xlsx 培训二 4", "bad-date 子/台账.xlsx 培训二 5 2 2025-02-30",
        "duplicate-row 子/台账.xlsx 培训二 6",
      ])
    let csv = try ToolRun(["check", "data", "--format", "csv"], in: folder)
    #expect(csv.text.contains("bad-date,error,子/台账.xlsx,5,2,held_on,2025-02-30,") && csv.text.contains(",培训二,,,\r\n"))
  }

  /// Texts that are no longer at hand when the finding is made are looked up in the sheet.
  @Test func valuesAreLookedUpInTheirSheets() throws {
    let folder = try Small.folder()
    let rows = [["unit_code", "name", "kind", "level", "parent_code"], ["B", "乙县", "政府", "县", "X-9"]]
    try Books.write([Books.texts("x", []), Books.texts("units", rows)], to: "data/a.xlsx", in: folder)
    try Books.write([Books.texts("units", [rows[0], ["C", "丙县", "政府", "县", "Y-9"]])], to: "data/b.xlsx", in: folder)
    #expect(
      try said(folder) == ["unknown-parent a.xlsx units 2 5 X-9", "unknown-parent b.xlsx units 2 5 Y-9"])
  }

  @Test(arguments: [
    // The sheet's name decides, in any case and language, with whatever follows and blanks before it.
    ("台账.xlsx", ["培训2025", " TRAININGS"], []), ("案件.xlsx", ["培训"], []),
    // A lone sheet whose name says nothing belongs to the file's table.
    ("Trainings.xlsx", ["Sheet1"], []), ("2025/培训-甲县.xlsx", ["数据"], []),
    ("台账.xlsx", ["Sheet1"], ["unknown-sheet 台账.xlsx Sheet1"]),
    // So do several that have the table's header.
    ("培训.xlsx", ["甲", "乙"], []), ("案件.xlsx", ["培训", "乙"], ["unknown-sheet 案件.xlsx 乙"]),
    ("台账.xlsx", ["填表说明", "培训", "汇总"], ["unknown-sheet 台账.xlsx 汇总"]),
    ("培训.xlsx", ["填表说明", "Sheet1"], []), ("台账.xlsx", ["填表说明"], ["empty-workbook 台账.xlsx"]),
  ]) func sheetsBelongToTables(_ name: String, _ sheets: [String], _ expected: [String]) throws {
    let folder = try Small.folder()
    let unlike = sheets.enumerated().map { number, sheet in
      Books.texts(sheet, [Self.header, ["A-1", "2025-03-0\(number + 1)", "集中培训"]])
    }
    try Books.write(unlike, to: "data/" + name, in: folder)
    #expect(try said(folder) == expected)
    let readings = sheets.count - (sheets.contains("填表说明") ? 1 : 0) - expected.count { $0.hasPrefix("unknown") }
    #expect(try ToolRun(["report", "data", "--out", "out", "--format", "json"], in: folder).status == 0)
    let read = try JSONDocument(folder.bytes("out/results.json"))["coverage"]["trainings"]["read"].int
    #expect(read == readings)
  }

  @Test func blankSheetsAreNothing() throws {
    let folder = try Small.folder()
    let sheets = [Books.texts("培训", [[" "]]), Books.texts("Sheet2", []), Books.texts("Sheet3", Self.trainings)]
    try Books.write(sheets, to: "data/trainings.xlsx", in: folder)
    #expect(try said(folder) == [])
    try Books.write([Books.texts("案件", [])], to: "data/cases-2.xlsx", in: folder)
    #expect(try said(folder) == ["empty-workbook cases-2.xlsx"])
  }

  @Test(arguments: ["workbook-unreadable", "workbook-encrypted", "workbook-too-large"])
  func nothingIsMadeOfWhatCannotBeRead(_ code: String) throws {
    let folder = try TestFolder()
    try folder.copy(ProjectFolder.samples.appending(path: "bad/\(code)"), to: "data")
    let refused = try ToolRun(["report", "data", "--out", "out"], in: folder)
    #expect(refused.status == 65 && !folder.has("out"))
    let run = try ToolRun(["report", "data", "--out", "out", "--quarantine"], in: folder)
    #expect(run.status == 0, "\(run.summary)")
    #expect(try folder.text("out/diagnostics.csv").contains("\(code),error,"))
    #expect(try JSONDocument(folder.bytes("out/results.json"))["coverage"]["trainings"]["read"].int == 0)
    let inputs = try JSONDocument(folder.bytes("out/manifest.json"))["inputs"].items
    let book = try #require(inputs.first { $0["path"].string?.contains("培训") == true })
    #expect(book["table"].isNull && book["sheets"].isNull && book["sha256"].string?.count == 64)
  }

  /// A table that is only in a workbook that cannot be read is missing, also where faulty records may be left out.
  @Test func unreadableTablesAreMissing() throws {
    let folder = try TestFolder(["data/units.csv": Small.files["units.csv"] ?? "", "data/cases.xls": "x"])
    let run = try ToolRun(["report", "data", "--quarantine"], in: folder)
    #expect(run.status == 65 && !folder.has("report"))
    #expect(try said(folder) == ["missing-table cases", "workbook-unreadable cases.xls"])
  }

  @Test func theManifestListsWorkbooksOnce() throws {
    let folder = try Small.folder()
    let titled = [["台账"]] + Self.trainings
    let units = [["unit_code", "name", "kind", "level"], ["B", "乙县", "政府", "县"]]
    let sheets = [Books.texts("培训", titled), Books.texts("x", [["1"]]), Books.texts("Units", units)]
    try Books.write(sheets, to: "data/m.xlsx", in: folder)
    #expect(try ToolRun(["report", "data", "--out", "out", "--format", "json"], in: folder).status == 0)
    let inputs = try JSONDocument(folder.bytes("out/manifest.json"))["inputs"].items
    #expect(inputs.map { $0["path"].string } == ["cases.csv", "m.xlsx", "units.csv"])
    #expect(inputs[1]["bytes"].int == (try folder.bytes("data/m.xlsx").count) && inputs[1]["table"].isNull)
    let said = inputs[1]["sheets"].items.map { sheet in
      "\(sheet["sheet"].string ?? "") \(sheet["table"].string ?? "") \(sheet["header_line"]) \(sheet["title_rows"])"
    }
    #expect(said.map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == ["培训 trainings", "Units units"])
    #expect(inputs[1]["sheets"].items.map { $0["header_line"].int } == [2, 1])
    #expect(inputs[1]["sheets"].items.map { $0["title_rows"].int } == [1, 0])
    #expect(inputs[0]["table"].string == "cases" && inputs[0]["sheets"].isNull)
  }

  /// Taken for errors, doubtful cells keep their records out.
  @Test(arguments: ["formula-without-value", "value-under-merge"])
  func doubtfulCellsMayBeErrors(_ code: String) throws {
    let folder = try TestFolder()
    try folder.copy(ProjectFolder.samples.appending(path: "bad/\(code)"), to: "data")
    let scheme = try String(contentsOf: ProjectFolder.scheme, encoding: .utf8)
    try folder.write("data/scheme.yaml", scheme + "\nfindings: {\(code): error}\n")
    #expect(try ToolRun(["report", "data"], in: folder).status == 65)
    #expect(try ToolRun(["report", "data", "--quarantine", "--format", "json"], in: folder).status == 0)
    let coverage = try JSONDocument(folder.bytes("report/results.json"))["coverage"]["trainings"]
    #expect(coverage["counted"].int == 1 && coverage["quarantined"].int == 1)
  }

  /// Workbooks for which there is no room are read again.
  @Test(arguments: [0, 1 << 20]) func theShelf(_ room: Int) throws {
    let folder = try TestFolder()
    let table = { DataTable(file: DataFile(path: $0, location: folder.path($0)), sheet: $1, table: .trainings) }
    let tables = [("a.xlsx", "培训"), ("a.xlsx", "培训2"), ("b.xlsx", "培训"), ("a.xlsx", "培训")].map(table)
    let shelf = WorkbookShelf(room: room)
    for (name, text) in [("a.xlsx", "甲"), ("b.xlsx", "乙")] {
      try Books.write([Books.texts("培训", [[text]]), Books.texts("培训2", [[text + text]])], to: name, in: folder)
      let file = DataFile(path: name, location: folder.path(name))
      shelf.put(try OpenedWorkbook(file).sheets.get(), of: file)
    }
    #expect(
      try tables.map { String(decoding: try shelf.sheet(of: $0).csv(), as: UTF8.self) } == [
        "甲\n", "甲甲\n", "乙\n", "甲\n",
      ])
    try folder.write("b.xlsx", "x")
    if room == 0 { #expect(throws: Failure.self) { try shelf.sheet(of: tables[2]) } }
  }
}
