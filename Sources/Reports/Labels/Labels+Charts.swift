extension Labels {
  static let charts: [Label] = [
    .init("charts", "图示分析", "Charts"),
    .init("profile", "各方面得分率与本组中位数", "Share of points won, by area, against the group's median"),
    .init(
      "profileText", "横条为本单位得分占分值的百分比，竖线为本组中位数", "The bar is the unit's share, the upright stroke the group's median"),
    .init("share", "得分率", "Share"),
    .init("groupMedian", "本组中位数", "Group's median"),
    .init("outcomes", "审结案件的结果", "How cases ended"),
    .init("outcomesText", "横条为占全部审结案件的百分比", "The bar is the share of all cases concluded"),
    .init("outcome", "结果", "Outcome"),
    .init("cases", "案件数", "Cases"),
    .init("months", "各月负责人出庭", "Appearance of leaders by month"),
    .init(
      "monthsText", "按开庭日期：空框为庭审次数，实心为有负责人出庭的次数", "By day of session: outlined all sessions, filled those with a leader"
    ),
    .init("month", "月份", "Month"),
    .init("sessions", "庭审", "Sessions"),
    .init("withLeader", "负责人出庭", "With a leader"),
    .init("funnel", "案件数与比率", "Rate against number of cases"),
    .init(
      "funnelText", "每点一个单位，横轴案件数，纵轴比率；横线为总体比率，虚线为 95% 和 99.8% 控制限：在虚线以内的高低可能只是偶然",
      "Each dot is a unit; across its cases, upwards its rate; the line is the overall rate, dashed the 95% and 99.8% control limits: within them a difference may be chance"
    ),
    .init("overall", "总体", "Overall"),
    .init("position", "位置", "Position"),
    .init("figures", "数据表", "The figures as a table"),
  ]
}
