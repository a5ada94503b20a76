/// Something found in the input: a kind, a place and the facts that its wording needs.
///
/// Plain data, no prose.
public struct Finding: Sendable, Hashable {
  public var kind: FindingKind
  public var place: Place
  public var arguments: [Argument]
  /// How much it matters: as its kind says, unless it was ruled otherwise.
  public var severity: Severity

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

  /// What was found and what was expected.
  public var message: Bilingual {
    Bilingual(zh: filled(kind.message, .zh), en: filled(kind.message, .en))
  }

  /// How to mend it.
  public var hint: Bilingual {
    Bilingual(zh: filled(kind.hint, .zh), en: filled(kind.hint, .en))
  }

  private func filled(_ template: Bilingual, _ language: Language) -> String {
    fillPlaceholders(template[language]) { name in
      if let argument = arguments.first(where: { $0.name == name }) { return argument.value[language] }
      switch name {
      case "value": return place.value ?? ""
      case "field": return place.field?.title[language] ?? ""
      case "file": return place.file ?? ""
      case "sheet": return place.sheet ?? ""
      case "line": return place.line.map(String.init) ?? ""
      default: return nil
      }
    }
  }
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

/// Replaces each `{name}` for which there is a text; leaves the others as they are.
func fillPlaceholders(_ template: String, _ text: (Substring) -> String?) -> String {
  var result = ""
  var rest = template[...]
  while let open = rest.firstIndex(of: "{") {
    result += rest[..<open]
    rest = rest[open...]
    guard let close = rest.firstIndex(of: "}"), let value = text(rest[rest.index(after: open)..<close]) else {
      result.append("{")
      rest = rest.dropFirst()
      continue
    }
    result += value
    rest = rest[rest.index(after: close)...]
  }
  return result + rest
}
