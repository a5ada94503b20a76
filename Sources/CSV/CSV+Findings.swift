import Diagnostics

/// What can be wrong with a CSV file as such.
extension FindingKind {
  public static let undecodable = FindingKind(
    "undecodable", .error,
    message: Bilingual(
      zh: "文件“{file}”从第 {byteLine} 行第 {byte} 个字节起不是 {encodings}，整个文件未读入",
      en: "from byte {byte} of line {byteLine} on, “{file}” is {encodings}; the whole file was left out"),
    hint: Bilingual(
      zh: "用 Excel 或 WPS 打开原表，另存为“CSV UTF-8（逗号分隔）”后替换本文件",
      en: "open the original in Excel or WPS, save it as “CSV UTF-8 (comma delimited)” and replace this file"))

  public static let unclosedQuote = FindingKind(
    "unclosed-quote", .error,
    message: Bilingual(
      zh: "“{field}”一格以引号开头，但直到文件末尾都没有结束的引号，其后各行都被当作这一格的内容",
      en: "the field “{field}” opens a quote that is never closed, so that all lines after it are taken for its content"
    ),
    hint: Bilingual(
      zh: "在这一格末尾补上引号，或者删去开头的引号",
      en: "close the quote at the end of this field, or take out the one that opens it"))

  public static let fieldCount = FindingKind(
    "field-count", .error,
    message: Bilingual(
      zh: "这一行有 {value} 格，表头有 {expected} 格", en: "this row has {value} fields, the header has {expected}"),
    hint: Bilingual(
      zh: "检查是否漏填、多填，或者内容里的逗号没有加引号",
      en: "look for a missing or added field, or for a comma in a text that is not in quotes"))
}
