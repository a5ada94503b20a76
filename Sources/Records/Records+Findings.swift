import Diagnostics

/// What can be wrong with records. Codes are stable; the order is that of the documentation.
extension FindingKind {
  public static let missingTable = FindingKind(
    "missing-table", .error,
    message: Bilingual(
      zh: "没有“{chinese}”（{value}）表的文件，无法考核",
      en: "there is no file of the table “{value}” ({chinese}); without it nothing can be assessed"),
    hint: Bilingual(
      zh: "放入文件名以“{chinese}”或 {value} 开头的 CSV 文件，或有这样的工作表的 Excel 工作簿（.xlsx）",
      en:
        "add a CSV file whose name starts with {value} or {chinese}, or a workbook (.xlsx) with a sheet of such a name")
  )

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
      zh: "工作表名应以表名开头：{tables}；只有一个工作表的，也可以让文件名以表名开头；无关的工作表请删去",
      en:
        "sheet names start with a table's name: {tables}; of a lone sheet the file's name may tell; delete other sheets"
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

  public static let missingColumn = FindingKind(
    "missing-column", .error,
    message: Bilingual(
      zh: "缺少必需的“{field}”列，本文件的记录全部不采用",
      en: "the required column “{field}” is missing; no record of this file is used"),
    hint: Bilingual(
      zh: "在表头补上“{field}”列",
      en: "add the column “{field}” to the header"))

  public static let unknownColumn = FindingKind(
    "unknown-column", .warning,
    message: Bilingual(
      zh: "“{value}”列不在规定的列之内，未读入",
      en: "the column “{value}” is not one of this table's and was not read"),
    hint: Bilingual(
      zh: "核对列名{suggestion}；多余的列可以保留",
      en: "check the name{suggestion}; an extra column may stay"))

  public static let duplicateColumn = FindingKind(
    "duplicate-column", .error,
    message: Bilingual(
      zh: "“{value}”列重复出现，本文件的记录全部不采用",
      en: "the column “{value}” occurs twice; no record of this file is used"),
    hint: Bilingual(
      zh: "删去重复的一列",
      en: "take one of the two out"))

  public static let requiredEmpty = FindingKind(
    "required-empty", .error,
    message: Bilingual(
      zh: "“{field}”必须填写，但这一格是空的",
      en: "“{field}” must be filled in, but this field is empty"),
    hint: Bilingual(
      zh: "补填“{field}”",
      en: "fill in “{field}”"))

  public static let badDate = FindingKind(
    "bad-date", .error,
    message: Bilingual(
      zh: "“{field}”的“{value}”不是 1990 至 2099 年间存在的日期",
      en: "“{value}” in “{field}” is not a date that exists between 1990 and 2099"),
    hint: Bilingual(
      zh: "写成 2025-03-01、2025/3/1、2025.3.1、2025年3月1日 或 20250301",
      en: "write it as 2025-03-01, 2025/3/1, 2025.3.1, 2025年3月1日 or 20250301"))

  public static let badNumber = FindingKind(
    "bad-number", .error,
    message: Bilingual(
      zh: "“{field}”的“{value}”不是整数",
      en: "“{value}” in “{field}” is not a whole number"),
    hint: Bilingual(
      zh: "填 0 或 1 至 9 位的正整数，不带单位",
      en: "give a whole number of 1 to 9 digits, without a unit"))

  public static let badYesNo = FindingKind(
    "bad-yes-no", .error,
    message: Bilingual(
      zh: "“{field}”的“{value}”既不是“是”也不是“否”",
      en: "“{value}” in “{field}” is neither yes nor no"),
    hint: Bilingual(
      zh: "填“是”或“否”，不知道的留空",
      en: "write 是 or 否 (yes or no), or leave it empty where it is not known"))

  public static let badValue = FindingKind(
    "bad-value", .error,
    message: Bilingual(
      zh: "“{field}”的“{value}”不在规定的取值之内",
      en: "“{value}” is not one of the values of “{field}”"),
    hint: Bilingual(
      zh: "{suggestion}可填：{allowed}",
      en: "{suggestion}allowed: {allowed}"))

