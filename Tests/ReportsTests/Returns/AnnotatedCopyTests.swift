import Diagnostics
import Records
import Reports
import TestSupport
import Testing

/// The copy of an office's tables.
@Suite struct AnnotatedCopyTests {
  private static let units = TestSupport.Office().files["units.csv"] ?? ""

  private func returned(_ cases: String, _ language: Language = .zh) throws -> Returned {
    try Returned(["units.csv": Self.units, "cases.csv": cases], language)
  }

  private let text = """
    2025年案件统计表,,,,,
    备注,案号,被告单位代码,审理程序,立案日期,原告
    "=1+1, ""x""\",\(number(1)),A-1,一审,2025-01-02,张三

    别人的,\(number(2)),A-2,一审,2025-13-01,李四
    007,\(number(3)),A-1,一审,45678,王五
     空白 ,\(number(4)),A-1,二申,2025-02-30,
    多行,\(number(5)),A-1,一审,2025-01-06,"赵
    六"

    """

  @Test func itHoldsTheRowsOfItsOfficeAsWritten() throws {
    let sheets = try returned(text).sheets("A-1")
    #expect(sheets.map(\.name) == ["案件", "单位"])
    let rows = try #require(sheets.first).rows
    #expect(rows[1] == ["", "1", "2025年案件统计表", "", "", "", "", ""])
    #expect(rows[2]?.dropFirst(2) == ["备注", "案号", "被告单位代码", "审理程序", "立案日期", "原告"])
    #expect(rows[3] == ["", "3", "=1+1, \"x\"", number(1), "A-1", "一审", "2025-01-02", "张三"])
    #expect(rows[4]?.dropFirst() == ["6", "007", number(3), "A-1", "一审", "45678", "王五"])
    #expect(rows[5]?.dropFirst(3) == [number(4), "A-1", "二申", "2025-02-30", ""])
    #expect(rows[6]?.last?.hasPrefix("赵") == true && rows[6]?.last?.hasSuffix("六") == true)
    #expect(rows.count == 6)
  }

  @Test func itHoldsNothingOfOthers() throws {
    let returned = try returned(text)
    for (folder, others) in [("A-1", ["李四", "别人的", number(2)]), ("A-2", ["张三", "王五", number(1)])] {
      let package = try returned.copy(folder)
      for entry in package.entries {
        let content = String(decoding: entry.bytes, as: UTF8.self)
        #expect(!others.contains { content.contains($0) }, "\(folder) \(entry.name)")
      }
    }
  }

  @Test func faultyCellsAreColouredAndCommented() throws {
    let package = try returned(text).copy("A-1")
    let sheet = try package.sheet(1)
    #expect(sheet["A4"]?.value.hasPrefix("【警告】") == true && sheet["A4"]?.value.contains("45678") == true)
    let lines = sheet["A5"]?.value.split(separator: "\n").map { $0.prefix(4) }
    #expect(lines == ["【错误】", "【错误】"])
    #expect(sheet["A5"]?.look.fill == sheet["F5"]?.look.fill && sheet["F5"]?.look.fill == sheet["G5"]?.look.fill)
    #expect(sheet["G4"]?.look.fill != nil && sheet["G4"]?.look.fill != sheet["G5"]?.look.fill)
    #expect(sheet["A3"]?.look.fill == nil && sheet["E5"]?.look.fill == nil && sheet["G4"]?.look.isBold == true)
    let comments = try package.xml("xl/comments1.xml").child("commentList").children
    let texts = try Dictionary(
      uniqueKeysWithValues: comments.map {
        ($0.attributes["ref"] ?? "", try $0.child("text").child("r").child("t").text)
      })
    #expect(texts.keys.sorted() == ["A2", "B2", "F5", "G4", "G5"])
    #expect(texts["G5"]?.hasPrefix("错误 bad-date\n") == true && texts["G5"]?.contains("\n办法：") == true)
    #expect(texts["B2"] == "cases.csv")
    #expect(package.summary.shortenedTexts == 0)
  }

  @Test func whatIsWrongWithTheFileStandsAboveTheHeader() throws {
    let cases = "案号,被告单位代码,审理程序,无此列\n\(number(1)),A-1,一审,\n\(number(2)),A-2,一审,\n"
    let sheets = try returned(cases).sheets("A")
    let rows = try #require(sheets.first { $0.name == "案件" }).rows
    #expect(rows[1]?[0].contains("立案日期") == true && rows[1]?[0].contains("无此列") == true)
    #expect(rows[2]?.dropFirst(2) == ["案号", "被告单位代码", "审理程序", "无此列"])
    #expect(rows.count == 2, "the county has no record of its own in this file")
  }

