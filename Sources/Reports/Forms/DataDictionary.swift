import Diagnostics
import Records

/// What belongs into every column of every table, as a Markdown page.
public func dataDictionary(_ language: Language) -> [UInt8] {
  var text = DictionaryText(language: language)
  text.writeIntroduction()
  for table in Table.allCases { text.write(table) }
  return MarkdownTables.aligned(Array(text.lines.joined(separator: "\n").utf8))
}

/// The page while it is being written.
private struct DictionaryText {
  let language: Language
  var lines: [String] = []

  mutating func writeIntroduction() {
    say(Bilingual(zh: "# 数据字典", en: "# Data dictionary"))
    say(
      Bilingual(
        zh: "表格可以是 CSV 或者 Excel 工作簿，表头用中文或者英文名，列的顺序不限。必填的栏目标“是”；与 `assize init` 生成的空白表一致。",
        en: "Tables are CSV or Excel workbooks; headers have the Chinese or the English names, in any order. The blank "
          + "forms made by `assize init` follow the same definitions."))
  }

  mutating func write(_ table: Table) {
    let names = (zh: table.title.zh, en: table.title.en)
    lines.append(language == .zh ? "## \(names.zh) \(names.en)\n" : "## \(names.en) \(names.zh)\n")
    say(table.purpose)
    say(isNeeded(table))
    if !table.key.isEmpty { say(key(of: table)) }
    writeColumns(table)
  }

  private func isNeeded(_ table: Table) -> Bilingual {
    table.isRequired
      ? Bilingual(zh: "必须有这张表。", en: "There must be this table.")
      : Bilingual(zh: "没有记录的，可以没有这张表。", en: "The table may be missing.")
  }

  private func key(of table: Table) -> Bilingual {
    let names = table.key.map { table.columns[$0].name }
    return Bilingual(
      zh: "不得重复：\(names.map { "`\($0.title.zh)`" }.joined(separator: " + "))。",
      en: "No two rows have the same \(names.map { "`\($0.id)`" }.joined(separator: " and ")).")
  }

  private mutating func writeColumns(_ table: Table) {
    let titles =
      language == .zh
      ? ["栏目", "英文名", "必填", "填什么", "内容", "可填的值", "示例"]
      : ["column", "中文", "required", "what it tells", "content", "allowed values", "example"]
    write(titles)
    write(titles.map { _ in "---" })
    for description in table.descriptions { write(cells(of: description)) }
    lines.append("")
  }

  private func cells(of description: ColumnDescription) -> [String] {
    let names = [description.column.name.title.zh, "`\(description.column.name.id)`"]
    let required = Bilingual(zh: "是", en: "yes")
    return (language == .zh ? names : names.reversed()) + [
      description.column.isRequired ? required[language] : "", description.purpose[language],
      description.content[language], description.allowed[language], description.example,
    ]
  }

  private mutating func write(_ cells: [String]) {
    lines.append("| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |")
  }

  private mutating func say(_ text: Bilingual) {
    lines.append(text[language] + "\n")
  }
}
