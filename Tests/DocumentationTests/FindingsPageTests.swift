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
    ("方案与数据 / Scheme and data", DataFindings.period), ("豁免 / Waivers", DataFindings.exceptions),
    ("方案文件 / Scheme files", SchemeFindings.all),
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

    ## 豁免 / Accepting exceptions

    数据文件夹里的 `豁免.csv`（waivers.csv）每行批准一项例外：问题代码 code、表 table、主键 key、理由 reason、批准单位 approved_by、有效期至
    expires_on；除“表”外都必须填写。获准的问题级别改为提示，标明“已豁免”，连同理由、批准单位和有效期列在核对结果、首页和单位成绩单上，不再妨碍出报告。
    记录能够计入的照常计入；读不出、说不清的错误（上面列出的几种以外）即使豁免，记录也不计入，引用它的记录仍是 refers-to-quarantined，须另行豁免。

    主键照 `assize explain` 的写法：`案号`、`案号 @ 单位代码`（案件），`案号 @ 单位代码 @ 日期`（庭审），`文号 @ 单位代码`（司法建议），`单位代码`（单位、能力保障），
    `单位代码 @ 日期 @ 类别`（培训、责任追究）。写法不同的案号、日期视为相同；读不出的照原样写。填了“表”的，可以只写前几部分，指该表中所有这样的记录。
    unknown-unit 和 refers-to-quarantined 也可以只写单位代码。列的问题写列名或“文件 @ 列名”，整个文件的写文件路径，读不成一行的（field-count、unclosed-quote）写“文件:行”，
    calendar-missing 写年份，outside-period 写表名。missing-table 和豁免表自身的问题不能豁免。有效期早于报告日期（考核期末，或 `SOURCE_DATE_EPOCH`）的不再有效。

    Each row of `waivers.csv` (豁免.csv) in the data folder approves an exception: code, table, key, reason, approved_by, expires_on; all but the
    table are required. A finding so approved becomes a note marked “waived”; findings, the first page and the unit's scorecard list it with
    reason, approver and last day, and it no longer stands in the way of a report. Its record counts where that makes sense. A record whose
    error may not be lowered (above) stays out even so, and those that refer to it are refers-to-quarantined and need waivers of their own.

    Keys are written as `assize explain` writes them: `case number` or `case number @ unit code` (cases), `case number @ unit code @ date`
    (hearings), `letter number @ unit code` (advice), `unit code` (units, capacity), `unit code @ date @ category` (trainings,
    accountability). Other spellings of case numbers and dates are taken for the same; what cannot be read is written as it stands. With the
    table given, the first parts of a key stand for all such records of it. For unknown-unit and refers-to-quarantined the unit code alone will
    do. For a column give its header or `file @ header`, for a whole file its path, for a row that cannot be told apart (field-count,
    unclosed-quote) `file:line`, for calendar-missing the year, for outside-period the table. missing-table and what is wrong with waivers
    themselves cannot be waived. A waiver has no effect after its last day, measured by the report's date: the period's end, or
    `SOURCE_DATE_EPOCH`.

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
