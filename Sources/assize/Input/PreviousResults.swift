import Diagnostics
import Foundation
import Reports

/// An earlier `results.json`, to compare with.
struct PreviousResults: Decodable, Sendable {
  struct Unit: Decodable, Sendable {
    let code: String
    let total: Decimal?

    /// The total in hundredths.
    var hundredths: Int? { total.map { NSDecimalNumber(decimal: $0 * 100).intValue } }
  }

  struct Ranking: Decodable, Sendable {
    struct Entry: Decodable, Sendable {
      let code: String
      let rank: Int
    }

    let group: String
    let entries: [Entry]
  }

  let units: [Unit]
  let rankings: [Ranking]

  /// Totals and places by unit code.
  var byUnit: [String: PreviousResult] {
    var ranks: [String: [String: Int]] = [:]
    for ranking in rankings {
      for entry in ranking.entries { ranks[entry.code, default: [:]][ranking.group] = entry.rank }
    }
    let results = units.map { ($0.code, PreviousResult(total: $0.hundredths, ranks: ranks[$0.code] ?? [:])) }
    return Dictionary(results) { first, _ in first }
  }

  static func read(_ path: String) throws(Failure) -> PreviousResults {
    let bytes = try readFile(path)
    do {
      return try JSONDecoder().decode(PreviousResults.self, from: Data(bytes))
    } catch {
      throw Failure(
        .data, zh: "“\(path)”不是本程序写的 results.json", en: "“\(path)” is not a results.json that this program wrote")
    }
  }
}
