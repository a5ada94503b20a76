import Diagnostics

/// What can be wrong with what a case row says.
extension FindingKind {
  public static let notAResponseCase = FindingKind(
    "not-a-response-case", .note,
    message: Bilingual(
      zh: "“{value}”是行政机关申请强制执行的（非诉）案件，不是应诉案件，不计入考核（行政诉讼法第九十五、九十七条）",
      en: "“{value}” is an application to enforce, not a case against a government body; it is set aside "
        + "(Administrative Litigation Law arts 95, 97)"),
    hint: Bilingual(
      zh: "无须处理；若案号抄错，请改正",
      en: "nothing to do, unless the case number was miscopied"))

  public static let caseTypeMismatch = FindingKind(
    "case-type-mismatch", .warning,
    message: Bilingual(
      zh: "案号“{number}”的类型代字表示{expected}，审理程序却填“{value}”",
      en: "the type of case number “{number}” says {expected}, the instance is given as “{value}”"),
    hint: Bilingual(
      zh: "核对案号和审理程序，改正其中有误的一项（行初是一审，行终是二审，行申、行再、行抗是再审）",
      en:
        "compare the case number with the instance and correct the one that is wrong (“行初” first instance, “行终” second, "
        + "“行申”, “行再” and “行抗” retrial)"))

  public static let caseYearMismatch = FindingKind(
    "case-year-mismatch", .warning,
    message: Bilingual(
      zh: "案号“{number}”是 {year} 年的，立案日期却是 {value}",
      en: "case number “{number}” is of {year}, but the case was filed on {value}"),
    hint: Bilingual(
      zh: "案号中的年份是收案年度：核对案号和立案日期，改正其中有误的一项（12 月、1 月相邻年度之差不提示）",
      en:
        "the year of a case number is that in which the court took the case in: compare both and correct the one that is "
        + "wrong (the neighbouring year is accepted in December and January)"))

  public static let dateOrder = FindingKind(
    "date-order", .error,
    message: Bilingual(
      zh: "“{field}”{value} 早于“{earlier}”{date}",
      en: "“{field}” {value} lies before “{earlier}” {date}"),
    hint: Bilingual(
      zh: "{rule}；核对两个日期，改正有误的一个",
      en: "{rule}; check both dates and correct the one that is wrong"))

  public static let performedBeforeFiled = FindingKind(
    "performed-before-filed", .warning,
    message: Bilingual(
      zh: "“{field}”{value} 早于立案日期 {date}",
      en: "“{field}” {value} lies before the case was filed on {date}"),
    hint: Bilingual(
      zh: "裁判作出之后才有履行；核对两个日期",
      en: "a ruling is performed after it was made; check both dates"))

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
      zh: "补填履行期限；行政机关没有被强制执行的，“{field}”留空或填“否”（行政诉讼法第九十四、九十六条）",
      en:
        "fill in the term; leave “{field}” empty or write “否” where nothing was enforced against the body (Administrative Litigation Law arts "
        + "94, 96)"))

  public static let concludedWithoutOutcome = FindingKind(
    "concluded-without-outcome", .warning,
    message: Bilingual(
      zh: "有结案日期 {value} 而没有裁判结果，本案不计入审结和生效案件",
      en: "the case was concluded on {value}, but has no outcome; it counts neither as concluded nor as in effect"),
    hint: Bilingual(
      zh: "补填裁判结果；未结案的，结案日期留空",
      en: "fill in the outcome; leave the date of conclusion empty while the case is pending"))

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
      zh: "原审填了生效日期 {value}，但本案已上诉，二审（{first}）也已生效",
      en:
        "a date of effect, {value}, is given, but the case was appealed and the second instance ({first}) is in effect too"
    ),
    hint: Bilingual(
      zh: "上诉案件的一审裁判不生效（行政诉讼法第八十五条）：删去一审的生效日期",
      en:
        "a ruling that was appealed in time takes no effect (Administrative Litigation Law art 85): take this date out")
  )
}
