/// Something found in the input: a kind, a place and the facts that its wording needs.
///
/// Plain data, no prose.
public struct Finding: Sendable, Hashable {
  public var kind: FindingKind
  public var place: Place
  public var arguments: [Argument]
  /// How much it matters: as its kind says, unless it was ruled otherwise.
  public var severity: Severity
  /// The approved exception that it is; nil for any other.
  public var acceptance: Acceptance?

  /// A named fact of a finding.
  public struct Argument: Sendable, Hashable {
    public let name: String
    public let value: Bilingual

    public init(_ name: String, _ value: Bilingual) {
      self.name = name
      self.value = value
    }

    public init(_ name: String, _ value: some CustomStringConvertible) {
      self.init(name, Bilingual(value.description))
    }
  }

  public init(_ kind: FindingKind, at place: Place, _ arguments: [Argument] = []) {
    self.kind = kind
    self.place = place
    self.arguments = arguments
    severity = kind.severity
  }

  public var code: String { kind.code }

  /// What it is, in a word: how much it matters, or that it is an accepted exception.
  public var title: Bilingual { acceptance == nil ? severity.title : Acceptance.title }
}

extension Finding: Comparable {
  /// By file, sheet, line, column and code; what else differs decides between equals, so that the order is total.
  public static func < (a: Finding, b: Finding) -> Bool {
    if a.place < b.place { return true }
    if b.place < a.place { return false }
    if a.code != b.code { return a.code < b.code }
    return a.rest.lexicographicallyPrecedes(b.rest)
  }

  /// What tells findings of one code at one place apart.
  private var rest: [String] {
    [place.field?.id ?? "", place.value ?? ""] + arguments.flatMap { [$0.name, $0.value.zh, $0.value.en] }
  }
}
