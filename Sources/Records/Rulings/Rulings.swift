import Diagnostics

/// How findings are to be taken, where that is not as their kinds say: severities that a scheme changes, and approved
/// exceptions.
///
/// Looked at when a finding is made, so that right records cost nothing.
public struct Rulings: Sendable, Hashable {
  private let severities: [FindingKind: Severity]
  private let waivers: Waivers

  /// - Parameters:
  ///   - severities: by kind; an error that always keeps its record out stays one.
  ///   - waivers: the exceptions in force.
  public init(severities: [FindingKind: Severity] = [:], waivers: Waivers = Waivers()) {
    self.severities = severities.filter { $0.key.keepsOut == nil || $0.value == .error }
    self.waivers = waivers
  }

  /// The same severities with exceptions.
  public func granting(_ waivers: Waivers) -> Rulings { Rulings(severities: severities, waivers: waivers) }

  /// Gives a finding the severity that it has here; returns whether it keeps its record out.
  ///
  /// An accepted finding is a note. Its record stands, unless it cannot be counted.
  /// - Parameters:
  ///   - record: the record that it is about, if any.
  ///   - table: the table of the file that it is about, where that is known.
  @discardableResult
  public func rule(_ finding: inout Finding, about record: RecordKey? = nil, in table: Table? = nil) -> Bool {
    if !severities.isEmpty, let severity = severities[finding.kind] { finding.severity = severity }
    guard mayAccept(finding.kind) else { return finding.severity == .error }
    let acceptance = record.map { waivers.acceptance(of: finding.kind, $0) } ?? waivers.acceptance(of: finding, table)
    guard let acceptance else { return finding.severity == .error }
    (finding.severity, finding.acceptance) = (.note, acceptance)
    return finding.kind.keepsOut != nil
  }

  /// Whether a kind that is no error as a rule is one here.
  func raises(_ kind: FindingKind) -> Bool { kind.severity != .error && severities[kind] == .error }

  /// Whether there are exceptions for findings of a kind.
  func mayAccept(_ kind: FindingKind) -> Bool { waivers.has(kind) }
}

extension Finding {
  /// Whether it is about a row whose fields cannot be told apart, so that it has no key.
  var isAboutBrokenRow: Bool { kind == .fieldCount || kind == .unclosedQuote }
}
