import Assessment
import Diagnostics
import Records
import TestSupport

extension TallySheet {
  /// What an office counts, with keys of another digest than the program's.
  init(_ office: Office, _ scheme: Scheme, source: String? = nil) {
    let ledger = office.ledger
    let (register, ties) = (ledger.register, ledger.register.ties)
    self.init(scheme, version: "1")
    coverage = register.coverage
    units = Tally.tally(scheme, register).units(scheme, register)
    keys = Keys(
      cases: Set(ties.cases.map { register.text($0).weakDigest }).sorted(),
      referredCases: Set(ties.referredCases.map { register.text($0).weakDigest }).sorted(),
      records: Set(ties.records.map(\.weakDigest)).sorted(), unknownUnits: Set(ties.unknownUnits).sorted())
    findings = Dictionary(grouping: ledger.findings, by: \.kind).map { kind, found in
      FoundCount(code: kind.code, severity: kind.severity, count: found.count)
    }.sorted { $0.code < $1.code }
    if let source { sources = [Source(table: .cases, sha256: source, bytes: 1, records: 1)] }
  }
}

extension String {
  /// FNV-1a in 64 bits.
  fileprivate var weakDigest: UInt64 {
    utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
