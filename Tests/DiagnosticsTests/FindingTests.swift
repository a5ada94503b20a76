import Diagnostics
import Testing

private let kind = FindingKind(
  "bad-date", .error,
  message: Bilingual(zh: "“{field}”的“{value}”早于 {date}", en: "“{value}” in “{field}” lies before {date}"),
  hint: Bilingual(zh: "核对{field}", en: "check {field}"))

struct FindingTests {
  private let finding = Finding(
    kind, at: Place(file: "a.csv", line: 17, column: 3, field: FieldName("filed_on", zh: "立案日期"), value: "x{y}"),
    [.init("date", "2025-01-01")])

  @Test func fillsBothWordingsFromPlaceAndArguments() {
    #expect(
      finding.message == Bilingual(zh: "“立案日期”的“x{y}”早于 2025-01-01", en: "“x{y}” in “filed_on” lies before 2025-01-01"))
    #expect(finding.hint == Bilingual(zh: "核对立案日期", en: "check filed_on"))
  }

  @Test func leavesUnknownPlaceholdersAsTheyAre() {
    let odd = FindingKind("odd", .note, message: Bilingual("{nothing} { {value}"), hint: Bilingual(""))
    #expect(Finding(odd, at: Place(value: "v")).message.en == "{nothing} { v")
    let braces = FindingKind("odd", .note, message: Bilingual("} {a {value} } {"), hint: Bilingual("{}{value"))
    #expect(Finding(braces, at: Place(value: "v")).message.en == "} {a v } {")
    #expect(Finding(braces, at: Place(value: "v")).hint.en == "{}{value")
  }

  @Test func anArgumentGoesBeforeThePlace() {
    let kind = FindingKind("odd", .note, message: Bilingual("{value} of {line}"), hint: Bilingual(""))
    #expect(Finding(kind, at: Place(line: 3, value: "v"), [.init("value", 7)]).message.en == "7 of 3")
  }

  @Test func readsAsPlaceSeverityCodeMessageAndHint() {
    #expect(
      finding.text(.en) == """
        a.csv:17:3: error[bad-date] “x{y}” in “filed_on” lies before 2025-01-01
            hint: check filed_on
        """)
    #expect(finding.text(.zh).hasPrefix("a.csv:17:3: 错误[bad-date] "))
    #expect(finding.text(.en, isColoured: true).contains("\u{1B}[31merror\u{1B}[0m"))
  }

  @Test func leavesOutThePartsOfAPlaceThatAreNotThere() {
    let bare = FindingKind("bare", .note, message: Bilingual("m"), hint: Bilingual(""))
    #expect(Finding(bare, at: Place()).text(.en) == "note[bare] m")
    #expect(Finding(bare, at: Place(file: "a.csv")).text(.en) == "a.csv: note[bare] m")
  }

  @Test(arguments: [
    (Place(sheet: "案件", line: 17, column: 5), ""), (Place(file: "a.xlsx", sheet: "案件"), "a.xlsx:案件"),
    (Place(file: "a.xlsx", sheet: "案件", line: 17), "a.xlsx:案件!17"),
    (Place(file: "a.xlsx", sheet: "案件", line: 17, column: 5), "a.xlsx:案件!E17"),
    (Place(file: "a.xlsx", sheet: "S", line: 1, column: 27), "a.xlsx:S!AA1"),
    (Place(file: "a.xlsx", sheet: "S", line: 2, column: 16_384), "a.xlsx:S!XFD2"),
    (Place(file: "a.csv", line: 17), "a.csv:17"), (Place(file: "a.csv", line: 17, column: 5), "a.csv:17:5"),
  ])
  func placesReadAsInASpreadsheetOrATextEditor(_ place: Place, _ text: String) {
    #expect(place.text == text)
  }

  @Test func namesTheSheet() {
    let kind = FindingKind("odd", .note, message: Bilingual("in {sheet}"), hint: Bilingual(""))
    #expect(Finding(kind, at: Place(file: "a.xlsx", sheet: "案件", line: 2)).text(.en) == "a.xlsx:案件!2: note[odd] in 案件")
  }

  @Test func sortsByFileSheetLineColumnAndCode() {
    let places = [
      Place(), Place(file: "a.csv"), Place(file: "a.csv", line: 2), Place(file: "a.csv", line: 2, column: 1),
      Place(file: "a.csv", line: 10), Place(file: "a.csv", sheet: "A", line: 9),
      Place(file: "a.csv", sheet: "B", line: 1), Place(file: "b.csv", line: 1), Place(file: "案.csv"),
    ]
    let sorted = places.map { Finding(kind, at: $0) }
    for seed in 0..<5 {
      var shuffled = sorted
      shuffled.rotate(by: seed)
      #expect(FindingLog(shuffled).findings == sorted)
    }
  }
}

extension [Finding] {
  /// Moves the first elements to the end, and turns the order round.
  fileprivate mutating func rotate(by count: Int) {
    self = (Array(self[count...]) + self[..<count]).reversed()
  }
}
