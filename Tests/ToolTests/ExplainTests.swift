import Foundation
import TestSupport
import Testing

/// `assize explain`: the records behind the figures.
@Suite struct ExplainTests {
  @Test(arguments: ["990321-01", "990300", "990102-01", "990000"])
  func theRecordsAddUpToTheResults(_ unit: String) throws {
    let run = try ToolRun(["explain", "data", "--unit", unit, "--format", "json"], in: try Province.copied())
    #expect(run.status == 0, "\(run.summary)")
    let explained = try JSONDocument(run.output)
    let units = try JSONDocument([UInt8](Data(contentsOf: Expected.results)))["units"].items
    let card = try #require(units.first { $0["code"].string == unit })
    #expect(explained["unit"].string == unit)
    let (explanations, results) = (explained["indicators"].items, card["indicators"].items)
    #expect(explanations.compactMap { $0["id"].string } == results.compactMap { $0["id"].string })
    for (explanation, result) in zip(explanations, results) {
      let id = result["id"].string ?? ""
      #expect(explanation["n"].int == result["n"].int && explanation["d"].int == result["d"].int, "\(id)")
      #expect(explanation["counted"].items.count == result["n"].int, "\(id)")
      let missed = result["d"].int.map { $0 - (result["n"].int ?? 0) }
      #expect(explanation["missed"].items.count == missed ?? 0, "\(id)")
      let keys = explanation["counted"].items.compactMap(\.string)
      #expect(keys == keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, "\(id)")
    }
  }

  @Test func oneIndicatorAlone() throws {
    let folder = try Province.copied()
    let options = ["--unit", "990321-01", "--indicator", "leader-appearance-rate", "--format", "json"]
    let run = try ToolRun(["explain", "data"] + options, in: folder)
    let indicators = try JSONDocument(run.output)["indicators"].items
    #expect(indicators.count == 1)
    let counted = ["（2025）砚0321行初33号", "（2025）砚0321行初52号", "（2025）砚0321行初7号", "（2025）砚行再5号"]
    #expect(indicators[0]["counted"].items.compactMap(\.string) == counted)
    #expect(indicators[0]["missed"].items.compactMap(\.string) == ["（2025）砚0321行初19号"])
    #expect(indicators[0]["left_out"].items.map { $0["why"].string } == ["excused"])
  }

  @Test func textIsForPeople() throws {
    let folder = try Province.copied()
    let run = try ToolRun(["explain", "data", "--unit", "990321-01"], in: folder)
    let begin = """
      晴缕县自然资源局（990321-01）

      ■ 负责人出庭率  4 / 5 = 80.00%  分值 20.00  得分 10.00
        开庭审理的案件：非“未出庭有正当理由” → 负责人出庭；60% 及以下得 0 分，100% 得满分，其间按比例
        计入分子（4）
          （2025）砚0321行初7号  2025-03-06  副职出庭
      """
    #expect(run.text.hasPrefix(begin), "\(run.summary)")
    #expect(run.text.contains("\n  只计入分母（1）\n    （2025）砚0321行初19号  2025-05-20  副职到庭但身份证明不合格，视为未出庭"))
    #expect(run.text.contains("\n  不在分母：“未出庭有正当理由”（1）\n    （2025）砚03行终41号  2025-05-22  "))
    let english = try ToolRun(["explain", "data", "--unit", "990321-01", "--lang", "en"], in: folder)
    #expect(english.text.contains("■ Leader-appearance rate  4 / 5 = 80.00%  points 20.00  score 10.00\n"))
  }

  @Test func oneCaseIsShownForEveryUnitThatSeesIt() throws {
    let folder = try Province.copied()
    let run = try ToolRun(["explain", "data", "--case", "(2025)砚0321行初33号"], in: folder)
    #expect(run.status == 0, "\(run.summary)")
    for code in ["990321-01", "990321", "990300", "990000"] { #expect(run.text.contains("（\(code)）"), "\(code)") }
    #expect(run.text.hasPrefix("（2025）砚0321行初33号\n  晴缕县自然资源局（990321-01）：一审；"))
    #expect(run.text.contains("\n    2025-08-05  2025-08-05 开庭：正职出庭；2025-09-10 开庭：副职出庭\n"))
    #expect(run.text.contains("■ 晴缕县自然资源局（990321-01）\n  计入分子：负责人出庭率、应当出庭案件负责人出庭率、"))
    for options in [["--case", "33"], ["--case", "（2025）砚0321行初3333号"], ["--case", "x", "--unit", "990321"]] {
      #expect(try ToolRun(["explain", "data"] + options, in: folder).status == 64)
    }
  }
}
