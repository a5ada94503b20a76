import Diagnostics
import Records

/// A sheet, and what findings call it: the path of its file.
public struct NamedSheet: Sendable {
  public let name: String
  public let sheet: TallySheet

  public init(_ name: String, _ sheet: TallySheet) {
    self.name = name
    self.sheet = sheet
  }
}

extension TallySheet {
  /// Merges sheets into one that starts from an empty one.
  ///
  /// The order of the sheets changes nothing but which of two a finding names first.
  /// - Returns: the sheet, nil where anything forbids it; and everything that does.
  public static func merging(_ sheets: [NamedSheet], into empty: TallySheet) -> (
    sheet: TallySheet?, findings: [Finding]
  ) {
    let findings = SheetComparison(sheets, empty).findings.sorted()
    guard findings.isEmpty else { return (nil, findings) }
    var merged = empty
    for sheet in sheets.map(\.sheet) { merged.absorbSmall(sheet) }
    merged.units = Self.units(sheets.map(\.sheet.units) + [merged.units])
    merged.settleSources(sheets.map(\.sheet))
    merged.settleKeys(sheets.map(\.sheet.keys))
    return (merged, [])
  }

  private mutating func absorbSmall(_ other: TallySheet) {
    versions = Set(versions + other.versions).sorted()
    if let more = other.parts {
      parts = Parts(of: more.of, numbers: ((parts?.numbers ?? []) + more.numbers).sorted())
    }
    coverage.merge(other.coverage, uniquingKeysWith: +)
    findings = Dictionary(grouping: findings + other.findings) { "\($0.code) \($0.severity.rawValue)" }.values.map {
      same in
      FoundCount(code: same[0].code, severity: same[0].severity, count: same.reduce(0) { $0 + $1.count })
    }.sorted()
  }

  /// The units of all sheets, equal rows as one.
  private static func units(_ sheets: [[UnitCounts]]) -> [UnitCounts] {
    var all: [String: UnitCounts] = [:]
    for counts in sheets.joined() {
      if let known = all[counts.row.code] {
        all[counts.row.code] = known + counts
      } else {
        all[counts.row.code] = counts
      }
    }
    return all.values.sorted { $0.row.code.utf8.lexicographicallyPrecedes($1.row.code.utf8) }
  }

  /// A table of units that several sheets were counted with is read once.
  private mutating func settleSources(_ sheets: [TallySheet]) {
    var all: [String: Source] = [:]
    var plain: [Source] = []
    for source in sources + sheets.flatMap(\.sources) {
      if source.table == .units { all[source.sha256] = source } else { plain.append(source) }
    }
    sources = (plain + all.values).sorted { ($0.table.rawValue, $0.sha256) < ($1.table.rawValue, $1.sha256) }
    let repeated = all.values.reduce(0) { $0 + $1.repeatedUnits }
    coverage[.units] = Coverage(counted: units.count, setAside: repeated)
  }

  private mutating func settleKeys(_ sheets: [Keys]) {
    let all = [keys] + sheets
    keys.cases = all.flatMap(\.cases).sorted()
    keys.referredCases = Set(all.flatMap(\.referredCases)).sorted()
    keys.records = all.flatMap(\.records).sorted()
    keys.unknownUnits = Set(all.flatMap(\.unknownUnits)).sorted()
  }
}