  public static let excelSerialDate = FindingKind(
    "excel-serial-date", .warning,
    message: Bilingual(
      zh: "“{field}”的“{value}”是 Excel 的日期序号，已按 {date} 读入",
      en: "“{value}” in “{field}” is an Excel serial date and was read as {date}"),
    hint: Bilingual(
      zh: "在 Excel 中把这一列设为日期格式再导出",
      en: "give the column a date format in Excel and export it again"))

  public static let excelDamage = FindingKind(
    "excel-damage", .error,
    message: Bilingual(
      zh: "“{field}”的“{value}”已被 Excel 损坏，无法还原",
      en: "“{value}” in “{field}” was damaged by Excel and cannot be recovered"),
    hint: Bilingual(
      zh: "从原件重新录入；先把这一列设为文本格式、加宽列宽，再另存为 CSV",
      en: "enter it again from the original; set the column to text and widen it before saving as CSV"))

  public static let badCaseNumber = FindingKind(
    "bad-case-number", .error,
    message: Bilingual(
      zh: "“{field}”的“{value}”不是案号",
      en: "“{value}” in “{field}” is not a case number"),
    hint: Bilingual(
      zh: "写成（2025）湘0102行初123号 的形式：年份、法院代字、类型代字、编号、号",
      en: "write it like （2025）湘0102行初123号: year, court, type, serial, 号"))

  public static let caseTypeMismatch = FindingKind(
    "case-type-mismatch", .warning,
    message: Bilingual(
      zh: "案号“{number}”的类型代字表示{expected}，审理程序却填“{value}”",
      en: "the type of case number “{number}” says {expected}, the instance is given as “{value}”"),
    hint: Bilingual(
      zh: "核对案号和审理程序，改正其中有误的一项",
      en: "compare the case number with the instance and correct the one that is wrong"))

  public static let notAResponseCase = FindingKind(
    "not-a-response-case", .note,
    message: Bilingual(
      zh: "“{value}”是申请强制执行（非诉）案件，不是应诉案件，不计入考核（行政诉讼法第九十五、九十七条）",
      en:
        "“{value}” is an application to enforce, not a case against a government body; it is set aside (Administrative Litigation Law arts 95, 97)"
    ),
    hint: Bilingual(
      zh: "无须处理；若案号抄错，请改正",
      en: "nothing to do, unless the case number was miscopied"))

  public static let duplicateKey = FindingKind(
    "duplicate-key", .error,
    message: Bilingual(
      zh: "“{value}”与前面的记录（{first}）主键相同而内容不同",
      en: "“{value}” has the key of an earlier record ({first}) and differs from it"),
    hint: Bilingual(
      zh: "核对两行，保留正确的一行",
      en: "compare the two rows and keep the right one"))

  public static let duplicateRow = FindingKind(
    "duplicate-row", .warning,
    message: Bilingual(
      zh: "这一行与前面的记录（{first}）完全相同，只计一次",
      en: "this row equals an earlier one ({first}) in all values; it is counted once"),
    hint: Bilingual(
      zh: "删去重复的一行",
      en: "delete one of the two"))

  public static let jointMismatch = FindingKind(
    "joint-mismatch", .error,
    message: Bilingual(
      zh: "同一案号各被告的“{field}”应当一致：这里是“{value}”，前面的记录（{first}）是“{other}”",
      en: "the rows of one case must agree in “{field}”: this one has “{value}”, an earlier one ({first}) “{other}”"),
    hint: Bilingual(
      zh: "核对裁判文书，把各行改成一致；若不是同一案件，改正案号",
      en: "check the court's paper and make the rows agree; correct the case number where it is another case"))

  public static let unknownUnit = FindingKind(
    "unknown-unit", .error,
    message: Bilingual(
      zh: "单位表里没有代码“{value}”",
      en: "no unit has the code “{value}”"),
    hint: Bilingual(
      zh: "{suggestion}核对代码，或在单位表里补上该单位",
      en: "{suggestion}check the code, or add the unit to the units table"))

  public static let unknownParent = FindingKind(
    "unknown-parent", .error,
    message: Bilingual(
      zh: "单位表里没有上级代码“{value}”",
      en: "no unit has the code “{value}” that is given as parent"),
    hint: Bilingual(
      zh: "{suggestion}核对上级代码，或补上该单位；没有上级的留空",
      en: "{suggestion}check the code or add that unit; leave it empty where there is none above"))

