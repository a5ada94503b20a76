import Assessment
import Diagnostics
import Testing

/// The catalogue of what can be wrong with a scheme is whole and speaks both languages.
@Suite struct SchemeCatalogueTests {
  @Test func codesAreUniqueErrors() {
    let codes = SchemeFindings.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes.count == 35)
    #expect(codes.allSatisfy { $0.hasPrefix("scheme-") })
    #expect(SchemeFindings.all.allSatisfy { $0.severity == .error })
  }

  @Test(arguments: SchemeFindings.all) func bothLanguagesSayTheSame(_ kind: FindingKind) {
    for wording in [kind.message, kind.hint] {
      #expect(!wording.zh.isEmpty && !wording.en.isEmpty)
      #expect(placeholders(wording.zh) == placeholders(wording.en))
    }
  }

  /// A scheme with many mistakes, so that each wording is seen filled.
  @Test func nothingIsLeftUnfilled() {
    let texts = [
      "a: [", "", "a: &x b", "a: 1\na: 2", "[]",
      "title: " + String(repeating: "[", count: 30) + String(repeating: "]", count: 30),
      """
      assize: 2
      id: {}
      period: {from: 2026-01-01, to: 2025-01-01}
      calendar: {holidays: [2025-01-01, x], workdays: [2025-01-01]}
      outcomes: {lost: [撤销, 撤消, 维持原判], won: [撤销]}
      rank-from: x
      findings: {date-orders: note, bad-date: note}
      when-empty: x
      grades: [{name: 甲, from: 5}, {name: 甲, from: 6}]
      indicators:
        - {id: a, area: x, of: trials, count: joint and joint, points: 1, deduct: {}}
        - {id: b, of: x, count: joint joint, score: proportional}
        - {id: c, of: trials, count: x, points: 1, score: {linear: {zero: 1%, full: 1%}}}
        - {id: d, of: trials, count: joint, points: 1, score: {steps: [{give: x}]}}
        - {id: e, of: trials, count: joint, veto: {grade-at-most: x}}
      """,
    ]
    let findings = texts.flatMap { SchemeReader.read($0, file: "scheme.yaml").findings }
    let unseen = Set(SchemeFindings.all).subtracting(findings.map(\.kind)).map(\.code)
    #expect(unseen.isEmpty)
    for finding in findings {
      for text in [finding.message.zh, finding.message.en, finding.hint.zh, finding.hint.en] {
        #expect(!text.contains(/\{[a-z]+\}/) && !text.contains("“”"), "\(finding.code): \(text)")
      }
    }
  }

  private func placeholders(_ text: String) -> [String] {
    text.matches(of: /\{[a-z]+\}/).map { String($0.output) }.sorted()
  }
}
