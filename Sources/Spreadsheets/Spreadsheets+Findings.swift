import Diagnostics

/// What can be wrong with a workbook as such.
extension FindingKind {
  public static let workbookUnreadable = FindingKind(
    "workbook-unreadable", .error,
    message: Bilingual(
      zh: "工作簿“{file}”无法读取：{reason}；整个文件未读入",
      en: "the workbook “{file}” cannot be read: {reason}; it was left out whole"),
    hint: Bilingual(
      zh: "用 Excel 或 WPS 打开原表，另存为“Excel 工作簿（*.xlsx）”或“CSV UTF-8（逗号分隔）”后替换本文件",
      en: "open the original in Excel or WPS, save it as “Excel Workbook (*.xlsx)” or “CSV UTF-8 (comma delimited)” "
        + "and replace this file"))

  public static let workbookEncrypted = FindingKind(
    "workbook-encrypted", .error,
    message: Bilingual(
      zh: "工作簿“{file}”设有打开密码，无法读取；整个文件未读入", en: "the workbook “{file}” is locked with a password; it was left out whole"
    ),
    hint: Bilingual(
      zh: "用密码打开后，在“文件—信息—保护工作簿”中清除密码，另存为 .xlsx 或 CSV 后替换本文件",
      en:
        "open it with the password, take the password off under File, Info, Protect Workbook, save it as .xlsx or CSV "
        + "and replace this file"))

  public static let workbookTooLarge = FindingKind(
    "workbook-too-large", .error,
    message: Bilingual(
      zh: "工作簿“{file}”过大：{what}超过 {allowed}；整个文件未读入",
      en: "the workbook “{file}” is too large: more than {allowed} {what}; it was left out whole"),
    hint: Bilingual(
      zh: "删去表外多余的行、列和工作表，或者把要报送的工作表另存为“CSV UTF-8（逗号分隔）”",
      en: "delete the rows, columns and sheets that are not part of the tables, or save the sheet as "
        + "“CSV UTF-8 (comma delimited)”"))

  public static let formulaWithoutValue = FindingKind(
    "formula-without-value", .warning,
    message: Bilingual(
      zh: "工作表“{sheet}”的 {cell} 是公式，但文件里没有它的计算结果，按未填写处理",
      en: "{cell} of the sheet “{sheet}” is a formula without a stored result and was read as empty"),
    hint: Bilingual(
      zh: "用 Excel 或 WPS 打开并保存一次，让公式重新计算；或者把这一格改为数值",
      en:
        "open the file in Excel or WPS and save it, so that it is calculated; or put the value in place of the formula")
  )

  public static let valueUnderMerge = FindingKind(
    "value-under-merge", .warning,
    message: Bilingual(
      zh: "工作表“{sheet}”的 {cell} 被合并单元格盖住，其中的内容未读入",
      en: "{cell} of the sheet “{sheet}” lies under a merged cell; what it holds was left out"),
    hint: Bilingual(
      zh: "取消合并，看清每一格的内容后再保存", en: "unmerge the cells, look at what each one holds, and save the file again"))

  public static let hiddenSheet = FindingKind(
    "hidden-sheet", .note,
    message: Bilingual(zh: "工作表“{sheet}”是隐藏的，未读入", en: "the sheet “{sheet}” is hidden and was not read"),
    hint: Bilingual(
      zh: "如果它不该报送，请删去；如果该报送，请取消隐藏", en: "delete it if it is not to be submitted, unhide it if it is"))
}
