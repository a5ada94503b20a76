extension Labels {
  static let figures: [Label] = [
    .init("area", "方面", "Area"),
    .init("indicator", "指标", "Indicator"),
    .init("numerator", "分子", "Count"),
    .init("denominator", "分母", "Out of"),
    .init("rate", "比率", "Rate"),
    .init("worth", "分值", "Points"),
    .init("score", "得分", "Score"),
    .init("lost", "失分", "Lost"),
    .init("rule", "计分规则", "Rule"),
    .init("counted", "计数", "Counted"),
    .init("outOf", "统计对象", "Out of what"),
    .init("waterfall", "得分累计图", "Points won and lost"),
    .init(
      "waterfallText", "自上而下累计：深色为得分，空框为失分，条纹为扣分",
      "Adding up from top to bottom: dark won, outlined lost, striped deducted"),
    .init("noCases", "无案件", "no cases"),
    .init("notCounted", "不计入", "not counted"),
    .init("smallRate", "分母较小，比率仅供参考", "few cases: read the rate with care"),
    .init("countedPoints", "计入的分值", "Points that count"),
    .init(
      "roundingNote", "总分由精确分数一次四舍五入得出，与各项得分之和的末位可能略有出入",
      "The total is rounded once from exact fractions, so the printed scores may differ from it in the last place"),
    .init("times", "次数", "Count"),
    .init("unitsConcerned", "单位数", "Units"),
    .init("units", "个单位", "units"),
    .init("worst", "失分最多", "Lost most"),
  ]

  static let records: [Label] = [
    .init("record", "记录", "Record"),
    .init("day", "日期", "Date"),
    .init("what", "情况", "What happened"),
    .init("reason", "原因", "Reason"),
    .init("number", "数量", "Number"),
    .init("examples", "记录", "Records"),
    .init("ownRecords", "本单位", "own"),
    .init("allRecords", "全部失分记录", "All records behind lost points"),
    .init("previousPage", "上一页", "Previous page"),
    .init("nextPage", "下一页", "Next page"),
    .init("fromBelow", "失分记录在各下级单位的分布", "Where in the units below they stand"),
    .init(
      "ownRecordsOnly", "案件很多，以下只列本单位的记录；下级单位的记录见各自成绩单。",
      "There are very many cases: only the unit's own records are listed; those of the units below stand on their scorecards."
    ),
    .init("noLosses", "没有失分。", "No points were lost."),
    .init("noFindings", "没有发现问题。", "Nothing was found."),
    .init("nothingLeftOut", "没有未计入的记录。", "Nothing was left out."),
    .init("jointNote", "共同被告案件在每个被告单位各计一次", "a joint case counts once for each of its defendants"),
    .init("matter", "事项", "Matter"),
    .init("oldest", "最早到期", "Oldest due"),
    .init("noRedLines", "没有触及红线的事项。", "No red line was crossed."),
  ]

  static let sources: [Label] = [
    .init("table", "表", "Table"),
    .init("read", "读入", "Read"),
    .init("used", "计入", "Counted"),
    .init("held", "隔离", "Left out"),
    .init("setAside", "搁置", "Set aside"),
    .init("place", "位置", "Place"),
    .init("findingCode", "代号", "Code"),
    .init("finding", "问题", "Finding"),
    .init("severity", "程度", "Severity"),
    .init("hint", "办法", "What to do"),
    .init("scheme", "方案", "Scheme"),
    .init("digest", "方案 SHA-256", "SHA-256 of the scheme"),
    .init("tool", "程序", "Program"),
    .init("files", "数据文件", "Data files"),
    .init(
      "coverageNote", "读入 = 计入 + 隔离 + 搁置；考核期以外的记录也算计入",
      "read = counted + left out + set aside; a record outside the period counts as counted"),
    .init("allFindings", "全部问题见 diagnostics.csv", "all findings are in diagnostics.csv"),
    .init(
      "quarantineNote", "下列记录有错误，未参与计算，结果可能因此改变。",
      "These records have errors and were not counted; the results may change when they are mended."),
    .init(
      "someLeftOut", "部分记录有错误，未参与计算，结果可能因此改变。",
      "Some records have errors and were not counted; the results may change when they are mended."),
    .init("waivers", "获准豁免的问题", "Accepted exceptions"),
    .init(
      "waiverNote", "下列问题经批准作为例外；注明“不计入”的记录读不出或说不清，仍未参与计算。",
      "These findings were approved as exceptions; a record marked “not counted” cannot be read or told apart and was left out."
    ),
    .init("waivedRecord", "豁免对象", "Exception for"),
    .init("waiverReason", "理由", "Reason"),
    .init("approvedBy", "批准单位", "Approved by"),
    .init("until", "有效期至", "Until"),
    .init("generated", "由 Assize 生成", "Made by Assize"),
  ]
}
