import Diagnostics

/// What can be wrong with approved exceptions.
extension FindingKind {
  public static let waiverExpired = FindingKind(
    "waiver-expired", .warning,
    message: Bilingual(
      zh: "“{key}”的豁免 {value} 已到期（报告日期 {date}），不再有效",
      en: "the waiver for “{key}” expired on {value}, before the report's date {date}; it has no effect"),
    hint: Bilingual(
      zh: "改正数据后删去这一行；确需继续豁免的，重新报批并改写有效期",
      en: "mend the data and delete this row; to extend it, have it approved again and change the date"))

  public static let waiverUnused = FindingKind(
    "waiver-unused", .warning,
    message: Bilingual(
      zh: "主键“{value}”的豁免没有对应的问题，没有用到",
      en: "the waiver for “{value}” matches no finding and was not needed"),
    hint: Bilingual(
      zh: "问题已经改正或另一行已经豁免的，删去这一行；否则核对问题代码、表和主键",
      en: "delete this row where the data were mended or another waiver covers it; else check code, table and key"))
}
