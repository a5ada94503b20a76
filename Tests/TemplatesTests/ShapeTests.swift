import Diagnostics
import Templates
import Testing

struct ShapeTests {
  @Test func entriesListEveryNameOnce() {
    let inner = RecordShape([.init("name", .text, meaning: Bilingual(zh: "名称", en: "its name"))])
    let shape = RecordShape([.init("unit", .record(inner)), .init("units", .list(.record(inner))), .init("n", .number)])
    let entries = Shape.record(shape).entries()
    #expect(entries.map(\.title) == ["unit", "unit.name", "units", "units[].name", "n"])
    #expect(entries[1].path == ["unit", "name"])
    #expect(entries[1].meaning?.en == "its name")
  }

  @Test func entriesOfARecursiveShapeEnd() {
    #expect(Shape.record(Sample.unitShape).entries().map(\.title) == ["name", "children", "best"])
  }

  @Test func slotsFollowTheNames() {
    #expect(Sample.pageShape.names.prefix(2) == ["title", "count"])
    #expect(Sample.pageShape.slot(of: "count") == 1)
    #expect(Sample.pageShape.slot(of: "name") == nil)
  }

  @Test func recordsAreTheSameShapeByIdentityOnly() {
    let other = RecordShape([.init("name", .text)])
    #expect(Shape.recursive { Sample.unitShape } == .record(Sample.unitShape))
    #expect(Shape.record(other) != .record(RecordShape([.init("name", .text)])))
    #expect(Shape.list(.text) != .list(.number))
  }

  @Test func departuresAreNamed() {
    let good = Sample.page(title: .utf8([0x78]), count: .number(1), units: [Sample.unit("a"), .none])
    #expect(good.departure(from: .record(Sample.pageShape)) == nil)
    let bad = Sample.page(units: [Sample.unit("a"), Sample.unit("b", [.text("c")])])
    #expect(bad.departure(from: .record(Sample.pageShape)) == ".units[1].children[0]")
    #expect(Value.record([]).departure(from: .record(Sample.pageShape)) == "")
    #expect(Sample.page(title: .number(1)).departure(from: .record(Sample.pageShape)) == ".title")
  }

  @Test func fieldsKeepNamesAndValuesTogether() throws {
    let value = Office.fields.value(Office(name: "甲", below: [Office(name: "乙", below: [])]))
    #expect(value.departure(from: .record(Office.fields.shape)) == nil)
    let source = TemplateSource(file: "office", text: "{{name}}{{#below}}>{{name}}{{/below}}")
    let (template, _) = Template.compile(source, for: .record(Office.fields.shape), escape: .html)
    #expect(try #require(template).render(value) == "甲>乙")
  }
}

private struct Office {
  let name: String
  let below: [Office]

  static let fields: Fields<Office> = Fields([
    .init("name", .text) { .text($0.name) },
    .init("below", .list(.recursive { fields.shape })) { .list($0.below.map(fields.value)) },
  ])
}
