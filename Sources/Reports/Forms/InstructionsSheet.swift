import Diagnostics
import Records
import Workbooks

/// What belongs into every column of every form, after some general advice.
func instructionsSheet() -> Sheet {
  var columns: [Sheet.Column] = [
    .init("表", width: .characters(12)), .init("栏目", width: .characters(22)),
    .init("英文名", width: .characters(17)), .init("必填", width: .characters(8)),
    .init("填什么", width: .characters(50), wraps: true), .init("可填的值", width: .characters(50), wraps: true),
    .init("示例", width: .characters(28)),
  ]
  let english = [
    "Table", "Column, as in the form", "English name, which a reader knows too", "Whether it must be filled in",
    "What belongs into it", "Allowed values", "Example",
  ]
  for index in columns.indices { columns[index].comment = english[index] }
  let described = Table.allCases.flatMap(\.descriptions).map(row)
  var sheet = Sheet(instructionsSheetName, columns: columns, isLandscape: true, rows: advice.map(row) + described)
  sheet.frozenColumns = 2
  return sheet
}

private func row(_ advice: Bilingual) -> [Sheet.Cell] {
  [.text("各表").marked(.strong), .empty, .empty, .empty, .text(advice.zh + "\n" + advice.en)]
}

private func row(_ description: ColumnDescription) -> [Sheet.Cell] {
  let column = description.column
  let (purpose, allowed) = (description.purpose, description.allowed)
  let values = column.isList ? allowed.en : allowed.zh + "\n" + allowed.en
  return [
    .text(description.table.title.zh), .text(column.name.title.zh).marked(.strong), .text(column.name.id),
    .text(column.isRequired ? "必填" : "").marked(.strong), .text(purpose.zh + "\n" + purpose.en),
    .text(values), .text(description.example),
  ]
}

private let advice = [
  Bilingual(
    zh: "每张表一页，从表头下一行开始填，一条记录一行。表头不要改；没有记录的表留空。",
    en:
      "Each table has a sheet: fill it in from the row below the titles on, one record a row, and leave the titles as "
      + "they are. A table without records stays empty."),
  Bilingual(
    zh: "深色表头的栏目必填，浅色的选填，不知道的留空。鼠标停在表头上可看说明。",
    en: "Columns with dark titles must be filled in, the others may be left empty. Rest the pointer on a title to read "
      + "what belongs there."),
  Bilingual(
    zh: "填日期、是否和列表中的词时，表格会检查；粘贴的内容不受检查，粘贴时请选“只粘贴值”。",
    en: "Dates, yes or no, and words of lists are checked while you type, but not what you paste: paste values only."),
  Bilingual(
    zh: "单位代码和案号按文字填写，前面的 0 不会丢失。“单位”“案件”表填好后，其他表可以从列表中选。",
    en: "Codes and case numbers are kept as text, with leading zeros. Once units and cases are filled in, the other "
      + "sheets offer them in lists."),
]
