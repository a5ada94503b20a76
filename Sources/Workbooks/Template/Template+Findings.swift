import Diagnostics

/// Everything that can be wrong with a workbook as a template, beside what can be wrong with any template.
public enum WorkbookTemplateFinding {
  public static let unreadable = FindingKind(
    "template-workbook-unreadable", .error,
    message: Bilingual(zh: "模板工作簿无法打开：{reason}", en: "the template workbook cannot be opened: {reason}"),
    hint: Bilingual(
      zh: "请用 Excel 或 WPS 另存为“Excel 工作簿（*.xlsx）”", en: "save it in Excel or WPS as “Excel Workbook (*.xlsx)”"))

  public static let notForCells = FindingKind(
    "template-tag-not-for-cells", .error,
    message: Bilingual(zh: "单元格里不能用标签 {value}", en: "the tag {value} cannot be used in a cell"),
    hint: Bilingual(zh: "单元格里只能用名称、段落和注释", en: "names, sections and comments are all that a cell can have"))

  public static let tagInFormula = FindingKind(
    "template-tag-in-formula", .error,
    message: Bilingual(zh: "公式里不能用标签：{value}", en: "a formula cannot have tags: {value}"),
    hint: Bilingual(zh: "把标签写在另一个单元格里，在公式中引用那一格", en: "put the tag into a cell of its own and refer to that cell"))

  public static let tagNotFilled = FindingKind(
    "template-tag-not-filled", .warning,
    message: Bilingual(zh: "这里的标签不会填写：{value}", en: "tags are not filled here: {value}"),
    hint: Bilingual(
      zh: "定义名称、数据验证和条件格式里不能用标签；把标签写进单元格，再引用那一格",
      en:
        "defined names, data validations and conditional formats take no tags: put the tag into a cell and refer to it")
  )

  public static let markerInText = FindingKind(
    "template-marker-in-text", .error,
    message: Bilingual(
      zh: "段落标签 {value} 不在单元格文字的开头（结束标签不在末尾）",
      en: "the section tag {value} is not at the beginning of its cell, or the end tag not at the end"),
    hint: Bilingual(
      zh: "跨单元格的段落，开始标签写在单元格最前面，结束标签写在最后面",
      en: "where a section goes over several cells, its tag begins the text of a cell and its end tag ends one"))

  public static let loopNotWholeRows = FindingKind(
    "template-loop-not-whole-rows", .error,
    message: Bilingual(
      zh: "段落 {value} 跨越多行，但标签之外的同行单元格里还有内容",
      en: "the section {value} goes over several rows, and its row has content outside of it"),
    hint: Bilingual(
      zh: "把开始、结束标签各写在只有标签的一行里，或写在该行第一个、最后一个有内容的单元格里",
      en: "put its tags into rows of their own, or into the first and the last cell of their rows"))

  public static let loopAcrossMerge = FindingKind(
    "template-loop-across-merge", .error,
    message: Bilingual(
      zh: "段落 {value} 只包含合并单元格 {merge} 的一部分", en: "the section {value} holds only a part of the merged cell {merge}"),
    hint: Bilingual(
      zh: "请让合并单元格整个在段落之内，或整个包住段落", en: "let the merged cell lie within the section, or around the whole of it"))

  public static let columnsCross = FindingKind(
    "template-columns-cross", .error,
    message: Bilingual(
      zh: "段落 {value} 所重复的列与另一行的 {other} 只有一部分相同",
      en: "the columns that the section {value} repeats overlap with those of {other} only in part"),
    hint: Bilingual(zh: "请让各行重复的列一致，或完全分开", en: "let the rows repeat the same columns, or others altogether"))

  public static let markerColumn = FindingKind(
    "template-marker-column", .error,
    message: Bilingual(
      zh: "标签 {value} 独占一列，填写时该列会去掉，但 {cell} 里还有内容",
      en: "the tag {value} has a column to itself, which goes when it is filled, but {cell} has content"),
    hint: Bilingual(
      zh: "把该列其他内容移走，或把标签写进要重复的单元格里",
      en: "move what else is in that column, or write the tag into a cell to be repeated"))

  public static let sheetName = FindingKind(
    "template-sheet-name", .error,
    message: Bilingual(zh: "工作表名称“{value}”里的标签有误", en: "the tags in the name of the sheet “{value}” are wrong"),
    hint: Bilingual(
      zh: "工作表名称可以写成 {{#list}}{{name}} 的样子，每一项一张表；不能有其他段落",
      en: "a sheet may be called {{#list}}{{name}}, for one sheet an item; it can have no other section"))

  /// The whole catalogue.
  public static let all = [
    unreadable, notForCells, tagInFormula, tagNotFilled, markerInText, loopNotWholeRows, loopAcrossMerge, columnsCross,
    markerColumn,
    sheetName,
  ]
}

extension Finding {
  static func notForCells(_ place: Place) -> Finding { Finding(WorkbookTemplateFinding.notForCells, at: place) }
  static func tagInFormula(_ place: Place) -> Finding { Finding(WorkbookTemplateFinding.tagInFormula, at: place) }
  static func tagNotFilled(_ place: Place) -> Finding { Finding(WorkbookTemplateFinding.tagNotFilled, at: place) }
  static func markerInText(_ place: Place) -> Finding { Finding(WorkbookTemplateFinding.markerInText, at: place) }
  static func loopNotWholeRows(_ place: Place) -> Finding {
    Finding(WorkbookTemplateFinding.loopNotWholeRows, at: place)
  }
  static func loopAcrossMerge(_ place: Place, _ merge: String) -> Finding {
    Finding(WorkbookTemplateFinding.loopAcrossMerge, at: place, [.init("merge", merge)])
  }
  static func columnsCross(_ place: Place, _ other: String) -> Finding {
    Finding(WorkbookTemplateFinding.columnsCross, at: place, [.init("other", other)])
  }
  static func markerColumn(_ place: Place, _ cell: String) -> Finding {
    Finding(WorkbookTemplateFinding.markerColumn, at: place, [.init("cell", cell)])
  }
  static func sheetName(_ place: Place) -> Finding { Finding(WorkbookTemplateFinding.sheetName, at: place) }
}
