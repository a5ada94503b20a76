import Foundation
import Records
import TestSupport
import Testing

/// Counted apart and merged, the results are those of one run over everything.
@Suite struct TallyTests {
  /// A folder with the divided records of an office in `0`, `1`, …, their tallies beside, and all of them in `data`.
  private func divided(_ office: Office, into count: Int, options: [String] = []) throws -> TestFolder {
    let folder = try Small.folder()
    for (name, text) in office.files { try folder.write("data/" + name, text) }
    for (number, part) in office.divided(into: count, seed: 7).enumerated() {
      var files = part.files
      if files["cases.csv"] == nil { files["cases.csv"] = "case_no,unit_code,instance,filed_on\n" }
      for (name, text) in files { try folder.write("\(number)/" + name, text) }
      let run = try ToolRun(["tally", "\(number)", "--out", "\(number).json"] + options, in: folder)
      #expect(run.status == 0, "\(run.summary)")
    }
    return folder
  }

  private func results(_ arguments: [String], in folder: TestFolder) throws -> [UInt8] {
    let run = try ToolRun(["report"] + arguments + ["--out", "out", "--format", "json"], in: folder)
    #expect(run.status == 0, "\(run.summary)")
    return try folder.bytes("out/results.json")
  }

  @Test func mergedResultsAreThoseOfOneRun() throws {
    let folder = try divided(RandomOffice(seed: 3, cases: 60).office, into: 4)
    let whole = try results(["data"], in: folder)
    #expect(try results(["--tallies", "2.json", "0.json", "3.json", "1.json"], in: folder) == whole)
    #expect(try results(["1", "--tallies", "3.json", "0.json", "2.json"], in: folder) == whole)
    let city = try ToolRun(["tally", "2", "--tallies", "1.json", "--out", "city.json"], in: folder)
    #expect(city.status == 0, "\(city.summary)")
    #expect(try results(["--tallies", "city.json", "3.json", "0.json"], in: folder) == whole)
  }

  @Test func withFaultyRecordsToo() throws {
    var random = RandomOffice(seed: 4, cases: 60)
    random.spoil(oneIn: 10, except: .units)
    let folder = try divided(random.office, into: 3, options: ["--quarantine"])
    let tallies = ["--tallies", "0.json", "1.json", "2.json"]
    let refused = try ToolRun(["report"] + tallies, in: folder)
    #expect(refused.status == 65 && refused.isBilingual && !folder.has("report"), "\(refused.summary)")
    #expect(refused.messages.contains("[tally-left-out]"))
    let whole = try results(["data", "--quarantine"], in: folder)
    #expect(try results(tallies + ["--quarantine"], in: folder) == whole)
  }

  @Test func partsOfADividedLedger() throws {
    let folder = try divided(RandomOffice(seed: 5).office, into: 3)
    for part in 0..<3 {
      let run = try ToolRun(["tally", "\(part)", "--part", "\(part + 1)/3", "--out", "\(part).json"], in: folder)
      #expect(run.status == 0, "\(run.summary)")
    }
    let whole = try results(["data"], in: folder)
    #expect(try results(["--tallies", "2.json", "0.json", "1.json"], in: folder) == whole)
    let partial = try ToolRun(["report", "--tallies", "2.json", "0.json"], in: folder)
    #expect(partial.status == 65 && partial.messages.contains("[tally-missing-parts]"), "\(partial.summary)")
  }

  /// Where it lies, by how many cores it is counted and in what order its files come changes no byte.
  @Test func theSameRecordsGiveTheSameBytes() throws {
    let folder = try Province.copied()
    try folder.copy(Province.folder, to: "elsewhere/data")
    let outputs = try [["data", "--jobs", "1"], ["elsewhere/data", "--jobs", "2"]].map { arguments in
      let run = try ToolRun(["tally"] + arguments, in: folder)
      #expect(run.status == 0, "\(run.summary)")
      return run.output
    }
    #expect(outputs[0] == outputs[1] && !outputs[0].isEmpty)
  }

  @Test func noRecordIsInATally() throws {
    let folder = try Province.copied()
    let text = try ToolRun(["tally", "data"], in: folder).text
    let cases = try Plain.sheets(Province.folder).filter { $0.table == .cases }
    let hidden = cases.flatMap { sheet in
      sheet.records.flatMap { record in
        zip(sheet.header, record).filter { ["案号", "原告", "法院", "备注"].contains($0.0) }.map(\.1)
      }
    }.filter { !$0.isEmpty }
    #expect(hidden.count > 100)
    for value in hidden { #expect(!text.contains(value), "\(value)") }
    let document = try JSONDocument(Array(text.utf8))
    #expect(document["sources"].items.count == 8 && document["period"]["to"].string == "2025-12-31")
  }

  @Test func pagesSayWhatTheyLack() throws {
    let folder = try divided(RandomOffice(seed: 6).office, into: 2)
    let run = try ToolRun(["report", "--tallies", "0.json", "1.json", "--out", "out"], in: folder)
    #expect(run.status == 0, "\(run.summary)")
    for page in ["index.html", "summary.md", "units/P.html", "units/P.md"] {
      #expect(try folder.text("out/" + page).contains("合并了 2 份计数文件"), "\(page)")
    }
    let manifest = try JSONDocument(folder.bytes("out/manifest.json"))
    #expect(manifest["tallies"].items.map { $0["path"].string } == ["0.json", "1.json"])
    #expect(manifest["tallies"].items.allSatisfy { !$0["sources"].items.isEmpty })
  }
}
