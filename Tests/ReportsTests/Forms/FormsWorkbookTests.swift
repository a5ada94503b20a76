import Records
import Reports
import TestSupport
import Testing
import Workbooks

@Suite struct FormsWorkbookTests {
  private static let read = Result { try PackageReader(writing: formsWorkbook(created: 1_767_139_200)) }

  /// The sheet of a table: the instructions are the first.
  private static func number(_ table: Table) -> Int { 2 + (Table.allCases.firstIndex(of: table) ?? 0) }

  @Test func eachTableHasASheetOfItsName() throws {
    let names = try Self.read.get().summary.sheets.map(\.name)
    #expect(names == [instructionsSheetName] + Table.allCases.map(\.title.zh))
    #expect(Table(fileName: instructionsSheetName) == nil)
  }

  @Test(arguments: Table.allCases)
  func titlesAreTheHeadersAndNothingElseIsThere(_ table: Table) throws {
    let sheet = try Self.read.get().sheet(Self.number(table))
    let titles = try sheet.tree.child("sheetData").child("row")["c"].compactMap {
      sheet[$0.attributes["r"] ?? ""]?.value
    }
    #expect(titles == table.columns.map(\.name.title.zh) && sheet.cells.count == titles.count)
  }

  @Test(arguments: Table.allCases)
  func everyTitleHasACommentWithNameNeedAndExample(_ table: Table) throws {
    let comments = try Self.read.get().xml("xl/comments\(Self.number(table)).xml").child("commentList").children
    let texts = try comments.map { try $0.child("text").child("r").child("t").text }
    #expect(texts.count == table.columns.count)
    for (text, description) in zip(texts, table.descriptions) {
      let need = description.column.isRequired ? "必填 / required" : "选填 / optional"
      #expect(text.contains(need) && text.contains(description.column.name.id))
      #expect(text.contains(description.purpose.zh) && text.contains(description.purpose.en))
      #expect(text.hasSuffix(description.example))
    }
  }

  @Test(arguments: Table.allCases)
  func requiredColumnsStandOut(_ table: Table) throws {
    let sheet = try Self.read.get().sheet(Self.number(table))
    let cells = try sheet.tree.child("sheetData").child("row")["c"].compactMap { sheet[$0.attributes["r"] ?? ""] }
    let fills = zip(cells, table.columns).map { (isRequired: $1.isRequired, fill: $0.look.fill) }
    let dark = Set(fills.filter(\.isRequired).map(\.fill))
    #expect(dark.count == 1 && dark.isDisjoint(with: fills.filter { !$0.isRequired }.map(\.fill)))
  }

  /// Codes and words stay text; a date takes the form of a date.
  @Test(arguments: Table.allCases)
  func whatIsTypedKeepsItsForm(_ table: Table) throws {
    let read = try Self.read.get()
    let looks = try read.xml("xl/styles.xml").child("cellXfs").children
    let columns = try read.sheet(Self.number(table)).tree.child("cols").children
    let formats = columns.map {
      $0.attributes["style"].flatMap { Int($0) }.flatMap { looks[$0].attributes["numFmtId"] }
    }
    let expected = table.columns.map { column in
      switch column.content {
      case .date: "164"
      case .wholeNumber: "1"
      default: "49"
      }
    }
    #expect(formats == expected)
  }

  @Test(arguments: Table.allCases)
  func listsDatesAndNumbersAreChecked(_ table: Table) throws {
    let tree = try Self.read.get().sheet(Self.number(table)).tree
    let rules = try tree.child("dataValidations").children
    #expect(rules.count == table.columns.count && rules.allSatisfy { $0.attributes["showInputMessage"] == "1" })
    for (rule, column) in zip(rules, table.columns) {
      let said = [rule.attributes["type"], rule["formula1"].first?.text, rule["formula2"].first?.text]
      let isStrict = rule.attributes["showErrorMessage"] == "1" && rule.attributes["errorStyle"] == nil
      switch column.content {
      case .date: #expect(said == ["date", "32874", "73050"] && isStrict)
      case .wholeNumber: #expect(said == ["whole", "0", "999999999"] && isStrict)
      case .yesNo: #expect(said == ["list", "\"是,否\"", nil] && isStrict)
      case .word(let words): #expect(said == ["list", "\"\(words.joined(separator: ","))\"", nil] && isStrict)
      case .words(let words): #expect(said == ["list", "\"\(words.joined(separator: ","))\"", nil] && !isStrict)
      case .unitCode, .caseNumber, .letterNumber, .text: #expect(!isStrict || table == .units)
      }
    }
  }

  @Test func codesAreOfferedFromTheSheetOfUnits() throws {
    let rules = try Self.read.get().sheet(Self.number(.cases)).tree.child("dataValidations").children
    #expect(rules[1]["formula1"].first?.text.hasPrefix("OFFSET('单位'!$A$2,") == true)
    #expect(rules[1].attributes["showErrorMessage"] == nil)
  }

  @Test func theInstructionsDescribeEveryColumn() throws {
    let sheet = try Self.read.get().sheet(1)
    let names = zip(sheet.column("A"), zip(sheet.column("B"), sheet.column("C"))).map { [$0, $1.0, $1.1] }
    let expected = Table.allCases.flatMap { table in
      table.columns.map { [table.title.zh, $0.name.title.zh, $0.name.id] }
    }
    #expect(names.suffix(expected.count) == expected[...])
    #expect(names.dropLast(expected.count).allSatisfy { $0 == ["各表", "", ""] })
    let needs = Array(sheet.column("D").suffix(expected.count))
    #expect(needs == Table.allCases.flatMap(\.columns).map { $0.isRequired ? "必填" : "" })
  }

  @Test func sameBytesEachTime() throws {
    let again = try PackageReader(writing: formsWorkbook(created: 1_767_139_200))
    #expect(try Self.read.get().file == again.file)
  }
}
