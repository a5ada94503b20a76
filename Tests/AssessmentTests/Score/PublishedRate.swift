import Assessment
import Foundation
import Records
import TestSupport

/// A rate that an authority published, with the counts that it rests on.
struct PublishedRate {
  /// Year, place, unit and indicator.
  let name: String
  let numerator: Int
  let denominator: Int
  /// The percentage as published, with as many decimals.
  let published: String

  /// The percentage as it follows from the counts, half up, with as many decimals as the published one.
  func percentage(decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
    let rounded = (numerator * 200 * scale + denominator) / (2 * denominator)
    let fraction = String(scale + rounded % scale).dropFirst()
    return decimals == 0 ? "\(rounded)" : "\(rounded / scale).\(fraction)"
  }

  /// Whether the published percentage is what its own counts give.
  var followsFromItsCounts: Bool {
    percentage(decimals: published.split(separator: ".").dropFirst().first?.count ?? 0) == published
  }
}

extension PublishedRate {
  /// The rates in the file of fixtures.
  static func all() throws -> [PublishedRate] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/published-rates.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().compactMap { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard let numerator = Int(parts[4]), let denominator = Int(parts[5]) else { return nil }
      return PublishedRate(
        name: parts[..<4].joined(separator: " "), numerator: numerator, denominator: denominator, published: parts[6])
    }
  }

  /// Tables of as many trials as the denominator, to as many of which a leader came.
  var tables: [String: [UInt8]] {
    var cases = Array("case_no,unit_code,instance,filed_on\n".utf8)
    var hearings = Array("case_no,unit_code,held_on,leader\n".utf8)
    let (opening, filed) = (Array("（2025）湘01行初".utf8), Array("号,A,一审,2025-01-02\n".utf8))
    let (came, stayed) = (Array("号,A,2025-06-10,副职\n".utf8), Array("号,A,2025-06-10,\n".utf8))
    for serial in 1...denominator {
      let number = opening + Array(String(serial).utf8)
      cases += number + filed
      hearings += number + (serial <= numerator ? came : stayed)
    }
    let units = Array("unit_code,name,kind,level\nA,甲,政府,省\n".utf8)
    return ["units.csv": units, "cases.csv": cases, "hearings.csv": hearings]
  }
}
