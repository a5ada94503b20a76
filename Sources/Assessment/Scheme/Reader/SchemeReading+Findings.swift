import Diagnostics
import Records

extension SchemeReading {
  /// The severities that findings have under the scheme, by the codes of their kinds.
  ///
  /// An error whose record cannot be counted stays an error.
  func severities(_ node: SchemeNode?) -> [FindingKind: Severity] {
    guard let node else { return [:] }
    guard case .mapping(let entries) = node.content else {
      expect(SchemeType.mapping, instead: node)
      return [:]
    }
    var severities: [FindingKind: Severity] = [:]
    for entry in entries {
      let severity: Severity? = choice(entry.value)
      guard let kind = kind(entry), let severity else { continue }
      if severity != .error, let reason = kind.keepsOut {
        report(.schemeErrorNotLowered, kind.code, at: entry.place, [.init("reason", reason)])
      }
      severities[kind] = severity
    }
    return severities
  }

  private func kind(_ entry: SchemeNode.Entry) -> FindingKind? {
    if let kind = DataFindings.kind(entry.key) { return kind }
    let near = nearest(to: entry.key, among: DataFindings.all.map(\.code))
    let words = Bilingual(zh: near.map { "是否应为 \($0)？" } ?? "", en: near.map { "did you mean \($0)? " } ?? "")
    report(.schemeUnknownFinding, entry.key, at: entry.place, [.init("nearest", words)])
    return nil
  }
}