  public static let unitCycle = FindingKind(
    "unit-cycle", .error,
    message: Bilingual(
      zh: "上级关系成环：{cycle}",
      en: "the units above each other form a circle: {cycle}"),
    hint: Bilingual(
      zh: "改正其中一个单位的上级代码",
      en: "correct the parent of one of them"))

  public static let unknownCase = FindingKind(
    "unknown-case", .error,
    message: Bilingual(
      zh: "案件表里没有案号“{value}”、被告单位“{unit}”的记录",
      en: "no case row has the number “{value}” and the defendant “{unit}”"),
    hint: Bilingual(
      zh: "核对案号和单位代码，或在案件表里补上该案件",
      en: "check number and unit code, or add the case to the cases table"))

  public static let refersToQuarantined = FindingKind(
    "refers-to-quarantined", .error,
    message: Bilingual(
      zh: "“{field}”的“{value}”所指的记录有错误、未采用，本记录也不能采用",
      en: "“{value}” in “{field}” refers to a record that was left out for its errors, so this one is left out too"),
    hint: Bilingual(
      zh: "先改正所指的记录",
      en: "mend the record that it refers to"))

  public static let parentSetAside = FindingKind(
    "parent-set-aside", .warning,
    message: Bilingual(
      zh: "上级单位“{value}”的记录有错误、未采用，本单位暂作为最上级单位",
      en: "the record of the parent “{value}” was left out for its errors; this unit stands as a root"),
    hint: Bilingual(
      zh: "先改正上级单位的记录",
      en: "mend the record of the parent"))

  public static let originMissing = FindingKind(
    "origin-missing", .warning,
    message: Bilingual(
      zh: "结果是“维持原判”，但原审案号“{value}”的结果查不到，本案裁判结果按不明处理",
      en:
        "the outcome is “维持原判”, but that of the original case “{value}” cannot be found; the outcome of this case is unknown"
    ),
    hint: Bilingual(
      zh: "补录原审案件及其裁判结果，或改正原审案号",
      en: "add the original case with its outcome, or correct the original case number"))

  public static let dateOrder = FindingKind(
    "date-order", .error,
    message: Bilingual(
      zh: "“{field}”{value} 早于“{earlier}”{date}",
      en: "“{field}” {value} lies before “{earlier}” {date}"),
    hint: Bilingual(
      zh: "核对两个日期",
      en: "check both dates"))

  public static let performedBeforeFiled = FindingKind(
    "performed-before-filed", .warning,
    message: Bilingual(
      zh: "“{field}”{value} 早于立案日期 {date}",
      en: "“{field}” {value} lies before the case was filed on {date}"),
    hint: Bilingual(
      zh: "核对两个日期",
      en: "check both dates"))

  public static let outcomeWithoutDate = FindingKind(
    "outcome-without-date", .error,
    message: Bilingual(
      zh: "有裁判结果“{value}”而没有结案日期",
      en: "there is an outcome, “{value}”, but no date of conclusion"),
    hint: Bilingual(
      zh: "补填结案日期；未结案的，裁判结果留空",
      en: "fill in the date of conclusion; leave the outcome empty while the case is pending"))

  public static let effectiveWithoutOutcome = FindingKind(
    "effective-without-outcome", .error,
    message: Bilingual(
      zh: "有生效日期 {value} 而没有裁判结果",
      en: "there is a date of effect, {value}, but no outcome"),
    hint: Bilingual(
      zh: "补填裁判结果；未生效的，生效日期留空",
      en: "fill in the outcome; leave the date of effect empty while the ruling is not final"))

  public static let enforcedWithoutTerm = FindingKind(
    "enforced-without-term", .error,
    message: Bilingual(
      zh: "“{field}”填了“{value}”，但没有履行期限",
      en: "“{field}” is “{value}”, but there is no term for performance"),
    hint: Bilingual(
      zh: "补填履行期限",
      en: "fill in the term for performance"))

  public static let concludedWithoutOutcome = FindingKind(
    "concluded-without-outcome", .warning,
    message: Bilingual(
      zh: "有结案日期 {value} 而没有裁判结果，本案不计入审结和生效案件",
      en: "the case was concluded on {value}, but has no outcome; it counts neither as concluded nor as in effect"),
    hint: Bilingual(
      zh: "补填裁判结果",
      en: "fill in the outcome"))

