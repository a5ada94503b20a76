import CSV
import Diagnostics
import Foundation
import Records
import TestSupport
import Testing

/// The catalogue of what can be wrong with tables is whole, speaks both languages, and has an example of everything.
@Suite struct CatalogueTests {
  private static let kinds: [FindingKind] = [
    .undecodable, .unclosedQuote, .fieldCount, .missingTable, .unknownFile, .missingColumn, .unknownColumn,
    .duplicateColumn, .requiredEmpty, .badDate, .badNumber, .badYesNo, .badValue, .excelSerialDate, .excelDamage,
    .badCaseNumber, .caseTypeMismatch, .notAResponseCase, .duplicateKey, .duplicateRow, .jointMismatch, .unknownUnit,
    .unknownParent, .unitCycle, .unknownCase, .refersToQuarantined, .parentSetAside, .originMissing, .dateOrder,
    .performedBeforeFiled, .outcomeWithoutDate, .effectiveWithoutOutcome, .enforcedWithoutTerm,
    .concludedWithoutOutcome, .performedWithoutTerm, .effectiveAndAppealed, .justifiedWithoutEvidence,
    .agreedButNobodyCame, .leaderAndAbsence, .termMissing, .calendarMissing, .inNoGroup, .outsidePeriod,
  ]

  @Test func codesAreUnique() { #expect(Set(Self.kinds.map(\.code)).count == Self.kinds.count) }

  /// The list above has every kind that the two rooms declare.
  @Test func listIsWhole() throws {
    let declared = try ["CSV/CSV+Findings.swift", "Records/Records+Findings.swift"].flatMap { file in
      let source = ProjectFolder.root.appending(path: "Sources").appending(path: file)
      return try String(contentsOf: source, encoding: .utf8).matches(of: /= FindingKind\(\s*"([a-z-]+)"/)
        .map { String($0.1) }
    }
    #expect(Set(declared) == Set(Self.kinds.map(\.code)))
    #expect(declared.count == Self.kinds.count)
  }

  @Test(arguments: kinds) func bothLanguagesSayTheSame(_ kind: FindingKind) {
    for wording in [kind.message, kind.hint] {
      #expect(!wording.zh.isEmpty && !wording.en.isEmpty)
      #expect(Self.placeholders(wording.zh) == Self.placeholders(wording.en), "\(kind.code)")
    }
  }

  @Test func everyCodeHasAnExample() { #expect(Set(BadData.codes) == Set(Self.kinds.map(\.code))) }

  /// What keeps a record out, what asks for a look and what informs is fixed.
  @Test func severities() {
    let warnings: Set<FindingKind> = [
      .unknownColumn, .unknownFile, .excelSerialDate, .caseTypeMismatch, .duplicateRow, .parentSetAside, .originMissing,
      .performedBeforeFiled, .concludedWithoutOutcome, .performedWithoutTerm, .effectiveAndAppealed,
      .justifiedWithoutEvidence, .agreedButNobodyCame, .leaderAndAbsence, .termMissing, .calendarMissing,
    ]
    let notes: Set<FindingKind> = [.notAResponseCase, .inNoGroup, .outsidePeriod]
    for kind in Self.kinds {
      let expected: Severity = warnings.contains(kind) ? .warning : notes.contains(kind) ? .note : .error
      #expect(kind.severity == expected, "\(kind.code)")
    }
  }

  private static func placeholders(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{([A-Za-z]+)\}/).map { String($0.1) })
  }
}
