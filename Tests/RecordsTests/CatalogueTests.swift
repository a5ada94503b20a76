import CSV
import Diagnostics
import Foundation
import Records
import TestSupport
import Testing

/// The catalogue of what can be wrong with tables is whole, speaks both languages, and has an example of everything.
@Suite struct CatalogueTests {
  private static let kinds = DataFindings.all

  @Test func codesAreUnique() { #expect(Set(Self.kinds.map(\.code)).count == Self.kinds.count) }

  /// The list has every kind that the rooms declare.
  @Test func listIsWhole() throws {
    let sources = ProjectFolder.root.appending(path: "Sources")
    let catalogue = sources.appending(path: "Records/Findings")
    let files = try FileManager.default.contentsOfDirectory(at: catalogue, includingPropertiesForKeys: nil)
    let others = ["CSV/CSV+Findings.swift", "Spreadsheets/Spreadsheets+Findings.swift"].map {
      sources.appending(path: $0)
    }
    let declared = try (others + files).flatMap { source in
      try String(contentsOf: source, encoding: .utf8).matches(of: /= FindingKind\(\s*"([a-z-]+)"/)
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
      .unknownColumn, .unknownFile, .badSynonym, .letterNumberShape, .caseYearMismatch, .excelSerialDate,
      .caseTypeMismatch, .duplicateRow, .parentSetAside, .originMissing,
      .performedBeforeFiled, .concludedWithoutOutcome, .performedWithoutTerm, .effectiveAndAppealed,
      .justifiedWithoutEvidence, .agreedButNobodyCame, .leaderAndAbsence, .termMissing, .calendarMissing, .unknownSheet,
      .emptyWorkbook, .formulaWithoutValue, .valueUnderMerge, .waiverExpired, .waiverUnused,
    ]
    let notes: Set<FindingKind> = [.notAResponseCase, .inNoGroup, .outsidePeriod, .hiddenSheet]
    for kind in Self.kinds {
      let expected: Severity = warnings.contains(kind) ? .warning : notes.contains(kind) ? .note : .error
      #expect(kind.severity == expected, "\(kind.code)")
    }
  }

  /// The errors that a scheme may lower; of all others it is said why not.
  @Test func lowerableErrors() {
    let lowerable = Self.kinds.filter { $0.severity == .error && $0.keepsOut == nil }.map(\.code).sorted()
    #expect(
      lowerable == [
        "date-order", "effective-without-outcome", "enforced-without-term", "outcome-without-date", "unknown-parent",
      ])
    let reasons = Self.kinds.compactMap(\.keepsOut)
    #expect(reasons.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty })
    #expect(Self.kinds.allSatisfy { $0.severity == .error || $0.keepsOut == nil })
  }

  private static func placeholders(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{([A-Za-z]+)\}/).map { String($0.1) })
  }
}
