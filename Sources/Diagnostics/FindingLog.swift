/// Findings in the order of their places, and how many there are of each severity.
///
/// A commutative monoid: merging logs in any order gives the same log.
public struct FindingLog: Sendable, Equatable {
  public private(set) var findings: [Finding] = []
  private var sorted = true

  public init() {}

  public init(_ findings: some Sequence<Finding>) {
    self.findings = findings.sorted()
  }

  public mutating func add(_ finding: Finding) {
    findings.append(finding)
    sorted = false
  }

  public mutating func merge(_ other: FindingLog) {
    findings += other.findings
    sorted = false
  }

  /// The findings by file, line, column and code.
  public mutating func settle() {
    if !sorted { findings.sort() }
    sorted = true
  }

  public func count(_ severity: Severity) -> Int {
    findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }

  public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
