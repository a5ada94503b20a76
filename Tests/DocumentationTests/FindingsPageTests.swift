import Assessment
import CSV
import Diagnostics
import Records
import Templates
import TestSupport
import Testing
import Workbooks

/// docs/findings.md: every finding, what it says, and what to do.
@Suite struct FindingsPageTests {
  private static let chapters: [(title: String, kinds: [FindingKind])] = [
    ("文件和表头 / Files and headers", DataFindings.files), ("工作簿 / Workbooks", DataFindings.workbooks),
    ("单元格 / Values", DataFindings.values),
    ("记录之间 / Between records", DataFindings.references), ("内容是否合理 / Sense", DataFindings.sense),
    ("方案与数据 / Scheme and data", DataFindings.period), ("方案文件 / Scheme files", SchemeFindings.all),
    ("模板 / Templates", TemplateFinding.all), ("计数文件 / Tallies", TallyFindings.all),
    ("模板工作簿 / Template workbooks", WorkbookTemplateFinding.all),
  ]

  @Test func thePageIsUpToDate() throws {
    let page = Self.introduction + Self.chapters.map(chapter).joined()
    try GeneratedPage(path: "docs/findings.md", text: page).check()
  }

  @Test func everyCodeIsOnThePage() {
    let codes = Self.chapters.flatMap { $0.kinds.map(\.code) }
    #expect(Set(codes).count == codes.count)
    #expect(Set(codes).isSuperset(of: BadData.codes))
  }

  private static let introduction = """
    # 核对结果 / Findings

    <!-- Made from the catalogues of the program by FindingsPageTests. -->

    代码固定不变，可据以筛选 `diagnostics.csv`。**错误**（error）的记录不采用：`report` 不写报告，或用 `--quarantine` 排除后继续；
    **警告**（warning）请核对；**提示**（note）无须处理。`{…}` 处填入具体内容。

    Codes are stable: filter `diagnostics.csv` by them. A record with an **error** is left out: `report` writes nothing, or
    goes on without it under `--quarantine`. A **warning** asks for a look, a **note** informs. `{…}` stands for particulars.

    ## 调整级别 / Changing severities

    方案顶层的 `findings` 可按代码调整级别：`findings: {leader-and-absence: error, date-order: warning}`。调高为错误的，有关记录与其他
    错误一样处理；没有记录的（如 calendar-missing、outside-period），不加 `--quarantine` 就不出报告；unknown-column 调高为错误的，整个文件
    不采用。错误里只有下列几种可以调低，相应记录随之计入：\(Self.lowerable)。其余的读不出、说不清，无法计入，不能调低。

    A scheme's top-level `findings` changes severities by code: `findings: {leader-and-absence: error, date-order: warning}`.
    A finding raised to an error keeps its record out like any other error; where it has none (calendar-missing,
    outside-period) no report is written without `--quarantine`; an unknown-column raised to an error keeps the whole file
    out. Of the errors only these may be lowered, and their records then count: \(Self.lowerable).
    Records with any other error cannot be read or told apart, so they cannot be counted.

    """

  private static let lowerable = DataFindings.all.filter { $0.severity == .error && $0.keepsOut == nil }
    .map { "`\($0.code)`" }.sorted().joined(separator: ", ")

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
