import Records
import Testing

/// docs/data-dictionary.md: the tables and columns as the program knows them.
@Suite struct DataDictionaryTests {
  @Test func thePageIsUpToDate() throws {
    let page = introduction + Table.allCases.map(section).joined()
    try GeneratedPage(path: "docs/data-dictionary.md", text: page).check()
  }

  private let introduction = """
    # 数据字典 / Data dictionary

    <!-- Made from the definitions in Sources/Records/Tables by DataDictionaryTests. -->

    每张表是一个或几个 CSV 文件，文件名以表名（中文或英文）开头；表头用中文或英文列名均可，列的次序不限。带 * 的列必须有。
    编码可为 UTF-8、GB 18030 或带标记的 UTF-16，分隔符可为逗号、制表符或分号。

    Each table is one or more CSV files whose names begin with the table's name, in Chinese or English. Headers may be in
    either language and in any order. Columns with * must be there. Files are in UTF-8, GB 18030 or marked UTF-16, with
    comma, tab or semicolon between the fields.

    值 / values:

    - 代码 code：字母、数字和 `-`，1 至 32 个；区分大小写 / letters, digits and `-`, 1 to 32, case matters
    - 案号 case number：如 `（2025）湘0102行初123号`，括号不拘 / any kind of bracket
    - 日期 date：`2025-03-01`、`2025/3/1`、`2025.3.1`、`2025年3月1日`、`20250301`，1990 至 2099 年 / from 1990 to 2099
    - 是否 yes/no：`是 否 Y N yes no true false 1 0 √ ×`，空白表示未知 / empty is unknown
    - 整数 whole number：1 至 9 位 / 1 to 9 digits
    - 文字 text：任意 / anything

    """

  private func section(_ table: Table) -> String {
    let rows = table.columns.map { column in
      [
        column.name.title.zh + (column.isRequired ? " *" : ""), "`\(column.name.id)`", words(column.content),
        column.isPrivate ? "个人信息，不写入任何输出 / personal data, in no output" : "",
      ]
    }
    let key = table.key.map { "`\(table.columns[$0].name.id)`" }.joined(separator: " + ")
    let remarks = [
      table.isRequired ? "必须有此表 / required" : "", key.isEmpty ? "" : "主键 / key: " + key,
    ].filter { !$0.isEmpty }
    return "\n## \(table.title.zh) \(table.title.en)\n\n"
      + (remarks.isEmpty ? "" : remarks.joined(separator: "；") + "\n\n")
      + markdownTable(["列", "column", "值 / value", "说明 / remark"], rows)
  }

  private func words(_ content: Column.Content) -> String {
    switch content {
    case .unitCode: "代码 code"
    case .caseNumber: "案号 case number"
    case .letterNumber: "文号 letter number"
    case .text: "文字 text"
    case .date: "日期 date"
    case .yesNo: "是否 yes/no"
    case .wholeNumber: "整数 whole number"
    case .word(let words): words.joined(separator: "、")
    case .words(let words): "可多选，用 `;` `、` `,` `/` 隔开 / any of: " + words.joined(separator: "、")
    }
  }
}
