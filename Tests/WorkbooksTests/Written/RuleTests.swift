import TestSupport
import Testing
import Workbooks

@Suite struct RuleTests {
  private static func validations(_ rules: [Sheet.Rule], rows: [[Sheet.Cell]] = []) throws -> [XMLTree] {
    let columns = rules.enumerated().map { index, rule in
      var column = Sheet.Column("\(index)")
      (column.rule, column.entry) = (rule, rows.isEmpty ? .text : nil)
      return column
    }
    let form = Sheet("表", columns: columns, hasFilter: false, rows: rows)
    let read = try PackageReader(writing: workbook(form, oneColumn("词/表", [])))
    return try read.sheet().tree["dataValidations"].flatMap(\.children)
  }

  @Test(
    arguments: [
      (.words(["是", "否 \"x\""]), "list", ["\"是,否 \"\"x\"\"\""]),
      (.cells(of: "词/表", column: 2, count: 40), "list", ["'词-表'!$C$2:$C$41"]),
      (
        .filledCells(of: "词/表", column: 0), "list",
        ["OFFSET('词-表'!$A$2,0,0,MAX(1,COUNTA('词-表'!$A$2:$A$20000)),1)"]
      ),
      (.date(32_874...73_050), "date", ["32874", "73050"]), (.wholeNumber(0...9), "whole", ["0", "9"]),
      (.textLength(1...32), "textLength", ["1", "32"]), (.anything, "none", []),
    ] as [(Sheet.Rule.Test, String, [String])])
  func aTestIsWrittenAsSpreadsheetsHaveIt(_ test: Sheet.Rule.Test, _ type: String, _ formulas: [String]) throws {
    let written = try #require(try Self.validations([Sheet.Rule(test)]).first)
    #expect(written.attributes["type"] == type && written.children.map(\.text) == formulas)
    #expect(written.attributes["sqref"] == "A2:A1048576" && written.attributes["allowBlank"] == "1")
  }

  @Test func aDateIsWhatSpreadsheetsCount() {
    #expect(Sheet.Value.serial(year: 1990, month: 1, day: 1) == 32_874)
    #expect(Sheet.Value.serial(year: 2099, month: 12, day: 31) == 73_050)
  }

  @Test func messagesAreShownWhereThereAreSome() throws {
    let rules = [
      Sheet.Rule(.anything, prompt: .init("标题", "一\n二")),
      Sheet.Rule(.words(["a"]), objection: .init("不对", "请选")),
      Sheet.Rule(.words(["a"]), objection: .init("不对", "请选"), allowsExceptions: true),
    ]
    let written = try Self.validations(rules).map(\.attributes)
    #expect(written.map { $0["showInputMessage"] } == ["1", nil, nil])
    #expect(written.map { $0["showErrorMessage"] } == [nil, "1", "1"])
    #expect(written.map { $0["errorStyle"] } == [nil, nil, "warning"])
    #expect(written[0]["promptTitle"] == "标题" && written[0]["prompt"] == "一\n二")
    #expect(written[1]["errorTitle"] == "不对" && written[1]["error"] == "请选")
  }

  @Test func messagesAreCutToWhatIsShown() throws {
    let long = String(repeating: "字", count: 300)
    let rule = Sheet.Rule(.anything, prompt: .init(long, long), objection: .init(long, long))
    let written = try #require(try Self.validations([rule]).first).attributes
    let lengths = ["promptTitle", "prompt", "errorTitle", "error"].map { written[$0]?.utf16.count }
    #expect(lengths == [32, 255, 32, 225] && written["prompt"]?.hasSuffix("字…") == true)
  }

  @Test func aRuleWithoutItsSheetIsLeftOut() throws {
    #expect(try Self.validations([Sheet.Rule(.filledCells(of: "没有", column: 0))]).isEmpty)
  }

  @Test func inATableThatIsNoFormARuleIsForItsRows() throws {
    let written = try Self.validations([Sheet.Rule(.textLength(1...2))], rows: [[.text("a")], [.text("b")]])
    #expect(written.map { $0.attributes["sqref"] } == ["A2:A3"])
  }

  @Test func wordsFitWithTheCommasBetweenThem() {
    #expect(Sheet.Rule.Test.fits([String(repeating: "字", count: 127), String(repeating: "字", count: 127)]))
    #expect(!Sheet.Rule.Test.fits([String(repeating: "字", count: 127), String(repeating: "字", count: 128)]))
    #expect(!Sheet.Rule.Test.fits(["a,b"]))
  }
}
