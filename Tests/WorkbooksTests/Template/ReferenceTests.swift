import Testing

/// Formulas and all else that refers to cells.
@Suite struct ReferenceTests {
  private static let loop: KeyValuePairs<String, String> = [
    "A1": "头", "A2": "{{#units}}", "A3": "{{name}}", "B3": "{{total}}", "C3": "=F3", "A4": "{{/units}}", "A5": "尾",
  ]

  /// A formula in the loop, and what it is in its second row.
  @Test(arguments: [
    ("B3*2", "B3*2"), ("B3/B$1", "B3/B$1"), ("RANK(B3,B$3:B$3)", "RANK(B3,B$2:B$4)"), ("SUM(B$3:B3)", "SUM(B$2:B3)"),
    ("SUM($B$3:$B$3)", "SUM($B$2:$B$4)"), ("B5", "B5"), ("\"B3\"&LOG10(B3)", "\"B3\"&LOG10(B3)"),
    ("SUM(B:B)", "SUM(B:B)"), ("T1[B3]+B3", "T1[B3]+B3"), ("'表'!B3+表!B3", "'表'!B3+表!B3"), ("[1]表!B3", "[1]表!B3"),
  ])
  func formulasInALoop(_ formula: String, _ expected: String) throws {
    let book = TemplateBook([
      "A1": "头", "A2": "{{#units}}", "B3": "{{total}}", "C3": "=" + formula, "A4": "{{/units}}", "A5": "尾",
    ])
    #expect(try book.filled().cells()["C3"] == "=" + expected)
  }

  /// A formula below the loop.
  @Test(arguments: [
    ("SUM(B3:B3)", "SUM(B2:B4)"), ("SUM(B3)", "SUM(B2:B4)"), ("SUM(B1:B4)", "SUM(B1:B4)"), ("B3", "B2"), ("A5", "A5"),
    ("SUM(3:3)", "SUM(2:4)"), ("B7", "B7"), ("SUM(B2:B2)", "SUM(#REF!)"),
    ("COUNTA(A1:A1048576)", "COUNTA(A1:A1048576)"),
  ])
  func formulasOutsideOfALoop(_ formula: String, _ expected: String) throws {
    let book = TemplateBook([
      "A1": "头", "A2": "{{#units}}", "B3": "{{total}}", "A4": "{{/units}}", "A5": "尾", "B5": "=" + formula,
    ])
    #expect(try book.filled().cells()["B5"] == "=" + expected)
  }

  @Test func anEmptyLoopThatIsReferredToLeavesABlankRow() throws {
    let book = TemplateBook(["A1": "{{#none}}", "B2": "{{total}}", "A3": "{{/none}}", "B4": "=SUM(B2:B2)"])
    #expect(try book.filled().cells() == ["B2": "=SUM(B1:B1)"])
  }

  @Test func otherSheetsSeeTheGrownRange() throws {
    var book = TemplateBook(Self.loop)
    book.pages.append(.init(name: "另表", cells: ["A1": "=SUM(表!B3:B3)", "A2": "=表!A5"]))
    #expect(try book.filled().column("A", 2, sheet: 2) == ["=SUM(表!B2:B4)", "=表!A5"])
  }

  @Test func sharedFormulasBecomeFormulasOfTheirOwn() throws {
    let row =
      "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" ref=\"A2:B2\" si=\"0\">A1*$A$1</f></c>"
      + "<c r=\"B2\"><f t=\"shared\" si=\"0\"/></c></row>"
    #expect(SharedFormulas.read(row) == ["A2: A1*$A$1", "B2: B1*$A$1"])
  }

  @Test func mergedCellsMoveAndRepeat() throws {
    let book = TemplateBook(
      ["A1": "头", "A2": "{{#units}}", "A3": "{{name}}", "A4": "-", "A5": "{{/units}}", "A6": "尾"],
      after: "<mergeCells count=\"4\"><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A3:B4\"/><mergeCell ref=\"A6:C7\"/>"
        + "<mergeCell ref=\"E1:E6\"/></mergeCells>")
    let merged = try book.filled(Sample.page(units: 2)).attributes("mergeCell", "ref")
    #expect(merged == ["A1:C1", "E1:E6", "A2:B3", "A4:B5", "A6:C7"])
  }

  @Test func formatsAndChecksStretchWithoutMultiplying() throws {
    let after =
      "<conditionalFormatting sqref=\"B3\"><cfRule type=\"expression\" priority=\"1\"><formula>$B3&gt;$B$5</formula>"
      + "</cfRule></conditionalFormatting><dataValidations count=\"1\"><dataValidation type=\"list\" sqref=\"A3 A5\">"
      + "<formula1>$A$3:$A$3</formula1></dataValidation></dataValidations>"
    let filled = try TemplateBook(Self.loop, after: after).filled()
    #expect(try filled.attributes("conditionalFormatting", "sqref") == ["B2:B4"])
    #expect(try filled.attributes("dataValidation", "sqref") == ["A2:A4 A5"])
    let formulas = try filled.sheet().all.filter { $0.name.hasPrefix("formula") }.map(\.text)
    #expect(formulas == ["$B2>$B$5", "$A$2:$A$4"])
  }

  @Test func aFormatOfOneRowOfSeveralKeepsToThatRow() throws {
    let cells: KeyValuePairs = ["A1": "{{#units}}", "A2": "{{name}}", "A3": "{{code}}", "A4": "{{/units}}"]
    let after =
      "<conditionalFormatting sqref=\"A3\"><cfRule type=\"duplicateValues\" priority=\"1\"/></conditionalFormatting>"
    let filled = try TemplateBook(cells, after: after).filled()
    #expect(try filled.attributes("conditionalFormatting", "sqref") == ["A2 A4 A6"])
  }

  @Test func linksBreaksFiltersAndPanesFollow() throws {
    let before =
      "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"3\" topLeftCell=\"A4\" state=\"frozen\"/></sheetView></sheetViews>"
    let after =
      "<autoFilter ref=\"A1:B3\"/><hyperlinks><hyperlink ref=\"A3\" location=\"表!A5\"/></hyperlinks>"
      + "<rowBreaks count=\"2\" manualBreakCount=\"2\"><brk id=\"3\" man=\"1\"/><brk id=\"5\" man=\"1\"/></rowBreaks>"
    let filled = try TemplateBook(Self.loop, before: before, after: after).filled(Sample.page(units: 2))
    #expect(try filled.attributes("hyperlink", "ref") == ["A2", "A3"])
    #expect(try filled.attributes("hyperlink", "location") == ["表!A4", "表!A4"])
    #expect(try filled.attributes("brk", "id") == ["2", "3", "4"])
    #expect(try filled.attributes("autoFilter", "ref") == ["A1:B3"] && filled.attributes("pane", "ySplit") == ["3"])
  }

  @Test func namesPrintAreasAndTitlesFollow() throws {
    var book = TemplateBook(Self.loop)
    book.names =
      "<definedNames><definedName name=\"总分\">表!$B$3</definedName><definedName name=\"_xlnm.Print_Area\" "
      + "localSheetId=\"0\">表!$A$1:$C$5</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">"
      + "表!$1:$1</definedName></definedNames>"
    let names = try book.filled(Sample.page(units: 5)).xml("xl/workbook.xml").child("definedNames").children.map(\.text)
    #expect(names == ["表!$B$2:$B$6", "表!$A$1:$C$7", "表!$1:$1"])
  }
}
