import CSV
import Diagnostics
import Foundation
import Records
import TestSupport
import Testing

/// The faulty sample tables give the findings that are written down beside them, no more and no fewer.
@Suite struct BadDataTests {
  /// Made by others: of whole files by the tool, under a scheme by the assessment.
  private static let elsewhere = Set(DataFindings.workbooks.map(\.code)).union([
    "undecodable", "missing-table", "unknown-file", "bad-synonym", "in-no-group", "calendar-missing", "outside-period",
  ])

  @Test(arguments: BadData.codes.filter { $0 != "undecodable" }) func findings(_ code: String) throws {
    let found = try BadData.ledger(code).findings.map(BadData.line)
    let expected = try BadData.expected(code).filter { !Self.elsewhere.contains($0.code) }
    #expect(found == expected.map(\.line))
    #expect(try Self.elsewhere.contains(code) || BadData.expected(code).contains { $0.code == code })
  }

  @Test func undecodableFileIsOne() throws {
    let bytes = try BadData.bytes("undecodable", file: "trainings.csv")
    #expect(TextEncoding.marked(in: bytes) == nil)
    for encoding in [TextEncoding.utf8, .gb18030] {
      guard case .text = encoding.decode(bytes) else { continue }
      Issue.record("\(encoding.rawValue) decodes it")
    }
  }

  /// Each wording is filled, in both languages.
  @Test(arguments: BadData.codes.filter { $0 != "undecodable" }) func wordings(_ code: String) throws {
    for finding in try BadData.ledger(code).findings {
      for text in [finding.message.zh, finding.message.en, finding.hint.zh, finding.hint.en] {
        #expect(!text.isEmpty && !text.contains(/\{[A-Za-z]+\}/) && !text.contains("“”"), "\(finding.code): \(text)")
      }
    }
  }

  @Test func personalDataIsNeverQuoted() {
    let rows: [Row] = [["plaintiff": "\"张某", "note": "a"], ["plaintiff": "李某", "note": "b", "served_on": "x"]]
    let header = "case_no,unit_code,instance,filed_on,served_on,note,plaintiff\n"
    let record = "\(number(1)),A-1,一审,2025-01-02,,,\"张某\n"
    var files = Office(cases: rows).files
    #expect(!Ledger(files).findings.contains { "\($0)".contains("张某") || "\($0)".contains("李某") })
    files["cases.csv"] = header + record
    #expect(Ledger(files).codes == ["unclosed-quote"])
    #expect(!Ledger(files).findings.contains { "\($0.message)\($0.place)".contains("张某") })
  }
}
