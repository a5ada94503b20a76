import Diagnostics

/// Why a line of a list of synonyms is not used.
enum SynonymFault {
  /// The file is in no encoding that tables may have.
  case noText
  /// The header lacks the columns of such a list.
  case noHeader
  case empty(FieldName)
  case unknownTable(String)
  case unknownColumn(String, among: [Table])
  /// The synonym is a column's own name.
  case ownName(String, Table, Column)
  /// An earlier line gives the synonym another meaning.
  case twoMeanings(String, Table, line: Int)

  /// In words, with the nearest name where one was misspelt.
  var reason: Bilingual {
    switch self {
    case .noText:
      Bilingual(zh: "文件不是 UTF-8，也不是 GB 18030", en: "the file is neither UTF-8 nor GB 18030")
    case .noHeader:
      Bilingual(
        zh: "表头应有“列”和“同义词”两栏，可以另有“表”一栏",
        en: "its header needs the columns “column” and “synonym”, and may have “table”")
    case .empty(let name):
      Bilingual(zh: "“\(name.title.zh)”一栏是空的", en: "its “\(name.title.en)” is empty")
    case .unknownTable(let name):
      Self.unknown(
        Bilingual(zh: "没有“\(name)”这张表", en: "there is no table “\(name)”"),
        nearest(to: name, among: Table.allCases.flatMap { [$0.title.zh, $0.title.en] }))
    case .unknownColumn(let name, let tables):
      Self.unknown(
        Self.noColumn(name, tables), nearest(to: name, among: tables.flatMap { $0.columns.flatMap(\.names) }))
    case .ownName(let text, let table, let column):
      Bilingual(
        zh: "“\(text)”是“\(table.title.zh)”表“\(column.name.title.zh)”列本来的名称",
        en: "“\(text)” is the own name of the column “\(column.name.id)” of the table “\(table.title.en)”")
    case .twoMeanings(let text, let table, let line):
      Bilingual(
        zh: "第 \(line) 行已经给“\(table.title.zh)”表的“\(text)”定了别的含义",
        en: "line \(line) gives “\(text)” another meaning in the table “\(table.title.en)”")
    }
  }

  private static func noColumn(_ name: String, _ tables: [Table]) -> Bilingual {
    guard let table = tables.first, tables.count == 1 else {
      return Bilingual(zh: "哪张表都没有“\(name)”这一列", en: "no table has a column “\(name)”")
    }
    return Bilingual(
      zh: "“\(table.title.zh)”表没有“\(name)”这一列", en: "the table “\(table.title.en)” has no column “\(name)”")
  }

  private static func unknown(_ text: Bilingual, _ near: String?) -> Bilingual {
    guard let near else { return text }
    return Bilingual(zh: text.zh + "，是否应为“\(near)”？", en: text.en + "; did you mean “\(near)”?")
  }
}
