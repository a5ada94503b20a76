import Diagnostics
import Records

/// A tally as it goes from office to office: whole numbers for each unit, and what is needed to merge it safely.
///
/// It holds no record and no personal data. Merging is associative and commutative and has an identity, as that of
/// ``Tally`` is; being not idempotent, a sheet carries what tells that something would be counted twice.
public struct TallySheet: Sendable, Hashable {
  /// The versions of the program that counted, each once, sorted.
  public var versions: [String]
  /// See ``Scheme/countingRules``.
  public var rules: [String]
  public var period: Period
  /// Which parts of a ledger that was divided for counting; nil for an office's own records.
  public var parts: Parts?
  /// The files that were counted, by table and digest.
  public var sources: [Source]
  public var coverage: [Table: Coverage]
  /// What was found in the records, by code.
  public var findings: [FoundCount]
  public var keys: Keys
  /// The ids of the indicators, in the order in which ``UnitCounts`` has their counts.
  public var indicators: [String]
  /// By the bytes of their codes.
  public var units: [UnitCounts]

  public init(
    versions: [String], rules: [String], period: Period, parts: Parts? = nil, sources: [Source] = [],
    coverage: [Table: Coverage] = [:], findings: [FoundCount] = [], keys: Keys = Keys(), indicators: [String],
    units: [UnitCounts] = []
  ) {
    self.versions = versions
    self.rules = rules
    self.period = period
    self.parts = parts
    self.sources = sources
    self.coverage = coverage
    self.findings = findings
    self.keys = keys
    self.indicators = indicators
    self.units = units
  }

  /// A sheet on which nothing was counted, under the rules of a scheme.
  public init(_ scheme: Scheme, version: String) {
    self.init(
      versions: [version], rules: scheme.countingRules, period: scheme.period,
      indicators: scheme.indicators.map(\.id).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }
}

extension TallySheet {
  /// Which parts of how many.
  public struct Parts: Sendable, Hashable {
    public var of: Int
    /// From 1 on, sorted.
    public var numbers: [Int]

    public init(of: Int, numbers: [Int]) {
      self.of = of
      self.numbers = numbers
    }

    /// The parts that are not there.
    public var missing: [Int] { Array(Set(1...of).subtracting(numbers)).sorted() }
  }

  /// A file that was counted, whatever its path.
  public struct Source: Sendable, Hashable {
    public var table: Table
    /// In hexadecimal.
    public var sha256: String
    public var bytes: Int
    public var records: Int
    /// Of a file of units, the rows set aside for being there before.
    public var repeatedUnits: Int

    public init(table: Table, sha256: String, bytes: Int, records: Int, repeatedUnits: Int = 0) {
      self.table = table
      self.sha256 = sha256
      self.bytes = bytes
      self.records = records
      self.repeatedUnits = repeatedUnits
    }
  }

  /// How many findings of a code and severity there are; accepted ones have another than those that are not.
  public struct FoundCount: Sendable, Hashable, Comparable {
    public var code: String
    public var severity: Severity
    public var count: Int

    public init(code: String, severity: Severity, count: Int) {
      self.code = code
      self.severity = severity
      self.count = count
    }

    /// By code, then by severity.
    public static func < (a: FoundCount, b: FoundCount) -> Bool {
      a.code == b.code ? a.severity < b.severity : a.code < b.code
    }
  }

  /// Digests of what no two sheets may share, each list sorted and without repetition.
  public struct Keys: Sendable, Hashable {
    /// Case numbers.
    public var cases: [UInt64]
    /// Case numbers from which cases were appealed, and which are not among ``cases``.
    public var referredCases: [UInt64]
    /// Letters, trainings, capacities and events.
    public var records: [UInt64]
    /// Codes, as they are, that records refer to and no unit has.
    public var unknownUnits: [String]

    public init(
      cases: [UInt64] = [], referredCases: [UInt64] = [], records: [UInt64] = [], unknownUnits: [String] = []
    ) {
      self.cases = cases
      self.referredCases = referredCases
      self.records = records
      self.unknownUnits = unknownUnits
    }
  }
}
