import Foundation
import TestSupport
import Testing

/// Approved exceptions in what the program prints and writes.
@Suite struct WaiverOutputTests {
  /// A case that was concluded too early, and one whose filing date cannot be read; both excepted.
  private func folder(_ waivers: [Row] = Self.waivers) throws -> TestFolder {
    let cases: [Row] = [
      ["concluded_on": "2025-01-01", "outcome": "撤销"], ["case_no": number(2)],
      ["case_no": number(3), "filed_on": "2025-02-30"],
    ]
    var office = Office(cases: cases)
    office.tables[.waivers] = waivers
    let folder = try TestFolder()
    for (name, text) in office.files { try folder.write("data/" + name, text) }
    return folder
  }

  private static let waivers: [Row] = [
    ["reason": "法院文书日期有误"], ["code": "bad-date", "key": number(3), "reason": "档案毁损", "expires_on": "2026-06-30"],
  ]

  @Test func checkPrintsThemInEveryForm() throws {
    let folder = try folder()
    let run = try ToolRun(["check", "data", "--format", "json"], in: folder)
    #expect(run.status == 0, "\(run.summary)")
    let document = try JSONDocument(run.output)
    let waived = document["findings"].items.filter { !$0["waived"].isNull }
    #expect(waived.map { $0["code"].string } == ["date-order", "bad-date"])
    #expect(waived.allSatisfy { $0["severity"].string == "note" })
    #expect(waived[1]["waived"].keys == ["approved_by", "expires_on", "reason"])
    #expect(waived[1]["waived"]["reason"].string == "档案毁损")
    #expect(waived[1]["waived"]["approved_by"].string == "省司法厅")
    #expect(waived[1]["waived"]["expires_on"].string == "2026-06-30")
    #expect(document["counts"]["error"].int == 0)
    let csv = try ToolRun(["check", "data", "--format", "csv"], in: folder).text
    #expect(csv.contains(",sheet,waiver_reason,approved_by,expires_on\r\n"))
    #expect(csv.contains(",档案毁损,省司法厅,2026-06-30\r\n"))
    let text = try ToolRun(["check", "data"], in: folder).text
    #expect(text.contains("cases.csv:4:3: 已豁免[bad-date]") && text.contains("豁免：档案毁损（省司法厅批准，有效期至 2026-06-30）"))
    #expect(text.contains("（其中已豁免 2 处）"))
    let english = try ToolRun(["check", "data", "--lang", "en"], in: folder).text
    #expect(
      english.contains("waived[bad-date]") && english.contains("waiver: 档案毁损 (approved by 省司法厅, until 2026-06-30)"))
  }

  @Test func theReportIsWrittenAndListsThem() throws {
    let folder = try folder()
    let run = try ToolRun(["report", "data", "--out", "out"], in: folder)
    #expect(run.status == 0, "\(run.summary)")
    let coverage = try JSONDocument(folder.bytes("out/results.json"))["coverage"]
    #expect(coverage["cases"]["counted"].int == 2 && coverage["cases"]["quarantined"].int == 1)
    #expect(!coverage.keys.contains("waivers"))
    for page in ["index.html", "summary.md", "units/A-1.html", "units/A-1.md"] {
      let text = try folder.text("out/" + page)
      for words in ["获准豁免的问题", "法院文书日期有误", "档案毁损", "省司法厅", "2026-06-30", "不计入"] {
        #expect(text.contains(words), "\(page): \(words)")
      }
    }
    #expect(!(try folder.text("out/units/A-2.html")).contains("档案毁损"), "another unit's")
    let sheets = try folder.written("out").filter {
      $0.path.contains("worksheets/") || $0.path.contains("sharedStrings")
    }
    #expect(sheets.contains { $0.text.contains("档案毁损") && $0.text.contains("已豁免") })
    let inputs = try JSONDocument(folder.bytes("out/manifest.json"))["inputs"].items
    let waivers = try #require(inputs.first { $0["path"].string == "waivers.csv" })
    #expect(waivers["table"].string == "waivers" && waivers["sha256"].string?.count == 64)
  }

  @Test func thePublicIsNotToldTheReasons() throws {
    let folder = try folder()
    #expect(try ToolRun(["report", "data", "--out", "out", "--audience", "public"], in: folder).status == 0)
    for file in try folder.written("out") {
      #expect(!file.text.contains("档案毁损") && !file.text.contains("法院文书日期有误"), "\(file.path)")
    }
    #expect(try folder.text("out/diagnostics.csv").contains("bad-date,waived,1\r\n"))
  }

  /// The report's day decides: the period's end, an earlier end, or the one that the environment gives.
  @Test func anExpiredWaiverHasNoEffect() throws {
    let folder = try folder([["expires_on": "2025-09-30"], Self.waivers[1]])
    let late = try ToolRun(["check", "data"], in: folder)
    #expect(late.status == 65 && late.text.contains("[waiver-expired]"), "\(late.summary)")
    #expect(try ToolRun(["check", "data", "--to", "2025-09-30"], in: folder).status == 0)
    let epoch = ["SOURCE_DATE_EPOCH": "1751328000"]  // 2025-07-01
    #expect(try ToolRun(["check", "data"], in: folder, environment: epoch).status == 0)
    #expect(try ToolRun(["report", "data", "--out", "out"], in: folder, environment: epoch).status == 0)
  }

  @Test func mistakesInTheTableRefuseTheReport() throws {
    let folder = try folder(Self.waivers + [["approved_by": ""]])
    let run = try ToolRun(["report", "data", "--out", "out"], in: folder)
    #expect(run.status == 65 && run.messages.contains("waivers.csv:4:"), "\(run.summary)")
    #expect(try ToolRun(["report", "data", "--out", "out", "--quarantine"], in: folder).status == 0)
  }

  @Test func whatTheSchemeFindsMayBeWaivedToo() throws {
    let waivers: [Row] = [
      ["code": "outside-period", "table": "", "key": "cases"], ["code": "calendar-missing", "key": "2023"],
      ["code": "in-no-group", "key": "A-1"], ["code": "unknown-file", "key": "其他/说明.csv"],
    ]
    var office = Office(
      units: [["unit_code": "A", "kind": "政府"], ["unit_code": "A-1", "kind": "授权组织", "level": "省"]],
      cases: [["case_no": "（2023）湘01行初1号", "filed_on": "2023-02-01", "served_on": "2023-02-02"]])
    office.tables[.waivers] = waivers
    let folder = try TestFolder()
    for (name, text) in office.files { try folder.write("data/" + name, text) }
    try folder.write("data/其他/说明.csv", "a\n")
    let run = try ToolRun(["check", "data", "--format", "json"], in: folder)
    let findings = try JSONDocument(run.output)["findings"].items
    #expect(findings.count == 4 && findings.allSatisfy { !$0["waived"].isNull }, "\(run.summary)")
  }
}
