import Assessment
import CSV
import Diagnostics
import Records
import Templates
import TestSupport
import Testing

/// docs/findings.md: every finding, what it says, and what to do.
@Suite struct FindingsPageTests {
  private static let files: [FindingKind] = [
    .missingTable, .unknownFile, .undecodable, .missingColumn, .unknownColumn, .duplicateColumn, .fieldCount,
    .unclosedQuote,
  ]
  private static let values: [FindingKind] = [
    .requiredEmpty, .badDate, .badNumber, .badYesNo, .badValue, .badCaseNumber, .excelSerialDate, .excelDamage,
  ]
  private static let references: [FindingKind] = [
    .duplicateRow, .duplicateKey, .jointMismatch, .unknownUnit, .unknownParent, .unitCycle, .unknownCase,
    .refersToQuarantined, .parentSetAside, .originMissing,
  ]
  private static let sense: [FindingKind] = [
    .notAResponseCase, .caseTypeMismatch, .dateOrder, .performedBeforeFiled, .outcomeWithoutDate,
    .effectiveWithoutOutcome, .enforcedWithoutTerm, .concludedWithoutOutcome, .performedWithoutTerm,
    .effectiveAndAppealed, .justifiedWithoutEvidence, .agreedButNobodyCame, .leaderAndAbsence, .termMissing,
  ]
  private static let period: [FindingKind] = [.calendarMissing, .inNoGroup, .outsidePeriod]

  private static let chapters: [(title: String, kinds: [FindingKind])] = [
    ("文件和表头 / Files and headers", files), ("单元格 / Values", values), ("记录之间 / Between records", references),
    ("内容是否合理 / Sense", sense), ("方案与数据 / Scheme and data", period), ("方案文件 / Scheme files", SchemeFindings.all),
    ("模板 / Templates", TemplateFinding.all),
  ]

  @Test func thePageIsUpToDate() throws {
    let page = introduction + Self.chapters.map(chapter).joined()
    try GeneratedPage(path: "docs/findings.md", text: page).check()
  }

  @Test func everyCodeIsOnThePage() {
    let codes = Self.chapters.flatMap { $0.kinds.map(\.code) }
    #expect(Set(codes).count == codes.count)
    #expect(Set(codes).isSuperset(of: BadData.codes))
  }

  private let introduction = """
    # 核对结果 / Findings

    <!-- Made from the catalogues of the program by FindingsPageTests. -->

    代码固定不变，可据以筛选 `diagnostics.csv`。**错误**（error）的记录不采用：`report` 不写报告，或用 `--quarantine` 排除后继续；
    **警告**（warning）请核对；**提示**（note）无须处理。`{…}` 处填入具体内容。

    Codes are stable: filter `diagnostics.csv` by them. A record with an **error** is left out: `report` writes nothing, or
    goes on without it under `--quarantine`. A **warning** asks for a look, a **note** informs. `{…}` stands for particulars.

    """

  private func chapter(_ title: String, _ kinds: [FindingKind]) -> String {
    let rows = kinds.map { kind in
      [
        "`\(kind.code)`", "\(kind.severity.title.zh) \(kind.severity.rawValue)",
        "\(kind.message.zh)<br>\(kind.message.en)",
        "\(kind.hint.zh)<br>\(kind.hint.en)",
      ]
    }
    return "\n## \(title)\n\n"
      + markdownTable(["code", "级别 / severity", "含义 / meaning", "办法 / what to do"], rows)
      .replacing("&lt;br>", with: "<br>")
  }
}
