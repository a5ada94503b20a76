import Templates
import Testing

@Suite struct RowTests {
  @Test func aCellThatIsOneTagTakesTheTypedValue() throws {
    let book = TemplateBook(["A1": "{{title}}", "A2": " {{date}} ", "A3": "{{count}}", "A4": "共 {{count}} 个"])
    #expect(try book.filled().column("A", 4) == ["考核 <A&B>", "46022", "3", "共 3 个"])
    let types = try book.filled().sheet().all.filter { $0.name == "c" }.map { $0.attributes["t"] }
    #expect(types == ["inlineStr", nil, nil, "inlineStr"])
  }

  @Test func rowsBetweenMarkerRowsAreRepeatedAndTheMarkersGo() throws {
    var book = TemplateBook([
      "A1": "头", "A2": "{{#units}}", "A3": "{{name}}", "B3": "{{total}}", "C3": "{{share}}", "A4": "{{/units}}",
      "A5": "尾",
    ])
    book.pages[0].rows[3] = "ht=\"30\" customHeight=\"1\""
    book.pages[0].styles["B3"] = "s=\"0\""
    let filled = try book.filled()
    #expect(try filled.column("A", 5) == ["头", "第1单位", "第2单位", "第3单位", "尾"])
    #expect(try filled.column("B", 4) == ["-", "80.25", "80.5", "80.75"])
    #expect(try filled.column("C", 2) == ["-", "0.1251"])
    #expect(try filled.attributes("row", "ht") == ["30", "30", "30"])
    #expect(try filled.sheet().all.filter { $0.name == "c" && $0.attributes["s"] == "0" }.count == 3)
  }

  @Test func tagsAroundAllThatARowHoldsRepeatTheRow() throws {
    let book = TemplateBook(["A1": "{{#units}}{{name}}", "B1": "{{code}}{{/units}}", "A2": "尾"])
    #expect(try book.filled().column("A", 4) == ["第1单位", "第2单位", "第3单位", "尾"])
    #expect(try book.filled().column("B", 1) == ["430101"])
  }

  @Test func sectionsNestAndEmptyListsShowTheirAlternative() throws {
    let book = TemplateBook([
      "A1": "{{#units}}", "A2": "{{name}}", "A3": "{{#parts}}", "A4": "{{name}}", "A5": "{{/parts}}{{^parts}}",
      "A6": "（{{name}}无科室）", "A7": "{{/parts}}", "A8": "{{/units}}", "A9": "{{#none}}", "A10": "{{name}}",
      "A11": "{{/none}}",
      "A12": "尾",
    ])
    let filled = try book.filled(Sample.page(units: 2, parts: { $0 - 1 }))
    #expect(try filled.column("A", 5) == ["第1单位", "（第1单位无科室）", "第2单位", "第2单位第1科", "尾"])
  }

  @Test func twoLoopsOnASheetDoNotMindEachOther() throws {
    let book = TemplateBook([
      "A1": "{{#units}}{{code}}{{/units}}{{#isDraft}}稿{{/isDraft}}", "A2": "{{#units}}", "A3": "{{code}}",
      "A4": "{{/units}}",
      "A5": "{{#heads}}", "A6": "{{title}}", "A7": "{{/heads}}",
    ])
    #expect(
      try book.filled(Sample.page(units: 2)).column("A", 6)
        == ["430101430102稿", "430101", "430102", "指标1", "指标2", "指标3"])
  }

  @Test func richTextKeepsItsRunsEvenWhereTagsGoOverThem() throws {
    let text = "<r><t>共{{cou</t></r><r><rPr><b/></rPr><t>nt}}个</t></r>"
    let cell = try #require(try TemplateBook(["A1": text]).filled().sheet().all.first { $0.name == "is" })
    let runs = try cell["r"].map { (try $0.child("t").text, $0["rPr"].isEmpty) }
    #expect(runs.map(\.0) == ["共3", "个"] && runs.map(\.1) == [true, false])
  }

  @Test func lazyListsAreFilledLikeOthers() throws {
    let lazy = Value.lazy(LazyList(count: 3) { Sample.unit($0 + 1) })
    guard case .record(var page) = Sample.page() else { return }
    page[2] = lazy
    let book = TemplateBook(["A1": "{{#units}}{{name}}", "B1": "{{total}}{{/units}}"])
    #expect(try book.filled(.record(page)).cells() == book.filled().cells())
  }
}
