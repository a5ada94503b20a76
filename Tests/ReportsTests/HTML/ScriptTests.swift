import Diagnostics
import Foundation
import Reports
import Templates
import TestSupport
import Testing

@Suite struct ScriptTests {
  @Test func thePolicyAllowsTheOneScriptOfAPageByItsHash() throws {
    let edition = try Edition.province()
    let templates = try #require(TemplateSet.load(digest: PageText.digest).set)
    for bytes in [edition.report.indexHTML(templates), edition.report.unitHTML(0, templates)] {
      let html = PageText(bytes).html
      #expect(html.components(separatedBy: "<script").count == 2)
      #expect(html.contains("script-src '\(PageText.scriptHash(html))';"))
    }
  }

  @Test func anOfficesOwnScriptIsAllowedWithItsIndentation() throws {
    let own = [
      TemplateSource(file: "script.html.mustache", text: "<script>\n  alert(\"甲\")\n</script>\n"),
      TemplateSource(file: "foot.html.mustache", text: "  {{>script.html}}\n</body>\n</html>\n"),
    ]
    let templates = try #require(TemplateSet.load(overrides: own, digest: PageText.digest).set)
    let html = PageText(try Edition.province().report.unitHTML(0, templates)).html
    #expect(html.contains("\n    alert(") && html.contains("script-src '\(PageText.scriptHash(html))';"))
  }

  @Test func whatStandsInTheDataIsNeverAllowed() throws {
    let own = TemplateSource(file: "foot.html.mustache", text: "{{#others}}{{{unit.name}}}{{/others}}</body></html>\n")
    let other = TemplateSource(file: "index.html.mustache", text: "{{>head.html}}")
    let office = Office(
      units: [
        ["unit_code": "A", "name": "甲"], ["unit_code": "B", "name": "<script>alert(1)</script>", "parent_code": "A"],
      ], cases: [["unit_code": "B"]])
    let plain = ["records", "return", "returns"].map {
      TemplateSource(file: $0 + ".html.mustache", text: "{{>head.html}}")
    }
    let set = TemplateSet.load(overrides: [own, other] + plain, digest: PageText.digest)
    let templates = try #require(set.set)
    let html = PageText(try Edition(office.ledger).report.unitHTML(0, templates)).html
    #expect(html.contains("<script>alert(1)</script>") && html.contains("script-src 'none';"))
  }

  @Test func withoutADigestNoScriptIsAllowed() throws {
    let templates = try #require(TemplateSet.load().set)
    #expect(PageText(try Edition.province().report.unitHTML(0, templates)).html.contains("script-src 'none';"))
  }

  /// Reads the directory back as a browser does.
  @Test func theDirectoryHoldsEveryUnit() throws {
    let edition = try Edition.province()
    var (code, name): (String.UnicodeScalarView, String.UnicodeScalarView) = ("".unicodeScalars, "".unicodeScalars)
    var read: [String] = []
    for line in edition.report.summary.directory.lines {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
      code = .init(code.prefix(parts[0][0].digit) + parts[0].dropFirst(2))
      name = .init(name.prefix(parts[0][1].digit) + parts[1])
      read.append("\(String(code)) \(String(name))")
    }
    #expect(read == edition.units.map { "\(edition.report.name(of: $0).code) \(edition.report.name(of: $0).name)" })
  }

  @Test func initialsAreThoseOfThePronunciation() throws {
    let ledger = Ledger([
      "units.csv": "unit_code,name,kind,level,parent_code\n1,重庆市公安局A1,部门,市,\n2,亳州市衢县人民政府㐂,政府,县,\n",
      "cases.csv": "case_no,unit_code,instance,filed_on\n",
    ])
    let letters = try Edition(ledger).report.summary.directory.letters
    #expect(letters == "a安b亳c重f府g公j局m民q庆衢r人s市x县z州政重")
  }

  /// Rows 16 to 87 of the standard, in the encoding that it founded: a unit for each row.
  @Test func everyCharacterOfTheStandardHasItsInitial() throws {
    var units = Array("unit_code,name,kind,level\n".utf8)
    for row in 16...87 as ClosedRange<UInt8> {
      units += Array("R\(row),".utf8)
      for column in 1...(row == 55 ? 89 : 94) as ClosedRange<UInt8> { units += [0xA0 + row, 0xA0 + column] }
      units += [0x2C, 0xD5, 0xFE, 0xB8, 0xAE, 0x2C, 0xCF, 0xD8, 0x0A]  // ,政府,县
    }
    let ledger = Ledger(["units.csv": units, "cases.csv": Array("case_no,unit_code,instance,filed_on\n".utf8)])
    let edition = try Edition(ledger)
    let letters = edition.report.summary.directory.letters
    let known = Set(letters.unicodeScalars.filter { $0.value >= 0x3400 })
    let names = Set(edition.units.flatMap { edition.report.name(of: $0).name.unicodeScalars })
    #expect(edition.units.count == 72 && names.count == 6763 && known == names)
    let piece = { (letter: Character) in
      letters.drop { $0 != letter }.dropFirst().prefix { !$0.isASCII }
    }
    #expect(
      piece("y").contains("鄢") && piece("d").contains("儋") && piece("q").contains("綦") && !piece("a").contains("鄢"))
  }

  @Test func pagesAreCompleteWithoutTheScript() throws {
    let edition = try Edition.province()
    let templates = try #require(TemplateSet.load().set)
    let html = PageText(edition.report.indexHTML(templates)).html
    #expect(html.contains("<form id=\"find\" class=\"find\" role=\"search\" hidden>"))
    #expect(html.components(separatedBy: " hidden>").count == 4)
    #expect(!html.contains("<button") && !html.contains("onclick"))
  }
}

extension Unicode.Scalar {
  fileprivate var digit: Int { Character(self).hexDigitValue ?? Int(value) - 0x61 + 10 }
}

extension PageText {
  static func digest(_ bytes: [UInt8]) -> String { Data(SHA256.digest(bytes)).base64EncodedString() }

  /// What a policy must name to allow the script of a page.
  static func scriptHash(_ html: String) -> String {
    let script = html.firstMatch(of: /<script[^>]*>([\s\S]*?)<\/script>/).map { String($0.1) } ?? ""
    return "sha256-" + digest(Array(script.utf8))
  }
}
