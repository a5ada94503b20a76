import Diagnostics

/// What can be said of the data under a scheme.
extension FindingKind {
  public static let calendarMissing = FindingKind(
    "calendar-missing", .warning,
    message: Bilingual(
      zh: "方案的日历里没有 {value} 年的节假日，该年到期日只按周末顺延（法释〔2018〕1号第四十八条）",
      en: "the scheme's calendar has no holidays of {value}; due dates of that year are moved for weekends alone "
        + "(法释〔2018〕1号 art 48)"),
    hint: Bilingual(
      zh: "在方案的 calendar 里补上 {value} 年的节假日和调休",
      en: "add the holidays and make-up workdays of {value} to the scheme's calendar"))

  public static let inNoGroup = FindingKind(
    "in-no-group", .note,
    message: Bilingual(
      zh: "{level}级{value}不属于任何排名组，本单位不参加排名",
      en: "no group ranks units of level {level} and kind {value}; this unit is not ranked"),
    hint: Bilingual(
      zh: "需要排名的，在方案的 groups 里增加一组；单位类别、层级填错的，请改正",
      en: "add a group to the scheme if it is to be ranked; correct kind or level if they are wrong"))

  public static let outsidePeriod = FindingKind(
    "outside-period", .note,
    message: Bilingual(
      zh: "“{table}”表有 {value} 条记录不在考核期内",
      en: "{value} records of the table “{table}” lie outside the period"),
    hint: Bilingual(
      zh: "无须处理；数量异常时核对日期和考核期（“--year”、方案的“period”）",
      en: "nothing to do; where there are too many, check the dates and the period (--year, the scheme's period)"))
}

extension Finding {
  /// That no group ranks a unit.
  ///
  /// - Parameter place: where its kind stands.
  public static func inNoGroup(_ place: Place, _ level: UnitLevel) -> Finding {
    Finding(.inNoGroup, at: place, [.init("level", level.title)])
  }
}
