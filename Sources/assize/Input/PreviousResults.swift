import Diagnostics
import Foundation

/// An earlier `results.json`, to compare with.
struct PreviousResults: Decodable, Sendable {
  struct Unit: Decodable, Sendable {
    let code: String
    let total: Decimal?
  }

  struct Ranking: Decodable, Sendable {
    struct Entry: Decodable, Sendable {
      let code: String
      let rank: Int
    }

    let group: String
    let within: String?
    let entries: [Entry]
  }

  struct Scheme: Decodable, Sendable {
    let id: String
  }

  let scheme: Scheme
  let units: [Unit]
  let rankings: [Ranking]

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
