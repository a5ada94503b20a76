import Templates
import Testing

struct RecursionTests {
  @Test func aTreeRendersToItsEnd() throws {
    let tree = Sample.unit("a", [Sample.unit("b", [Sample.unit("c")]), Sample.unit("d")])
    let output = try render(
      "{{#unit}}{{>node}}{{/unit}}", Sample.page(unit: tree),
      partials: ["node": "{{name}}({{#children}}{{>node}}{{/children}})"])
    #expect(output == "a(b(c())d())")
  }

  @Test func eachLevelIsIndentedByItsOwnSection() throws {
    let tree = Sample.unit("a", [Sample.unit("b"), Sample.unit("c")])
    let output = try render(
      "<ul>\n  {{>node}}\n</ul>\n", Sample.page(units: [tree]),
      partials: [
        "node": "{{#units}}\n<li>{{name}}\n{{>leaves}}\n{{/units}}\n",
        "leaves": "{{#children}}\n{{name}}\n{{/children}}\n",
      ])
    #expect(output == "<ul>\n  <li>a\n  b\n  c\n</ul>\n")
  }

  @Test func indentationGrowsWithEachLevel() throws {
    let tree = Sample.unit("a", [Sample.unit("b", [Sample.unit("c")]), Sample.unit("d")])
    let output = try render(
      "- all\n{{#unit}}\n  {{>node}}\n{{/unit}}\n", Sample.page(unit: tree),
      partials: ["node": "- {{name}}\n{{#children}}\n  {{>node}}\n{{/children}}\n"])
    #expect(output == "- all\n  - a\n    - b\n      - c\n    - d\n")
  }

  @Test func outerNamesStayVisibleAtEveryDepth() throws {
    let tree = Sample.unit("a", [Sample.unit("b", [Sample.unit("c")])])
    let output = try render(
      "{{#unit}}{{>node}}{{/unit}}{{title}}", Sample.page(title: .text("T"), unit: tree),
      partials: ["node": "{{name}}{{title}}{{#children}}{{>node}}{{/children}}{{name}}"])
    #expect(output == "aTbTcTcbaT")
  }

  @Test func aThousandLevels() throws {
    let tree = (0..<1000).reduce(Sample.unit("x")) { tree, _ in Sample.unit("x", [tree]) }
    let output = try render(
      "{{#unit}}{{>node}}{{/unit}}", Sample.page(unit: tree),
      partials: ["node": "{{name}}{{#children}}{{>node}}{{/children}}"])
    #expect(output == String(repeating: "x", count: 1001))
  }

  @Test func mutualRecursionThatGoesDeeperIsFine() throws {
    let tree = Sample.unit("a", [Sample.unit("b", best: Sample.unit("c"))], best: Sample.unit("d", [Sample.unit("e")]))
    let output = try render(
      "{{#unit}}{{>one}}{{/unit}}", Sample.page(unit: tree),
      partials: [
        "one": "1{{name}}{{#children}}{{>two}}{{/children}}", "two": "2{{name}}{{#best}}{{>one}}{{/best}}",
      ])
    #expect(output == "1a2b1c")
  }

  @Test func aPartialThatCallsItselfPlainly() {
    expect(TemplateFinding.endlessPartial, in: "{{>p}}", partials: ["p": "x\n {{>‸p}}"])
  }

  @Test func aConditionThatStaysTrueDoesNotEndIt() {
    expect(TemplateFinding.endlessPartial, in: "{{>p}}", partials: ["p": "{{#final}}{{>‸p}}{{/final}}"])
    expect(TemplateFinding.endlessPartial, in: "{{>p}}", partials: ["p": "{{^final}}{{>‸p}}{{/final}}"])
    expect(TemplateFinding.endlessPartial, in: "{{>p}}", partials: ["p": "{{#tags}}{{>‸p}}{{/tags}}"])
    expect(TemplateFinding.endlessPartial, in: "{{>p}}", partials: ["p": "{{#units}}{{>‸p}}{{/units}}"])
  }

  @Test func partialsThatCallEachOther() {
    expect(
      TemplateFinding.endlessPartial, TemplateFinding.endlessPartial, in: "{{>p}}",
      partials: ["p": "{{>‸q}}", "q": "\n{{>‸p}}"])
  }

  @Test func goingDeeperAndComingBackIsEndless() {
    expect(
      TemplateFinding.endlessPartial, in: "{{#unit}}{{>p}}{{/unit}}",
      partials: ["p": "{{#best}}{{name}}{{/best}}{{>‸p}}"])
  }

  @Test func alternatingDescentsThatUndoEachOtherAreEndless() {
    expect(
      TemplateFinding.endlessPartial, in: "{{#unit}}{{>p}}{{/unit}}",
      partials: ["p": "{{#children}}{{>p}}{{/children}}{{#unit}}{{>‸p}}{{/unit}}"])
  }
}
