import TestSupport
import Testing

/// Headers by synonyms: the built-in list, an office's own, and what is said of them.
@Suite struct SynonymsTests {
  private let ledger = "某县台账\n案件编号,被告代码,审级,立案时间,判决结果,天气\n（2025）湘01行初1号,A-1,一审,2025-03-01,,晴\n"

  private func codes(_ run: ToolRun) throws -> [String] {
    try JSONDocument(run.output)["findings"].items.map { "\($0["code"].string ?? "") \($0["value"].string ?? "")" }
  }

  @Test func theBuiltInListIsRead() throws {
    let folder = try Small.folder(["data/cases.csv": ledger])
    let run = try ToolRun(["check", "data", "--format", "json"], in: folder)
    #expect(try codes(run) == ["unknown-column 天气"])
    #expect(run.messages.contains("cases.csv：表头在第 2 行，其上 1 行作标题"), "\(run.summary)")
    #expect(run.messages.contains("“案件编号”作“案号”、“被告代码”作“被告单位代码”、“审级”作“审理程序”"))
  }

  @Test func theManifestNamesThem() throws {
    let folder = try Small.folder(["data/cases.csv": ledger, "data/synonyms.csv": "table,column,synonym\n"])
    #expect(try ToolRun(["report", "data", "--format", "json"], in: folder).status == 0)
    let inputs = try JSONDocument(folder.bytes("report/manifest.json"))["inputs"].items
    let cases = try #require(inputs.first { $0["path"].string == "cases.csv" })
    #expect(cases["title_rows"].int == 1 && cases["header_line"].int == 2)
    #expect(
      cases["renamed"].items.map { "\($0["header"].string ?? "")=\($0["column"].string ?? "")" }
        == ["案件编号=case_no", "被告代码=unit_code", "审级=instance", "立案时间=filed_on", "判决结果=outcome"])
    #expect(inputs.contains { $0["path"].string == "synonyms.csv" && $0["table"].isNull })
  }

  @Test(arguments: ["synonyms.csv", "字段同义词.csv", "Synonyms.CSV"]) func anOfficeAddsItsOwn(_ name: String) throws {
    let folder = try Small.folder(["data/cases.csv": ledger.replacing("审级", with: "第几审")])
    #expect(try ToolRun(["check", "data"], in: folder).status == 65)
    try folder.write("data/" + name, "表,列,同义词\n案件,审理程序,第几审\n案件,备注,天气\n案件,-,判决结果\n案件,审程,x\n")
    let run = try ToolRun(["check", "data", "--format", "json"], in: folder)
    #expect(run.status == 0)
    #expect(try codes(run).sorted() == ["bad-synonym 审程", "unknown-column 判决结果"])
  }

  @Test func listsBelowAreNotRead() throws {
    let folder = try Small.folder(["data/sub/synonyms.csv": "表,列,同义词\n"])
    #expect(try codes(ToolRun(["check", "data", "--format", "json"], in: folder)) == ["unknown-file "])
  }

  /// The list made by `init` is the built-in one, and every line of it can be used.
  @Test func theBuiltInListIsWithoutFault() throws {
    let folder = try TestFolder()
    #expect(try ToolRun(["init", "new"], in: folder).status == 0)
    let run = try ToolRun(["check", "new", "--format", "json"], in: folder)
    #expect(try codes(run).isEmpty)
    #expect(try folder.text("new/字段同义词.csv").contains("\n庭审,开庭日期,开庭时间\n"))
  }
}
