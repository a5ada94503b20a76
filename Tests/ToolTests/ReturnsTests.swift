import Foundation
import Records
import Spreadsheets
import TestSupport
import Testing

/// `check --returns`: each office gets back what is its own, and everything found is in one slip.
@Suite struct ReturnsTests {
  /// The province with faulty tables of a county beside it, one of them in GB 18030, and files that are no tables.
  private func mixed() throws -> TestFolder {
    let folder = try Province.copied()
    try folder.write(
      "data/晴缕/案件-晴缕县.csv",
      Plain.converted(
        Array(
          """
          晴缕县行政应诉案件表,,,,,
          案号,被告单位代码,审理程序,立案日期,原告,备注
          （2025）砚0321行初901号,990321-01,一审,2025-13-01,欧阳无忌,"绝密，一"
          （2025）砚0321行初902号,990321-99,一审,2025-03-01,司马无忧,

          （2025）砚0321行初903号,990321-02,一审,45717,诸葛无愁,007
          （2025）砚0321行初904号,990321-02,一审

          """.utf8), "UTF-8", "GB18030"))
    try folder.write("data/晴缕/庭审-晴缕县.csv", "案号,被告单位代码\n（2025）砚0321行初901号,990321-01\n")
    try folder.write("data/letter.csv", "dear\n")
    try folder.write("data/培训-2.csv", [0xFF, 0x81, 0xFF])
    return folder
  }

  @Test func everyFindingIsInOneSlip() throws {
    try expectAllSaid(mixed())
  }

  @Test(arguments: BadData.codes) func everyFindingOfBadDataIsInOneSlip(_ code: String) throws {
    let folder = try TestFolder()
    try folder.copy(ProjectFolder.samples.appending(path: "bad/" + code), to: "data")
    try expectAllSaid(folder)
  }

  /// Holds what the slips say, as HTML and as Markdown, against what `check` says.
  private func expectAllSaid(_ folder: TestFolder) throws {
    let run = try ToolRun(["check", "data", "--returns", "out", "--format", "json"], in: folder)
    let plain = try ToolRun(["check", "data", "--format", "json"], in: folder)
    #expect(run.status == plain.status && run.output == plain.output, "\(run.summary)")
    let findings = try JSONDocument(run.output)["findings"].items
    let found = findings.map { "\($0["message"]["zh"].string ?? "") \($0["code"].string ?? "")" }
    let pages = try folder.files("out").filter { $0.hasSuffix("/return.html") }.map { try folder.text("out/" + $0) }
    let row = /<tr><td>.*?<\/td><td>.*?<\/td><td>.*?<\/td><td><span.*?<\/span> (.*?) <code class="soft">(.*?)<\/code>/
    let said = pages.flatMap { page in page.matches(of: row).map { "\(Self.plain($0.1)) \($0.2)" } }
    #expect(said.sorted() == found.sorted())
    let texts = try folder.files("out").filter { $0.hasSuffix("/return.md") }.map { try folder.text("out/" + $0) }
    let lines = texts.flatMap { $0.split(separator: "\n") }.filter {
      $0.contains(/^\| .* \| (错误|警告|提示|已豁免) +\| .* \| .* \|/)
    }
    #expect(lines.count == findings.count)
  }

  private static func plain(_ html: Substring) -> String {
    String(html).replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }

  @Test func annotatedTablesHoldTheRowsOfTheirOfficeAsSubmitted() throws {
    let folder = try mixed()
    _ = try ToolRun(["check", "data", "--returns", "out"], in: folder)
    #expect(
      try rows("out/990321-01", "案件 案件-晴缕县", in: folder) == [
        ["3", "（2025）砚0321行初901号", "990321-01", "一审", "2025-13-01", "欧阳无忌", "绝密，一"]
      ])
    #expect(
      try rows("out/990321-02", "案件 案件-晴缕县", in: folder) == [
        ["6", "（2025）砚0321行初903号", "990321-02", "一审", "45717", "诸葛无愁", "007"],
        ["7", "（2025）砚0321行初904号", "990321-02", "一审", "", "", ""],
      ])
    #expect(
      try rows("out/990321", "案件 案件-晴缕县", in: folder) == [
        ["4", "（2025）砚0321行初902号", "990321-99", "一审", "2025-03-01", "司马无忧", ""]
      ], "the county submitted the file: what is nobody's is its own")
    for sheet in try Plain.sheets(Province.folder) where sheet.table == .cases {
      let column = try #require(sheet.header.firstIndex { ["unit_code", "被告单位代码"].contains($0) })
      let own = sheet.records.filter { $0[column] == "990321-01" }
      let shown = try rows("out/990321-01", "案件 案件2025", in: folder)
      #expect(shown.map { Array($0.dropFirst()) } == own && !own.isEmpty)
    }
  }

  /// The rows of a sheet of an annotated copy below its header: the line, and the fields.
  private func rows(_ office: String, _ name: String, in folder: TestFolder) throws -> [[String]] {
    let sheets = try SpreadsheetReader.sheets(in: folder.bytes(office + "/annotated.xlsx")).get()
    let sheet = try #require(sheets.first { $0.name == name }, "\(sheets.map(\.name))")
    let rows = sheet.rows.map { row in
      let texts = Dictionary(uniqueKeysWithValues: row.cells.map { ($0.column, $0.text) })
      return (2...sheet.width).map { texts[$0] ?? "" }
    }
    return Array(rows.drop { $0[0] != "原行号" }.dropFirst())
  }

  @Test func exceptionsAreSaidToBeApproved() throws {
    var office = Office(cases: [["concluded_on": "2025-01-01", "outcome": "撤销"]])
    office.tables[.waivers] = [["reason": "法院文书日期有误"]]
    let folder = try TestFolder()
    for (name, text) in office.files { try folder.write("data/" + name, text) }
    let run = try ToolRun(["check", "data", "--returns", "out"], in: folder)
    #expect(run.status == 0, "\(run.summary)")
    let slip = try folder.text("out/A-1/return.html")
    #expect(slip.contains("已豁免</span>") && slip.contains("法院文书日期有误（省司法厅批准") && slip.contains(">接收</strong>"))
    #expect(try !folder.text("out/index.html").contains("_unassigned"), "waivers are no records")
  }

  @Test func workbooksAreReturnedSheetBySheet() throws {
    let folder = try Small.folder()
    let header = ["unit_code", "held_on", "kind", "topic"]
    let first = [header, ["A-1", "2025-02-30", "集中培训", "=1"], ["A-2", "2025-03-04", "集中培训", "别的"]]
    let second = [["某县培训台账"], header, ["A-2", "x", "集中培训", "007"]]
    try Books.write(
      [Books.texts("培训一", first), Books.texts("培训二", second), Books.texts("其他", [["a", "b"]])],
      to: "data/台账.xlsx", in: folder)
    let run = try ToolRun(["check", "data", "--returns", "out"], in: folder)
    #expect(run.status == 65, "\(run.summary)")
    #expect(try folder.text("out/A-1/return.html").contains("<td>台账.xlsx:培训一!B2</td>"))
    #expect(try folder.text("out/A-2/return.html").contains("<td>台账.xlsx:培训二!B3</td>"))
    #expect(try rows("out/A-1", "培训", in: folder) == [["2", "A-1", "2025-02-30", "集中培训", "=1"]])
    #expect(try rows("out/A-2", "培训 台账 培训一", in: folder) == [["3", "A-2", "2025-03-04", "集中培训", "别的"]])
    #expect(try rows("out/A-2", "培训 台账 培训二", in: folder) == [["3", "A-2", "x", "集中培训", "007"]])
    #expect(try folder.text("out/A/return.html").contains("其他"), "the sheet that is no table is the submitter's")
  }

  @Test func slipsNameNoPlaintiff() throws {
    let folder = try mixed()
    _ = try ToolRun(["check", "data", "--returns", "out"], in: folder)
    for (path, bytes) in try folder.contents("out") where !path.hasSuffix(".xlsx") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!["欧阳无忌", "司马无忧", "诸葛无愁", "绝密"].contains { text.contains($0) }, "\(path)")
    }
  }

  @Test func anyNumberOfCoresGivesTheSameBytes() throws {
    let folder = try mixed()
    for jobs in ["1", "2", "5"] {
      _ = try ToolRun(["check", "data", "--returns", "out" + jobs, "--jobs", jobs], in: folder)
    }
    let one = try folder.contents("out1")
    #expect(one.count > 10)
    #expect(try folder.contents("out2") == one && folder.contents("out5") == one)
  }

  @Test(arguments: ["zh", "en"]) func theIndexListsWhoeverSubmitted(_ language: String) throws {
    let folder = try mixed()
    let run = try ToolRun(["check", "data", "--returns", "out", "--lang", language], in: folder)
    #expect(run.status == 65 && run.messages.contains("out/index.html"))
    let page = try folder.text("out/index.html")
    for (code, word) in [("990321-01", ["退回", "Returned"]), ("990300-01", ["接收", "Accepted"])] {
      #expect(page.contains(code) && page.contains(">\(word[language == "zh" ? 0 : 1])</span>"))
    }
    #expect(page.contains("href=\"990321-01/return.html\"") && !page.contains("href=\"990300-01/return.html\""))
    #expect(page.contains("href=\"_unassigned/return.html\""))
  }

  @Test func returnsAreNoData() throws {
    let folder = try mixed()
    let first = try ToolRun(["check", "data", "--returns", "data/out"], in: folder)
    #expect(first.status == 65 && folder.has("data/out/manifest.json"))
    let second = try ToolRun(["check", "data", "--returns", "data/out"], in: folder)
    #expect(second.output == first.output)
  }

  @Test func theyAreWrittenAnewAndNothingOldIsLeft() throws {
    let folder = try mixed()
    _ = try ToolRun(["check", "data", "--returns", "out"], in: folder)
    #expect(folder.has("out/990321-02/annotated.xlsx"))
    try FileManager.default.removeItem(atPath: folder.path("data/晴缕"))
    try FileManager.default.removeItem(atPath: folder.path("data/培训-2.csv"))
    let run = try ToolRun(["check", "data", "--returns", "out"], in: folder)
    #expect(run.status == 0, "\(run.summary)")
    #expect(!folder.has("out/990321-02") && folder.has("out/index.html"), "not even an empty folder")
  }

  @Test func aFailureLeavesNothing() throws {
    let folder = try mixed()
    try folder.write("mine/letter.txt", "dear")
    let before = try folder.contents()
    for (status, arguments) in [
      (Int32(73), ["check", "data", "--returns", "mine"]), (73, ["check", "data", "--returns", "data/letter.csv"]),
      (66, ["check", "nowhere", "--returns", "out"]), (64, ["check", "data", "--force"]),
      (64, ["check", "data", "--templates", "mine"]), (64, ["check", "data", "--returns", "out", "--jobs", "0"]),
      (66, ["check", "data", "--returns", "out", "--templates", "mine"]),
    ] {
      let run = try ToolRun(arguments, in: folder)
      #expect(run.status == status && run.isBilingual, "\(run.summary)")
      #expect(try folder.contents() == before)
    }
    #expect(try ToolRun(["check", "data", "--returns", "mine", "--force"], in: folder).status == 65)
    #expect(try folder.text("mine/letter.txt") == "dear")
  }

  @Test(arguments: [0, 8, 64]) func noRoomForAFile(kilobytes: Int) throws {
    let folder = try mixed()
    let before = try folder.contents()
    let limited = "(trap '' XFSZ; ulimit -f \(kilobytes); exec assize check data --returns out --format csv)"
    let run = try ToolRun(shell: limited + " 2>&1 >/dev/null | cat; exit ${PIPESTATUS[0]}", in: folder)
    #expect(run.status == 74, "\(run.summary)")
    #expect(try folder.contents() == before)
  }

  @Test func ownTemplates() throws {
    let folder = try mixed()
    try folder.write("mine/return.html.mustache", "<p>{{unit.name}}: {{status}}</p>")
    _ = try ToolRun(["check", "data", "--returns", "out", "--templates", "mine"], in: folder)
    #expect(try folder.text("out/990321-02/return.html") == "<p>晴缕县公安局: 退回</p>")
    try folder.write("mine/return.html.mustache", "{{unit.nmae}}")
    let run = try ToolRun(["check", "data", "--returns", "out", "--templates", "mine"], in: folder)
    #expect(run.status == 65 && run.messages.contains("unit.nmae"))
  }
}