  public static let performedWithoutTerm = FindingKind(
    "performed-without-term", .warning,
    message: Bilingual(
      zh: "有履行完毕日期 {value} 而没有履行期限，不计入履行情况",
      en: "performance on {value} is given, but no term; it is not counted"),
    hint: Bilingual(
      zh: "补填履行期限；没有履行内容的，履行完毕日期留空",
      en: "fill in the term; leave the date of performance empty where nothing was to be performed"))

  public static let effectiveAndAppealed = FindingKind(
    "effective-and-appealed", .warning,
    message: Bilingual(
      zh: "原审填了生效日期 {value}，但本案已上诉且二审也已生效",
      en: "a date of effect, {value}, is given, but the case was appealed and the second instance is in effect too"),
    hint: Bilingual(
      zh: "上诉案件的一审裁判不生效，删去一审的生效日期",
      en: "a ruling that was appealed takes no effect: take this date out"))

  public static let justifiedWithoutEvidence = FindingKind(
    "justified-without-evidence", .warning,
    message: Bilingual(
      zh: "未出庭事由“{reason}”没有证明，按无正当理由计（法释〔2020〕3号第九条）",
      en: "the reason for absence “{reason}” has no evidence and does not count as good (法释〔2020〕3号 art 9)"),
    hint: Bilingual(
      zh: "有加盖印章或主要负责人签字的证明的，在“正当理由有证明”填“是”",
      en: "where there is sealed or signed evidence, set “evidence” to “是”"))

  public static let agreedButNobodyCame = FindingKind(
    "agreed-but-nobody-came", .warning,
    message: Bilingual(
      zh: "事由是“共同被告协商”，但当天没有其他被告的负责人出庭（法释〔2020〕3号第三条）",
      en:
        "the reason is agreement among joint defendants, but no other defendant's leader came that day (法释〔2020〕3号 art 3)"
    ),
    hint: Bilingual(
      zh: "核对其他被告的出庭记录",
      en: "check the hearing records of the other defendants"))

  public static let leaderAndAbsence = FindingKind(
    "leader-and-absence", .warning,
    message: Bilingual(
      zh: "有负责人出庭，却又填了未出庭事由“{value}”",
      en: "a leader appeared, yet a reason for absence is given, “{value}”"),
    hint: Bilingual(
      zh: "核对后删去其中一项",
      en: "check, and take one of the two out"))

  public static let termMissing = FindingKind(
    "term-missing", .warning,
    message: Bilingual(
      zh: "综合治理类司法建议没有明示期限，按收到后三个月计（法释〔2023〕11号第八条要求载明）",
      en:
        "a letter on comprehensive governance has no term; three months from receipt are taken (法释〔2023〕11号 art 8 asks for a term)"
    ),
    hint: Bilingual(
      zh: "按司法建议书补填明示期限",
      en: "fill in the term that the letter states"))

  public static let calendarMissing = FindingKind(
    "calendar-missing", .warning,
    message: Bilingual(
      zh: "方案的日历里没有 {value} 年的节假日，该年到期日只按周末顺延",
      en: "the scheme's calendar has no holidays of {value}; due dates of that year are moved for weekends alone"),
    hint: Bilingual(
      zh: "在方案的 calendar 里补上 {value} 年的节假日和调休",
      en: "add the holidays and make-up workdays of {value} to the scheme's calendar"))

  public static let inNoGroup = FindingKind(
    "in-no-group", .note,
    message: Bilingual(
      zh: "{level}级{value}不属于任何排名组，本单位不参加排名",
      en: "no group ranks units of level {level} and kind {value}; this unit is not ranked"),
    hint: Bilingual(
      zh: "需要排名的，在方案的 groups 里增加一组",
      en: "add a group to the scheme if it is to be ranked"))

  public static let outsidePeriod = FindingKind(
    "outside-period", .note,
    message: Bilingual(
      zh: "“{table}”表有 {value} 条记录不在考核期内",
      en: "{value} records of the table “{table}” lie outside the period"),
    hint: Bilingual(
      zh: "无须处理；数量异常时核对日期",
      en: "nothing to do; check the dates where there are too many"))

}

extension Finding {
  /// That no group ranks a unit.
  ///
  /// - Parameter place: where its kind stands.
  public static func inNoGroup(_ place: Place, _ level: UnitLevel) -> Finding {
    Finding(.inNoGroup, at: place, [.init("level", level.title)])
  }
}