  @Test func recordsOfWrongShapeAreShownAsTheyStand() throws {
    let cases =
      "案号,被告单位代码,审理程序,立案日期,原告\n\(number(1)),A-1,一审\n\(number(2)),A-1,一审,2025-01-02,张三,多,余\n"
      + "\(number(3)),A-1,一审,\"2025-01-02,李四\n\(number(4)),A-2,一审,2025-01-02,王五\n"
    let rows = try #require(try returned(cases).sheets("A-1").first).rows
    #expect(rows[1] == ["问题", "原行号", "案号", "被告单位代码", "审理程序", "立案日期", "原告", "", ""])
    #expect(rows[2]?.dropFirst() == ["2", number(1), "A-1", "一审", "", "", "", ""])
    #expect(rows[2]?[0].contains("办法：") == true, "there is no cell to hang the advice on")
    #expect(rows[3]?.dropFirst() == ["3", number(2), "A-1", "一审", "2025-01-02", "张三", "多", "余"])
    #expect(rows[4]?.dropFirst() == ["4", number(3), "A-1", "一审", "2025-01-02,李四", "", "", ""])
  }

  @Test func severalFilesOfATableAreToldApart() throws {
    let header = "案号,被告单位代码,审理程序,立案日期\n"
    let returned = try Returned([
      "units.csv": Self.units, "cases-1.csv": header + "\(number(1)),A-1,一审,x\n",
      "cases-2.csv": header + "\(number(2)),A-1,一审,2025-01-02\n",
    ])
    #expect(try returned.sheets("A-1").map(\.name) == ["案件 cases-1", "案件 cases-2", "单位"])
  }

  @Test(arguments: [
    "=cmd()|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "007", "1E5", "<b>&\"'", "]]>", "_x0041_", "a\tb", "#REF!",
    "\u{202E}abc",
    "𠮷👨‍👩‍👧", "{{unit.name}}", "\u{1}",
  ])
  func hostileValuesStayTexts(_ value: String) throws {
    let quoted = "\"\(value.replacing("\"", with: "\"\""))\""
    let cases = "案号,被告单位代码,审理程序,立案日期,原告,法院\n\(number(1)),A-1,\(quoted),2025-01-02,\(quoted),\(quoted)\n"
    let returned = try returned(cases)
    let rows = try #require(try returned.sheets("A-1").first).rows
    #expect(rows[2]?[6] == value && rows[2]?[7] == value)
    let templates = try #require(TemplateSet.load().set)
    let html = PageText(returned.returns.html(try #require(returned.slips["A-1"]), templates)).html
    #expect(!html.contains("<b>") && !html.contains("\u{202E}"))
  }

  @Test func aTableWiderThanASheetIsCut() throws {
    let wide = (1...17_000).map { "c\($0)" }.joined(separator: ",")
    let row = Array(repeating: "x", count: 17_000).joined(separator: ",")
    let package = try returned("案号,被告单位代码,审理程序,立案日期,\(wide)\n\(number(1)),A-1,一审,2,\(row)\n").copy("A-1")
    #expect(try package.sheet(1).tree.child("cols").children.count == 16_384)
  }

  @Test func sameInputSameBytes() throws {
    #expect(try returned(text).copy("A-1").file == returned(text).copy("A-1").file)
  }

  @Test(arguments: 1...4) func everyRowOfRandomTablesComesBack(_ seed: UInt64) throws {
    var random = RandomOffice(seed: seed)
    random.spoil(oneIn: 4)
    let returned = try Returned(random.office.files)
    for (folder, slip) in returned.slips where slip.workbook != nil {
      let code = folder == Returns.unassignedFolder ? nil : folder
      let office = code.flatMap { code in returned.files.submissions.offices.firstIndex { $0.code == code } }
      let expected = returned.files.submissions.rows(of: office).map { row -> [String] in
        let fields = returned.files.fields(of: row)
        return [String(row.line)] + fields.map { $0.replacing("\r\n", with: "\n") }
      }
      let shown = try returned.sheets(folder).flatMap { sheet in
        sheet.rows.sorted { $0.key < $1.key }.map { Array($0.value.dropFirst()) }.filter { Int($0[0]) != nil }
      }
      #expect(shown.map(trimmed) == expected.map(trimmed), "\(folder)")
    }
  }

  private func trimmed(_ row: [String]) -> [String] {
    Array(row.reversed().drop { $0.isEmpty }.reversed())
  }
}
