import Diagnostics

/// What can be wrong with files and their headers.
extension FindingKind {
  public static let missingTable = FindingKind(
    "missing-table", .error,
    message: Bilingual(
      zh: "没有“{chinese}”（{value}）表的文件，无法考核",
      en: "there is no file of the table “{value}” ({chinese}); without it nothing can be assessed"),
    hint: Bilingual(
      zh: "放入文件名（或 Excel 工作表名）以“{chinese}”或 {value} 开头的文件；没有空白表的，用 assize init 生成",
      en:
        "add a file, or a sheet of a workbook, whose name starts with {value} or {chinese}; assize init makes blank forms"
    ))

  public static let unknownFile = FindingKind(
    "unknown-file", .warning,
    message: Bilingual(
      zh: "文件“{file}”不属于任何一张表，未读入",
      en: "the file “{file}” belongs to no table and was not read"),
    hint: Bilingual(
      zh: "文件名应以表名开头：{tables}；无关文件请移出本文件夹",
      en: "file names start with a table's name: {tables}; move other files elsewhere"))

  public static let unknownSheet = FindingKind(
    "unknown-sheet", .warning,
    message: Bilingual(
      zh: "工作表“{sheet}”不属于任何一张表，未读入",
      en: "the sheet “{sheet}” belongs to no table and was not read"),
    hint: Bilingual(
      zh: "工作表名应以表名开头：{tables}；文件名以表名开头的，表头齐全的工作表都会读入；无关的工作表请删去",
      en:
        """
        sheet names start with a table's name: {tables}; where the file's name does, all sheets with the table's header are \
        read; delete other sheets
        """
    ))

  public static let emptyWorkbook = FindingKind(
    "empty-workbook", .warning,
    message: Bilingual(
      zh: "工作簿“{file}”里没有可读的工作表：都是空的或者隐藏的",
      en: "there is no sheet to be read in the workbook “{file}”: all are empty or hidden"),
    hint: Bilingual(
      zh: "没有记录的，可以删去这个文件；有记录的，检查是否存错了文件或隐藏了工作表",
      en:
        "delete the file if there is nothing to submit; else see whether it is the wrong file or its sheets are hidden"
    ))

  public static let badSynonym = FindingKind(
    "bad-synonym", .warning,
    message: Bilingual(
      zh: "字段同义词表的这一行未采用：{reason}",
      en: "this line of the list of synonyms is not used: {reason}"),
    hint: Bilingual(
      zh: "每行写表、列、同义词，如“案件,案号,案件编号”；表留空表示各表通用，列写 - 表示该表头不作任何列读入",
      en: "a line has a table, a column and a synonym: 案件,案号,案件编号; no table means all of them, - as column means none"))

  public static let missingColumn = FindingKind(
    "missing-column", .error,
    message: Bilingual(
      zh: "缺少必需的“{field}”列，本文件的记录全部不采用",
      en: "the required column “{field}” is missing; no record of this file is used"),
    hint: Bilingual(
      zh: "在表头补上“{chinese}”（英文名 {name}）列{suggestion}；表头须在前 10 个非空行之内，所有必需的列在同一行",
      en:
        "add the column {name} ({chinese}) to the header{suggestion}; the header is one of the first ten rows that are "
        + "not blank"))

  public static let unknownColumn = FindingKind(
    "unknown-column", .warning,
    message: Bilingual(
      zh: "{header}不在规定的列之内，未读入",
      en: "{header} is not one of this table's and was not read"),
    hint: Bilingual(
      zh: "核对列名{suggestion}；多余的列可以保留。本单位惯用的表头可以写进 字段同义词.csv",
      en: "check the name{suggestion}; an extra column may stay. Headers of your own can be listed in synonyms.csv"))

  public static let duplicateColumn = FindingKind(
    "duplicate-column", .error,
    message: Bilingual(
      zh: "“{column}”列出现两次（另见第 {first} 列），本文件的记录全部不采用",
      en: "the column “{column}” occurs twice (first as column {first}); no record of this file is used"),
    hint: Bilingual(
      zh: "保留正确的一列，删去另一列，或者给它改名",
      en: "keep the right one; take the other out or rename it"))
}
