import Foundation
import Records
import TestSupport
import Testing

/// Where the results that the sample province must give are written down.
enum Expected {
  static let results = ProjectFolder.samples.appending(path: "expected/results.json")
}

/// The same records give the same results, in whatever form they come.
@Suite struct SameResultsTests {
  private func results(_ folder: TestFolder, _ options: [String] = []) throws -> [UInt8] {
    let run = try ToolRun(["report", "data", "--out", "out", "--format", "json"] + options, in: folder)
    #expect(run.status == 0, "\(run.summary)")
    return try folder.bytes("out/results.json")
  }

  @Test func theProvinceGivesTheExpectedResults() throws {
    #expect(try results(try Province.copied()) == [UInt8](Data(contentsOf: Expected.results)))
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    let folder = try Province.copied()
    for (out, options) in [("one", ["--jobs", "1"]), ("two", ["--jobs", "1"]), ("four", ["--jobs", "4"])] {
      let run = try ToolRun(["report", "data", "--out", out] + options, in: folder)
      #expect(run.status == 0, "\(run.summary)")
    }
    let one = try folder.contents("one")
    #expect(one.count > 90 && one["assessment.xlsx"] != nil)
    for other in ["two", "four"] {
      let contents = try folder.contents(other)
      #expect(contents.keys.sorted() == one.keys.sorted())
      for (path, bytes) in one { #expect(contents[path] == bytes, "\(other)/\(path)") }
    }
  }

  @Test func theDayOfTheReportChangesNoResult() throws {
    let folder = try Province.copied()
    let run = try ToolRun(["report", "data"], in: folder, environment: ["SOURCE_DATE_EPOCH": "1767225600"])
    #expect(run.status == 0, "\(run.summary)")
    #expect(try folder.bytes("report/results.json") == [UInt8](Data(contentsOf: Expected.results)))
    #expect(try folder.text("report/index.html").contains("2026-01-01"))
  }

  /// Another form of the same tables.
  struct Form: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var delimiter = ","
    var lineEnd = "\n"
    var encoding = "UTF-8"
    var mark: [UInt8] = []
    var isEnglish = true
    var columnsReversed = false
    /// Files are named so that later records come first.
    var filesReversed = false
  }

  static let forms: [Form] = [
    Form(testDescription: "English, CRLF, marked UTF-8", lineEnd: "\r\n", mark: [0xEF, 0xBB, 0xBF]),
    Form(testDescription: "Chinese, CR, GB 18030", lineEnd: "\r", encoding: "GB18030", isEnglish: false),
    Form(testDescription: "UTF-16LE, TAB", delimiter: "\t", lineEnd: "\r\n", encoding: "UTF-16LE", mark: [0xFF, 0xFE]),
    Form(testDescription: "UTF-16BE, semicolon", delimiter: ";", encoding: "UTF-16BE", mark: [0xFE, 0xFF]),
    Form(testDescription: "columns reversed", isEnglish: false, columnsReversed: true),
    Form(testDescription: "files reversed", filesReversed: true),
  ]

  @Test(arguments: forms) func otherForms(_ form: Form) throws {
    let folder = try TestFolder()
    for (number, sheet) in try Plain.sheets(Province.folder).enumerated() {
      let parts = form.filesReversed ? halves(sheet.records) : [sheet.records]
      for (part, records) in parts.enumerated() {
        let rank = form.filesReversed ? 99 - number * 2 - part : number
        let name = "data/\(form.isEnglish ? sheet.table.rawValue : sheet.table.title.zh)-\(rank).csv"
        try folder.write(name, form.bytes(sheet, records))
      }
    }
    #expect(try results(folder) == [UInt8](Data(contentsOf: Expected.results)))
  }

  private func halves(_ records: [[String]]) -> [[[String]]] {
    [Array(records.prefix(records.count / 2)), Array(records.dropFirst(records.count / 2))].filter { !$0.isEmpty }
  }
}

extension SameResultsTests.Form {
  /// A table in this form.
  func bytes(_ sheet: Plain.Sheet, _ records: [[String]]) -> [UInt8] {
    let header = sheet.header.map { title in
      let column = sheet.table.columns.first { ([$0.name.id, $0.name.title.zh] + $0.aliases).contains(title) }
      return (isEnglish ? column?.name.id : column?.name.title.zh) ?? title
    }
    let rows = [header] + records
    let lines = rows.map { row in
      (columnsReversed ? row.reversed() : row).map(quoted).joined(separator: delimiter) + lineEnd
    }
    return mark + Plain.converted(Array(lines.joined().utf8), "UTF-8", encoding)
  }

  private func quoted(_ field: String) -> String {
    field.contains { "\",;\t\r\n".contains($0) } ? "\"\(field.replacing("\"", with: "\"\""))\"" : field
  }
}
