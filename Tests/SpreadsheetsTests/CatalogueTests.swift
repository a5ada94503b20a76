import Diagnostics
import Foundation
import Spreadsheets
import TestSupport
import Testing

/// The catalogue of what can be wrong with workbooks is whole and speaks both languages.
@Suite struct SpreadsheetCatalogueTests {
  private static let kinds: [FindingKind: Severity] = [
    .workbookUnreadable: .error, .workbookEncrypted: .error, .workbookTooLarge: .error, .formulaWithoutValue: .warning,
    .valueUnderMerge: .warning, .hiddenSheet: .note,
  ]

  @Test func listIsWhole() throws {
    let source = ProjectFolder.root.appending(path: "Sources/Spreadsheets/Spreadsheets+Findings.swift")
    let declared = try String(contentsOf: source, encoding: .utf8).matches(of: /= FindingKind\(\s*"([a-z-]+)"/)
    #expect(Set(declared.map { String($0.1) }) == Set(Self.kinds.keys.map(\.code)))
    #expect(Self.kinds.allSatisfy { $0.severity == $1 })
  }

  private static let faults: [SpreadsheetFault] =
    [
      .encrypted, .damaged(.container), .damaged(.missingPart("表1")), .damaged(.repeatedSheet("表1")),
      .damaged(.part("xl/styles.xml")), .fileTooLarge(SpreadsheetLimits()),
      .damaged(.cell(sheet: "表1", CellAddress(row: 17, column: 5))),
    ]
    + [
      FileForm.zip, .encrypted, .empty, .oldWorkbook, .binaryWorkbook, .openDocument, .otherPackage, .markup, .unknown,
    ].map { .notAWorkbook($0) }

  /// Every fault says in both languages what it is and how to mend it, with nothing left to fill in.
  @Test(arguments: faults) func wordings(_ fault: SpreadsheetFault) {
    let finding = fault.finding(file: "台账.xlsx")
    #expect(finding.severity == .error && finding.place == Place(file: "台账.xlsx"))
    for text in [finding.message.zh, finding.message.en, finding.hint.zh, finding.hint.en] {
      #expect(!text.isEmpty && !text.contains(/\{[A-Za-z]+\}/) && !text.contains("“”"))
    }
    #expect(finding.message.zh.contains("台账.xlsx") && finding.message.en.contains("台账.xlsx"))
    #expect(finding.hint.zh.contains("另存为") && finding.hint.zh.contains("CSV"))
  }

  @Test func tooLarge() throws {
    var limits = SpreadsheetLimits()
    limits.sheets = 0
    let finding = try #require(try SampleBook(rows: "").fault(limits)).finding(file: "a.xlsx")
    #expect(finding.message.zh == "工作簿“a.xlsx”过大：工作表数超过 0；整个文件未读入")
    #expect(finding.message.en == "the workbook “a.xlsx” is too large: more than 0 sheets; it was left out whole")
  }
}
