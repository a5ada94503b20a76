import Assessment
import Crypto
import Diagnostics
import Records

extension CheckedData {
  /// What was counted as a sheet that can be sent and merged.
  ///
  /// - Parameter parts: which part of a divided ledger the data are; the divider vouches that no case is in two, and
  ///   the sheet carries no keys.
  func sheet(_ tally: Tally, parts: TallySheet.Parts?) -> TallySheet {
    var sheet = TallySheet(scheme, version: Assize.version)
    sheet.parts = parts
    sheet.sources = sources
    sheet.coverage = register.coverage
    sheet.findings = foundCounts
    sheet.keys = keys(register.ties, isPart: parts != nil)
    sheet.units = tally.units(scheme, register)
    return sheet
  }

  /// The files by table: a workbook stands once for each table that it has.
  private var sources: [TallySheet.Source] {
    let counts = Dictionary(zip(register.files.map(\.place), register.fileCounts)) { first, _ in first }
    var sources: [TallySheet.Source] = []
    for input in inputs {
      var tables = Dictionary(grouping: input.sources, by: \.table)
      if let table = input.file.table, tables.isEmpty { tables[table] = [] }
      for (table, files) in tables {
        let found = files.compactMap { counts[$0.place] }
        sources.append(
          TallySheet.Source(
            table: table, sha256: input.sha256, bytes: input.size, records: found.reduce(0) { $0 + $1.read },
            repeatedUnits: found.reduce(0) { $0 + $1.repeatedUnits }))
      }
    }
    return sources.sorted { ($0.table.rawValue, $0.sha256) < ($1.table.rawValue, $1.sha256) }
  }

  /// The findings by code, but those on units, which whoever merges finds again.
  private var foundCounts: [TallySheet.FoundCount] {
    var counts: [TallySheet.FoundCount] = []
    for (kind, found) in Dictionary(grouping: findings.filter { $0.kind != .inNoGroup }, by: \.kind) {
      for severity in Severity.allCases {
        let count = found.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
        if count > 0 { counts.append(TallySheet.FoundCount(code: kind.code, severity: severity, count: count)) }
      }
    }
    return counts.sorted()
  }

  private func keys(_ ties: Ties, isPart: Bool) -> TallySheet.Keys {
    let unknown = Set(ties.unknownUnits).sorted()
    guard !isPart else { return TallySheet.Keys(unknownUnits: unknown) }
    let key = { (number: CaseNumber) in Self.key(register.text(number)) }
    return TallySheet.Keys(
      cases: Set(ties.cases.map(key)).sorted(), referredCases: Set(ties.referredCases.map(key)).sorted(),
      records: Set(ties.records.map(Self.key)).sorted(), unknownUnits: unknown)
  }

  /// The first eight bytes of a text's SHA-256.
  private static func key(_ text: String) -> UInt64 {
    var text = text
    let digest = text.withUTF8 { SHA256.hash(data: UnsafeRawBufferPointer($0)) }
    return digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
