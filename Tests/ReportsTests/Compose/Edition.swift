import Assessment
import Diagnostics
import Foundation
import Records
import Reports
import TestSupport
import Testing

/// A report with what it was composed from.
struct Edition {
  let evaluation: Evaluation
  let explainer: Explainer
  let findings: [Finding]
  let report: Report

  init(
    _ ledger: Ledger, _ language: Language = .zh, previous: [String: PreviousResult]? = nil,
    audience: Audience = .internal
  ) throws {
    let scheme = try #require(SchemeReader.read(BuiltIn.scheme, file: BuiltIn.schemeFile).scheme)
    let tally = Tally.tally(scheme, ledger.register)
    evaluation = Evaluation(scheme, ledger.register, tally)
    explainer = Explainer(scheme, ledger.register, tally)
    findings = (ledger.findings + inspect(ledger.register, under: scheme)).sorted()
    let imprint = Imprint(
      provenance: Provenance(version: "1.2.3", schemeDigest: "5ca1ab1e"), date: scheme.period.to,
      inputs: ledger.register.files.map(\.path), language: language, previous: previous, audience: audience)
    report = Report.compose(evaluation, explainer, findings, imprint)
  }

  /// The fictitious province of the sample data.
  static func province(
    _ language: Language = .zh, previous: [String: PreviousResult]? = nil, audience: Audience = .internal
  ) throws -> Edition {
    try Edition(Ledger(folder: sampleData), language, previous: previous, audience: audience)
  }

  private static var sampleData: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../../sample-data/province"
    ).standardized
  }

  /// The units, by number.
  var units: Range<Int> { 0..<report.unitCount }

  func unit(_ code: String) throws -> Int {
    try #require(units.first { report.name(of: $0).code == code })
  }

  func page(_ code: String) throws -> UnitPage { report.page(of: try unit(code)) }
}

extension Int {
  /// Hundredths as results.json prints them, written independently of the room.
  var asDecimal: String { String(format: "%.2f", Double(self) / 100) }
}
