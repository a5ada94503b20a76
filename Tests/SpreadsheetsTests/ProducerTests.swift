import Diagnostics
import Spreadsheets
import Testing

/// Workbooks of other programs are read as a clerk sees them in those.
@Suite struct ProducerTests {
  private static func ledger(formula: String) -> String {
    """
    2025年度行政应诉案件台账,,,,
    案号,被告单位代码,立案日期,被强制执行,备注
    （2025）湘0102行初1号,430102,2025-03-01,是,"第一行 第二行，""引号\"""
    （2025）湘0102行初2号,430103,2025-03-02 08:30:00,否,\(formula)

    （2025）湘0102行初3号,0430104,2025-03-03,,0.3

    """
  }

  private static func sheets(_ name: String) throws -> [Sheet] {
    try SpreadsheetReader.sheets(in: Fixture.bytes(name)).get()
  }

  @Test func openpyxl() throws {
    let sheets = try Self.sheets("openpyxl.xlsx")
    #expect(sheets.map(\.name) == ["案件", "草稿", "空表"])
    #expect(sheets.map(\.isHidden) == [false, true, false])
    #expect(String(decoding: sheets[0].csv(), as: UTF8.self) == Self.ledger(formula: ""))
    #expect(String(decoding: sheets[1].csv(), as: UTF8.self) == "\n,甲&乙\n")
    #expect(sheets[2].csv().isEmpty && sheets[2].width == 0 && Array(sheets[2].rows).isEmpty)
    let findings = sheets.flatMap { $0.findings(file: "台账.xlsx") }
    #expect(findings.map(\.code) == ["formula-without-value", "hidden-sheet"])
    #expect(findings[0].place == Place(file: "台账.xlsx", sheet: "案件", line: 4, column: 5))
    #expect(findings[0].message.zh.contains("“案件”的 E4"))
  }

  @Test func libreOffice() throws {
    let sheets = try Self.sheets("libreoffice.xlsx")
    #expect(sheets.map(\.name) == ["案件", "草稿", "空表"])
    #expect(String(decoding: sheets[0].csv(), as: UTF8.self) == Self.ledger(formula: "（2025）湘0102行初1号"))
    #expect(sheets.flatMap { $0.findings(file: "a") }.map(\.code) == ["hidden-sheet"])
  }

  @Test func xlsxWriter() throws {
    let sheet = try #require(try Self.sheets("xlsxwriter-1904.xlsx").first)
    #expect(
      String(decoding: sheet.csv(), as: UTF8.self) == """
        unit_code,name,held_on
        0430102,甲区政府,2025-03-01
        0430103,乙区政府,2024-02-29
        x0430102,是,#N/A

        """)
    #expect(sheet.findings(file: "a").isEmpty)
  }

  /// Rows and cells say where they are; what is empty is not there.
  @Test func rows() throws {
    let rows = try Array(Self.sheets("libreoffice.xlsx")[0].rows)
    #expect(rows.map(\.number) == [1, 2, 3, 4, 6])
    #expect(rows[0].cells.map(\.text) == ["2025年度行政应诉案件台账"])
    #expect(rows[4].cells.map(\.column) == [1, 2, 3, 5])
    #expect(rows[2].cells.last?.text == "第一行\n第二行，\"引号\"")
  }
}
