/// An entry of a room's catalogue: one kind of thing that can be wrong, with its wording.
///
/// The code is stable: offices filter by it. Messages and hints are templates whose `{names}` are filled
/// when a finding is shown: `{value}`, `{field}`, `{file}`, `{sheet}` and `{line}` from its place,
/// `{advice}` from its value, the others from its arguments.
public final class FindingKind: Sendable {
  /// The stable name, such as `bad-date`.
  public let code: String
  /// How much it matters as a rule.
  public let severity: Severity
  /// What was found and what was expected.
  public let message: Bilingual
  /// How to mend it, as an imperative.
  public let hint: Bilingual
  let messageWording: BilingualWording
  let hintWording: BilingualWording
  /// What a value that was found calls for; made when it is shown, so that a million findings stay small.
  public let advice: @Sendable (String) -> Bilingual

  public init(
    _ code: String, _ severity: Severity, message: Bilingual, hint: Bilingual,
    advice: @escaping @Sendable (String) -> Bilingual = { _ in Bilingual("") }
  ) {
    self.advice = advice
    self.code = code
    self.severity = severity
    self.message = message
    self.hint = hint
    (messageWording, hintWording) = (BilingualWording(message), BilingualWording(hint))
  }
}

extension FindingKind: Hashable {
  public static func == (a: FindingKind, b: FindingKind) -> Bool { a === b || a.code == b.code }
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
