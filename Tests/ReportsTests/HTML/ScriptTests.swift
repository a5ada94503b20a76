import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

@Suite struct ScriptTests {
  @Test func thePolicyAllowsTheOneScriptOfAPageByItsHash() throws {
    let edition = try Edition.province()
    let templates = try #require(TemplateSet.load().set)
    for bytes in [edition.report.indexHTML(templates), edition.report.unitHTML(0, templates)] {
      let html = PageText(bytes).html
      #expect(html.components(separatedBy: "<script").count == 2)
      #expect(html.contains("script-src '\(PageText.scriptHash(html))';"))
    }
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
  /// What a policy must name to allow the script of a page.
  static func scriptHash(_ html: String) -> String {
    let script = html.firstMatch(of: /<script[^>]*>([\s\S]*?)<\/script>/).map { String($0.1) } ?? ""
    return "sha256-" + Data(SHA256.digest(Array(script.utf8))).base64EncodedString()
  }
}
