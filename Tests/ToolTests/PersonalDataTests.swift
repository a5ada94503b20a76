import Foundation
import TestSupport
import Testing

/// Names and notes stay in the tables, however the tables are damaged.
@Suite struct PersonalDataTests {
  private static let header =
    "case_no,unit_code,instance,filed_on,served_on,outcome,concluded_on,enforced,repeated_act,plaintiff,note"
  private static let secrets = [
    "欧阳无忌", "赫连铁树", "张三丰", "王小明", "13900001111", "430102199001011234", "听泉路九号", "身患重病", "曾被拘留",
  ]

  /// Rows that are right, wrong, shifted, too short and too long; files with doubled, missing and broken headers.
  private static let files = [
    "cases-a.csv": """
    \(header)
    （2025）砚0321行初901号,A-1,一审,2025-01-02,2025-01-03,撤销,2025-03-03,,,欧阳无忌,住听泉路九号
    （2025）砚0321行初902号,A-1,一审,2025-13-01,,,,,,赫连铁树,身患重病多年
    （2025）砚0321行初903号,A-1,一审,2025-01-02,2025-01-03,撤消,,,,张三丰,曾被拘留
    （2025）砚0321行初904号,A-1,一审,2025-01-02,撤销,2025-03-03,,,张三丰,住听泉路九号一单元,
    （2025）砚0321行初905号,A-1,一审,2025-01-02,2025-03-03,,,王小明,13900001111,430102199001011234,
    （2025）砚0321行初906号,A-1,一审,2025-01-02,,,,,,,欧阳无忌,身患重病多年
    （2025）砚0321行初907号,A-1,一审,2025-01-02,王小明,身患重病多年未愈
    （2025）砚0321行初908号,A-1,一审,欧阳无忌,曾被拘留十五日整,王小明、张三丰,13900001111,430102199001011234,张三丰,,

    """,
    "cases-b.csv": "\(header),plaintiff,note\n（2025）砚0321行初911号,A-1,一审,2025-01-02,,,,,,张三丰,,王小明,曾被拘留\n",
    "cases-c.csv": "（2025）砚0321行初912号,A-1,一审,2025-01-02,,,,,,张三丰,身患重病,赫连铁树\n",
    "cases-d.csv": "\(header)\n（2025）砚0321行初913号,A-1,一审,2025-01-02,,,,,,\"张三丰,身患重病\n",
    "cases-e.csv": "\(header)\n（2025）砚0321行初914号,A-1,一审,2025-01-02,,\"撤销,,,,张三丰,身患重病\n",
    "cases-f.csv": "\(header)\n（2025）砚0321行初915号,A-1,一审,2025-01-02,,,,,\"张三丰\n",
  ]

  private static func planted() throws -> TestFolder {
    let folder = try Small.folder()
    for (name, text) in files { try folder.write("data/" + name, text) }
    return folder
  }

  @Test func noOutputNamesAPlaintiffOrQuotesANote() throws {
    let folder = try Self.planted()
    let outputs = try Outputs(of: folder, unit: "A-1", trial: "（2025）砚0321行初901号")
    #expect(outputs.files.count > 100)
    for file in outputs.files {
      let found = Self.secrets.filter { file.text.contains($0) }
      #expect(found.isEmpty, "\(file.path): \(found)")
    }
    let check = try #require(outputs["csv"].first { $0.path.hasPrefix("check") }).text
    for code in ["bad-yes-no", "bad-date", "field-count", "unclosed-quote", "duplicate-column", "missing-column"] {
      #expect(check.contains("\n\(code),"), "\(code)")
    }
    #expect(
      check.contains("张某某") && Self.secrets.allSatisfy { secret in Self.files.values.contains { $0.contains(secret) } })
  }

  @Test func thePublicSeesFiguresAlone() throws {
    let folder = try Province.copied()
    try folder.write(
      "data/cases-late.csv", "case_no,unit_code,instance,filed_on\n（2025）砚01行初905号,990103,一审,2025-01-40\n")
    for audience in ["internal", "public"] {
      let options = ["--quarantine", "--audience", audience, "--out", audience]
      #expect(try ToolRun(["report", "data"] + options, in: folder).status == 0)
    }
    let open = try folder.written("public").filter { $0.path != "manifest.json" }
    for file in open {
      #expect(!file.text.contains(/[0-9]）砚[^号]{1,20}号/) && !file.text.contains("建〔2025〕"), "\(file.path)")
      #expect(!file.text.contains("cases-late.csv:") && !file.text.contains("2025-01-40"), "\(file.path)")
    }
    for name in ["results.json", "results.xml"] {
      #expect(try folder.bytes("public/" + name) == folder.bytes("internal/" + name))
    }
    let lines = try folder.text("public/diagnostics.csv").split(separator: "\r\n")
    #expect(lines.first == "\u{FEFF}code,severity,count" && lines.contains("bad-date,error,1"))
    #expect(try folder.files("public") == folder.files("internal"))
    #expect(try folder.text("internal/units/990103.html").contains("砚0103行初"))
  }

  @Test func anUnknownAudienceIsWrongUsage() throws {
    #expect(try ToolRun(["report", "data", "--audience", "press"], in: Small.folder()).status == 64)
  }
}
