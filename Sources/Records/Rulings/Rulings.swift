import Diagnostics

/// How findings are to be taken, where that is not as their kinds say.
public struct Rulings: Sendable, Hashable {
  private let severities: [FindingKind: Severity]

  /// - Parameter severities: by kind; an error that always keeps its record out stays one.
  public init(severities: [FindingKind: Severity] = [:]) {
    self.severities = severities.filter { $0.key.keepsOut == nil || $0.value == .error }
  }

  /// Gives a finding the severity that it has here; returns whether it keeps its record out.
  @discardableResult
  public func rule(_ finding: inout Finding) -> Bool {
    if !severities.isEmpty, let severity = severities[finding.kind] { finding.severity = severity }
    return finding.severity == .error
  }

  /// Whether a kind that is no error as a rule is one here.
  func raises(_ kind: FindingKind) -> Bool { kind.severity != .error && severities[kind] == .error }
}
