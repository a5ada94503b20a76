import Diagnostics
import Records
import TestSupport
import Testing

/// Headers that mean a column without being its name, and lists of them.
@Suite struct SynonymTests {
  private static let list = "表,列,同义词\n案件,案号,系统案号\n,立案日期,收案日\n案件,审理程序,程序\n案件,裁判结果,判了什么\n案件,裁判结果,怎么判的\n"
  private static let record = "（2025）湘01行初1号,A-1,一审,2025-03-01"

  private func list(_ text: String) -> (synonyms: Synonyms, findings: [Finding]) {
    Synonyms.read(Array(text.utf8), file: "synonyms.csv")
  }

  private func open(_ text: String, _ list: String = list) -> OpenedFile {
    SourceFile.open(
      path: "cases.csv", table: .cases, encoding: .utf8, text: Array(text.utf8),
      synonyms: Synonyms.read(Array(list.utf8), file: "synonyms.csv").synonyms)
  }

  @Test(arguments: [
    "系统案号,unit_code,程序,收案日", "系统案号*,单位代码,程序（必填）,收 案 日：", "系统案号,UNIT CODE,审理 程序,ｆｉｌｅｄ－ｏｎ(yyyy-mm-dd)",
    "台账\n\n系统案号,unit_code,程序,收案日",
  ]) func synonymsStandForNames(_ header: String) {
    let opened = open(header + "\n" + Self.record + "\n")
    #expect(opened.findings.isEmpty)
    #expect(!opened.file.hasFaultyHeader)
    let columns = ["case_no", "unit_code", "instance", "filed_on"]
    #expect(opened.file.renamed.allSatisfy { columns.contains($0.column.name.id) })
    #expect(opened.file.renamed.first?.column.name.id == "case_no")
  }

  @Test func namesComeFirst() {
    let opened = open("系统案号,case_no,unit_code,instance,filed_on,程序\n")
    #expect(opened.file.renamed.isEmpty)
    #expect(opened.findings.map(\.code) == ["unknown-column", "unknown-column"])
    #expect(opened.findings.allSatisfy { $0.hint.zh.contains("列已经有了") })
    let titled = open("系统案号,单位代码,程序,收案日\ncase_no,unit_code,instance,filed_on\n")
    #expect(titled.file.headerLine == 2 && titled.findings.isEmpty)
  }

  @Test func ofTwoSynonymsNoneIsTaken() {
    let opened = open("case_no,unit_code,instance,filed_on,判了什么,怎么判的\n")
    #expect(opened.findings.map(\.code) == ["unknown-column", "unknown-column"])
    #expect(opened.file.renamed.isEmpty && !opened.file.hasFaultyHeader)
    let required = open("系统案号,系统案号,unit_code,instance,filed_on\n")
    #expect(required.findings.map(\.code) == ["missing-column", "unknown-column", "unknown-column"])
    #expect(required.findings[0].hint.zh.contains("如果 “系统案号”、“系统案号” 就是这一列"))
  }

  @Test func nearestNamesIncludeSynonyms() {
    let opened = open("系统案,unit_code,instance,filed_on\n")
    #expect(opened.findings.map(\.code) == ["missing-column", "unknown-column"])
    #expect(opened.findings[0].hint.zh.contains("如果 “系统案” 就是这一列，请改名"))
    #expect(opened.findings[1].hint.zh.contains("是否应为“案号”"))
  }

  @Test(arguments: [
    ("案子,案号,甲", 2, 1, "没有“案子”这张表"), ("案件,案好,甲", 2, 2, "是否应为“案号”"), (",经办人,甲", 2, 2, "哪张表都没有“经办人”"),
    ("案件,,甲", 2, 2, "“列”一栏是空的"), ("案件,案号, ", 2, 3, "“同义词”一栏是空的"), ("案件,案号,立案日期", 2, 3, "“立案日期”列本来的名称"),
    ("案件,-,立案日期", 2, 3, "“立案日期”列本来的名称"), ("案件,案号,甲\n\n案件,法院,甲", 4, 3, "第 2 行已经给"),
    ("案件,案号", 2, 3, "“同义词”一栏是空的"),
  ]) func faultsOfAList(_ lines: String, _ line: Int, _ column: Int, _ reason: String) {
    let (_, findings) = list("表,列,同义词\n" + lines + "\n")
    #expect(findings.map(\.code) == ["bad-synonym"])
    #expect(findings.first?.severity == .warning)
    #expect(findings.first?.place.line == line && findings.first?.place.column == column)
    #expect(findings.first?.message.zh.contains(reason) == true, "\(findings.first?.message.zh ?? "")")
  }

  @Test func listsWithoutTheirColumns() {
    #expect(list("案号,案件编号\n").findings.map(\.place.line) == [1])
    #expect(list("").findings.isEmpty)
    #expect(list("同义词\t列\n甲\t案号\n").findings.isEmpty)
    #expect(Synonyms.read(nil, file: "synonyms.csv").findings.map(\.code) == ["bad-synonym"])
  }

  @Test func aListOfTheOfficeComesBeforeAnother() {
    let own = list("表,列,同义词\n案件,法院,甲\n案件,-,乙\n").synonyms
    let others = list("table,column,synonym\ncases,case_no,甲\ncases,case_no,乙\ncases,case_no,丙\n").synonyms
    let sum = own.adding(others)
    #expect(sum.texts(of: Table.cases.columns[0], in: .cases) == ["丙"])
    #expect(sum.texts(of: Table.cases.columns[2], in: .cases) == ["甲"])
    let header = "甲,乙,unit_code,instance,filed_on,丙\n"
    let opened = SourceFile.open(
      path: "cases.csv", table: .cases, encoding: .utf8, text: Array(header.utf8), synonyms: sum)
    #expect(opened.file.renamed.map(\.header) == ["甲", "丙"])
    #expect(opened.findings.map(\.place.value) == ["乙"])
  }
}
