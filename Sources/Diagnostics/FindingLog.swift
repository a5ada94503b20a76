/// Findings in the order of their places, and how many there are of each severity.
///
/// A commutative monoid: merging logs in any order gives the same log, and an empty one changes nothing.
public struct FindingLog: Sendable, Equatable {
  /// By file, sheet, line, column and code.
  public private(set) var findings: [Finding]

  public init(_ findings: some Sequence<Finding> = []) {
    self.findings = findings.inOrder()
  }

  /// Takes over what another log has.
  public mutating func merge(_ other: FindingLog) {
    findings = (findings + other.findings).inOrder()
  }

  /// How many findings there are of a severity.
  public func count(_ severity: Severity) -> Int {
    findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }

  public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
