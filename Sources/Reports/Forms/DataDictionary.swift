import Diagnostics
import Records

/// What belongs into every column of every table, as a Markdown page.
public func dataDictionary(_ language: Language) -> [UInt8] {
  var text = DictionaryText(language: language)
  text.writeIntroduction()
  for table in Table.allCases + [.waivers] { text.write(table) }
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
    say(
      Bilingual(
        zh: "每张表下面列出的其他表头也认得（文件里没有规定的列名时才用，并在读入时说明；一列有两个这样的表头时都不用）。比较时不计空格、大小写、"
          + "全角半角、“*”和“（必填）”之类。本单位另有惯用的表头，写进数据文件夹里的 `字段同义词.csv`（`assize init` 会生成一份）："
          + "每行写表、列、同义词；表留空表示各表通用，列写 `-` 表示该表头不作任何列读入。",
        en:
          "The other headers listed below each table are understood too: where a file has no column with the name itself, "
          + "and said when it is read; of two such headers of one column none is taken. Blanks, case, width, `*` and remarks "
          + "such as （必填） do not matter. Headers of your own go into `synonyms.csv` in the data folder (`assize init` makes "
          + "one, named `字段同义词.csv`): a line has a table, a column and a synonym; no table means all of them, `-` as column "
          + "that the header means none."))
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
    say(Bilingual(zh: "也认得的表头：", en: "Other headers:"))
    for column in table.columns { writeSynonyms(of: column, in: table) }
    lines.append("")
  }

  private mutating func writeSynonyms(of column: Column, in table: Table) {
    let own = [column.name.id, column.name.title.zh]
    let texts = column.aliases.filter { !own.contains($0) } + BuiltIn.synonyms.texts(of: column, in: table)
    guard !texts.isEmpty else { return }
    let name = language == .zh ? column.name.title.zh : column.name.id
    lines.append("* `\(name)`\(language == .zh ? "：" : ": ")\(texts.joined(separator: language == .zh ? "、" : ", "))")
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
