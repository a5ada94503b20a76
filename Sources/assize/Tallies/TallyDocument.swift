import Assessment
import Diagnostics
import Foundation
import Records

/// The file of a tally as JSON has it, before its values are checked.
struct TallyDocument: Decodable {
  struct Tool: Decodable {
    let tally: Int
    let versions: [String]
  }

  struct Rules: Decodable {
    let sha256: String
    let lines: [String]
  }

  struct Span: Decodable {
    let from, to: String
  }

  struct Parts: Decodable {
    let of: Int
    let numbers: [Int]
  }

  struct Source: Decodable {
    let table, sha256: String
    let bytes, records, repeatedUnits: Int

    enum CodingKeys: String, CodingKey {
      case table, sha256, bytes, records
      case repeatedUnits = "repeated_units"
    }
  }

  struct Covered: Decodable {
    let read, counted, quarantined, setAside: Int

    enum CodingKeys: String, CodingKey {
      case read, counted, quarantined
      case setAside = "set_aside"
    }
  }

  struct Found: Decodable {
    let code, severity: String
    let count: Int
  }

  struct Keys: Decodable {
    let cases, referredCases, records: String
    let unknownUnits: [String]

    enum CodingKeys: String, CodingKey {
      case cases, records
      case referredCases = "referred_cases"
      case unknownUnits = "unknown_units"
    }
  }

  struct Unit: Decodable {
    let code, name, kind, level: String
    let parent: String?
    let activity: [String: Int]?
    let own, joint: [[Int]]?
  }

  let assize: Tool
  let rules: Rules
  let period: Span
  let parts: Parts?
  let sources: [Source]
  let coverage: [String: Covered]
  let findings: [Found]
  let keys: Keys
  let indicators: [String]
  let units: [Unit]
}

/// The form alone: all that can be read of a file that a later program wrote.
struct TallyForm: Decodable {
  struct Tool: Decodable {
    let tally: Int
  }

  let assize: Tool
}
