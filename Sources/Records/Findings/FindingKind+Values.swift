import Diagnostics

/// What can be wrong with a value as such.
extension FindingKind {
  public static let requiredEmpty = FindingKind(
    "required-empty", .error,
    message: Bilingual(
      zh: "“{field}”必须填写，但这一格是空的",
      en: "“{field}” must be filled in, but this field is empty"),
    hint: Bilingual(
      zh: "补填“{field}”（{form}）",
      en: "fill in “{field}”: {form}"))

  public static let badDate = FindingKind(
    "bad-date", .error,
    message: Bilingual(
      zh: "“{field}”的“{value}”不是 1990 至 2099 年间存在的日期",
      en: "“{value}” in “{field}” is not a date that exists between 1990 and 2099"),
    hint: Bilingual(
      zh: "{advice}按年、月、日的次序写成 2025-03-01、2025/3/1、2025.3.1、2025年3月1日 或 20250301",
      en: "{advice}Write year, month and day in this order: 2025-03-01, 2025/3/1, 2025.3.1, 2025年3月1日 or 20250301"),
    advice: { DateAdvice($0).sentence })

  public static let badNumber = FindingKind(
    "bad-number", .error,
    message: Bilingual(
      zh: "“{field}”的“{value}”不是整数",
      en: "“{value}” in “{field}” is not a whole number"),
    hint: Bilingual(
      zh: "{advice}填 0 或 1 至 9 位的正整数，用阿拉伯数字，不带单位、小数点和千分位",
      en: "{advice}Give a whole number of 1 to 9 digits, without unit, point or separators"),
    advice: ValueAdvice.number)

  public static let badYesNo = FindingKind(
    "bad-yes-no", .error,
    message: Bilingual(
      zh: "“{field}”的“{value}”既不是“是”也不是“否”",
      en: "“{value}” in “{field}” is neither yes nor no"),
    hint: Bilingual(
      zh: "{advice}填“是”或“否”（也可填 Y、N、1、0、√、×），不知道的留空",
      en: "{advice}write “是” or “否” (also Y, N, 1, 0, √, ×), or leave it empty where it is not known"),
    advice: ValueAdvice.yesNo)

  public static let badValue = FindingKind(
    "bad-value", .error,
    message: Bilingual(
      zh: "“{field}”的“{value}”不在规定的取值之内",
      en: "“{value}” is not one of the values of “{field}”"),
    hint: Bilingual(
      zh: "{suggestion}可填：{allowed}",
      en: "{suggestion}allowed: {allowed}"))

  public static let badCaseNumber = FindingKind(
    "bad-case-number", .error,
    message: Bilingual(
      zh: "“{field}”的“{value}”不是案号",
      en: "“{value}” in “{field}” is not a case number"),
    hint: Bilingual(
      zh: "{advice}照裁判文书写成（2025）湘0102行初123号 的形式：年份、法院代字、类型代字、编号、号",
      en: "{advice}Write it as the court's papers do, like （2025）湘0102行初123号: year, court, type, serial, 号"),
    advice: { CaseNumberAdvice($0).sentence })

  public static let letterNumberShape = FindingKind(
    "letter-number-shape", .warning,
    message: Bilingual(
      zh: "“{field}”的“{value}”像是法建字的文号，但{advice}",
      en: "“{value}” in “{field}” looks like a court's 法建 number, but {advice}"),
    hint: Bilingual(
      zh: "照司法建议书原件改正，如 湘0102法建〔2025〕7号（文号的形式见法释〔2023〕11号所附文书样式）",
      en: "correct it from the letter, such as 湘0102法建〔2025〕7号 (the form is that of the model in 法释〔2023〕11号)"),
    advice: { LetterNumber($0).fault ?? Bilingual("") })

  public static let excelSerialDate = FindingKind(
    "excel-serial-date", .warning,
    message: Bilingual(
      zh: "“{field}”的“{value}”是 Excel 的日期序号，已按 {date} 读入",
      en: "“{value}” in “{field}” is an Excel serial date and was read as {date}"),
    hint: Bilingual(
      zh: "与原件核对；在 Excel 中把这一列设为日期格式（如 2025-03-01）再导出",
      en: "compare with the original; give the column a date format such as 2025-03-01 in Excel and export it again"))

  public static let excelDamage = FindingKind(
    "excel-damage", .error,
    message: Bilingual(
      zh: "“{field}”的“{value}”已被 Excel 损坏，无法还原：{advice}",
      en: "“{value}” in “{field}” was damaged by Excel and cannot be recovered: {advice}"),
    hint: Bilingual(
      zh: "从原件重新录入；先把这一列设为文本格式、加宽列宽，再另存为 CSV",
      en: "enter it again from the original; set the column to text and widen it before saving as CSV"),
    advice: { ExcelDamage($0).sentence })
}
