import Foundation
import Records
import Reports
import TestSupport
import Testing
import Workbooks

/// Workbooks stand wherever CSV may stand.
@Suite struct WorkbookTests {
  private func checkResults(_ folder: TestFolder, _ options: [String] = []) throws {
    let run = try ToolRun(["report", "data", "--out", "out", "--format", "json"] + options, in: folder)
    #expect(run.status == 0, "\(run.summary)")
    #expect(try folder.bytes("out/results.json") == [UInt8](Data(contentsOf: Expected.results)))
  }

  @Test(arguments: [
    Books.Form(), Books.Form(isEnglish: true, isTyped: false),
    Books.Form(titles: ["砚湖省行政应诉台账", "", "填表人：张某"]), Books.Form(isEnglish: true, titles: ["Ledger 2025"]),
  ]) func theProvinceAsOneWorkbookGivesTheSameResults(_ form: Books.Form) throws {
    let folder = try TestFolder()
    let sheets = try Plain.sheets(Province.folder).enumerated().map { number, table in
      Books.sheet((form.isEnglish ? table.table.rawValue : table.table.title.zh) + "-\(number)", table, form)
    }
    try Books.write(sheets, to: "data/台账.xlsx", in: folder)
    try checkResults(folder)
  }

  /// Each table in a workbook of its own, whose lone sheet has the name that Excel gave it; some tables stay CSV.
  @Test func theProvinceAsWorkbooksAndFilesGivesTheSameResults() throws {
    let folder = try TestFolder()
    for (number, table) in try Plain.sheets(Province.folder).enumerated() {
      let name = "data/\(table.table.title.zh)\(number)"
      if [.units, .advice].contains(table.table) {
        let lines = ([table.header] + table.records).map { $0.joined(separator: ",") + "\n" }
        try folder.write(name + ".csv", Plain.converted(Array(lines.joined().utf8), "UTF-8", "GB18030"))
      } else {
        try Books.write([Books.sheet("Sheet1", table)], to: name + ".xlsx", in: folder)
      }
    }
    try checkResults(folder, ["--encoding", "gb18030"])
  }

  /// A sheet of several blocks gives what the same CSV gives, with every line where it was.
  @Test func longSheets() throws {
    let header = ["unit_code", "held_on", "kind", "topic"]
    let rows = (1...24_000).map { ["A-1", "2025-03-01", $0 % 6000 == 0 ? "x" : "集中培训", "第\($0)期，行政诉讼"] }
    let files = try Small.folder([
      "data/trainings.csv": ([header] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
    ])
    let books = try Small.folder()
    try Books.write([Books.texts("trainings", [header] + rows)], to: "data/trainings.csv.xlsx", in: books)
    let found = try [files, books].map { folder in
      let findings = try JSONDocument(ToolRun(["check", "data", "--format", "json"], in: folder).output)["findings"]
        .items
      return findings.map { "\($0["code"].string ?? "") \($0["line"].int ?? 0) \($0["value"].string ?? "")" }
    }
    #expect(found[0] == found[1] && found[0].contains("bad-value 24001 x"))
  }

  @Test func theFormReadsBack() throws {
    let folder = try TestFolder()
    var book = formsWorkbook(created: 0)
    let tables = Office(
      hearings: [["observers": "3", "leader": "正职"]], advice: [[:]], trainings: [["participants": "20"]],
      capacity: [["staff": "2", "budgeted": "是"]], accountability: [[:]]
    ).filled
    for index in book.sheets.indices {
      guard let table = Table(sheetName: book.sheets[index].name) else { continue }
      let records = (tables[table] ?? []).map { row in table.columns.map { row[$0.name.id] ?? "" } }
      book.sheets[index] = Sheet(
        book.sheets[index].name, columns: book.sheets[index].columns, hasFilter: false, rows: Books.typed(records))
    }
    try folder.write("data/填报表.xlsx", "")
    _ = try book.write(to: folder.path("data/填报表.xlsx"))
    let run = try ToolRun(["check", "data", "--format", "json"], in: folder)
    #expect(try JSONDocument(run.output)["findings"].items.isEmpty, "\(run.summary)")
    #expect(try ToolRun(["report", "data", "--out", "out", "--format", "json"], in: folder).status == 0)
    let coverage = try JSONDocument(folder.bytes("out/results.json"))["coverage"]
    for table in Table.allCases { #expect(coverage[table.rawValue]["counted"].int == tables[table]?.count, "\(table)") }
  }
}
