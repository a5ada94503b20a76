import CSV
import Foundation
import TestSupport
import Testing

/// The public suite csv-spectrum: each file has the records of its JSON.
@Suite(.enabled(if: Suites.has("csv-spectrum"), "ASSIZE_SUITES names no folder with csv-spectrum"))
struct SpectrumTests {
  @Test(arguments: [
    "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines", "newlines_crlf",
    "quotes_and_newlines", "simple", "simple_crlf", "utf8",
  ]) func recordsAreThoseOfTheJSON(_ name: String) throws {
    let expected = try JSONSerialization.jsonObject(with: Data(try Suites.bytes("csv-spectrum/json/\(name).json")))
    #expect(try Self.records(name) == expected as? [[String: String]])
  }

  /// The suite's JSON of this file has another telephone number than its CSV.
  @Test func coordinatesButForTheTelephoneNumber() throws {
    let json = Data(try Suites.bytes("csv-spectrum/json/location_coordinates.json"))
    var expected = try #require(try JSONSerialization.jsonObject(with: json) as? [String: String])
    #expect(expected.updateValue("2095257564", forKey: "Contact Phone Number") == "1234567890")
    #expect(try Self.records("location_coordinates") == [expected])
  }

  private static func records(_ name: String) throws -> [[String: String]] {
    let text = try Suites.bytes("csv-spectrum/csvs/\(name).csv")
    let rows = fields(of: String(decoding: text, as: UTF8.self))
    return rows.dropFirst().map { Dictionary(zip(rows[0], $0)) { first, _ in first } }
  }
}
