import CSV
import Foundation
import TestSupport
import Testing

/// The public suite csv-test-data: valid files have the fields of their JSON, and what is wrong with the others shows.
@Suite(.enabled(if: Suites.has("csv-test-data"), "ASSIZE_SUITES names no folder with csv-test-data"))
struct TestDataTests {
  private static let header = ["foo", "bar", "baz"]

  @Test(arguments: [
    "all-empty", "empty-field", "empty-one-column", "leading-space", "one-column", "quotes-empty", "quotes-with-comma",
    "quotes-with-escaped-quote", "quotes-with-newline", "quotes-with-space", "simple-crlf", "simple-lf",
    "trailing-newline-one-field", "trailing-newline", "trailing-space", "utf8",
  ]) func fieldsAreThoseOfTheJSON(_ name: String) throws {
    let found = try Self.rows(name)
    #expect(found.map(\.texts) == (try Self.json(name) as? [[String]]))
    #expect(found.allSatisfy { $0.unclosed == nil })
  }

  @Test(arguments: ["header-simple", "header-no-rows"]) func recordsAreThoseOfTheJSON(_ name: String) throws {
    let found = try Self.rows(name).map(\.texts)
    #expect(found.first == Self.header)
    let records = found.dropFirst().map { Dictionary(zip(Self.header, $0)) { first, _ in first } }
    #expect(records == (try Self.json(name) as? [[String: String]]))
  }

  @Test func missingQuoteIsNamed() throws {
    #expect(try Self.rows("bad-missing-quote").map(\.unclosed) == [nil, 1])
  }

  /// A quote in the middle of a field is no error to this program; it must still be read as documented, and all rows
  /// keep their fields.
  @Test(arguments: [
    ("bad-unescaped-quote", "This \"quotes\" must be escaped"),
    ("bad-quotes-with-unescaped-quote", "Hey, I missed  it\""),
  ]) func strayQuotesAreText(_ name: String, _ text: String) throws {
    #expect(try Self.rows(name).map(\.texts) == [Self.header, ["1", text, "3"]])
  }

  @Test(arguments: [("bad-header-less-fields", 2), ("bad-header-more-fields", 4)])
  func raggedRowsShowTheirNumberOfFields(_ name: String, _ count: Int) throws {
    #expect(try Self.rows(name).map(\.texts.count) == [3, count])
  }

  @Test func missingHeaderAndOtherHeaderShow() throws {
    #expect(try Self.headers("bad-header-no-header").isEmpty)
    #expect(try Self.headers("bad-header-wrong-header") == [["qux", "quux", "quuz"]])
    #expect(try Self.headers("header-simple").first == Self.header)
  }

  private static func headers(_ name: String) throws -> [[String]] {
    try bytes(name).withUnsafeBufferPointer { headerCandidates(in: $0).map(\.fields) }
  }

  private static func rows(_ name: String) throws -> [PlainRow] {
    fastRows(of: try bytes(name), delimiter: Byte.comma)
  }

  private static func bytes(_ name: String) throws -> [UInt8] { try Suites.bytes("csv-test-data/csv/\(name).csv") }

  private static func json(_ name: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(try Suites.bytes("csv-test-data/json/\(name).json")))
  }
}

extension PlainRow {
  fileprivate var texts: [String] { fields.map { String(decoding: $0, as: UTF8.self) } }
}
