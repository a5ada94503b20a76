/// Sentences of the pages that hold figures.
extension Phrase {
  static let period = Phrase(zh: "{from} 至 {to}", en: "{from} to {to}")
  static let moreUnits = Phrase(zh: "另有 {count} 个单位，见各单位成绩单", en: "{count} more units; see their scorecards")
  static let moreUnitsBelow = Phrase(zh: "等，另有 {count} 个单位", en: "and {count} more")
  static let moreTied = Phrase(zh: "等，另有 {count} 个单位并列", en: "and {count} more, tied")
  static let moreFindings = Phrase(zh: "另有 {count} 条，见 diagnostics.csv", en: "{count} more; see diagnostics.csv")
  static let moreRecords = Phrase(
    zh: "共 {all} 条，这里列出本单位的 {listed} 条；其余 {count} 条列在下级单位的成绩单上，见下。",
    en:
      "{all} in all; the unit's own {listed} are listed, the other {count} on the scorecards of the units below, which follow."
  )
  static let moreOwnRecords = Phrase(
    zh: "共 {all} 条，这里列出 {listed} 条；全部记录可用 assize explain --unit {unit} --indicator {indicator} 列出。",
    en: "{all} in all, {listed} of them listed; assize explain --unit {unit} --indicator {indicator} lists them all.")
  static let restOfRecords = Phrase(
    zh: "以上 {shown} 条，其余 {count} 条见后续页", en: "{shown} above; the other {count} follow on further pages")
  static let pageOf = Phrase(zh: "第 {number} 页，共 {count} 页", en: "page {number} of {count}")
  static let moreElsewhere = Phrase(
    zh: "共 {all} 条，这里列出 {listed} 条；其余 {count} 条在报送计数的单位，由该单位用 assize explain 列出。",
    en:
      "{all} in all, {listed} of them listed; the other {count} are with the offices that sent tallies; assize explain lists them there."
  )
  static let tallied = Phrase(
    zh:
      "本报告合并了 {count} 份计数文件。计数文件只有数字、没有记录，所以其中的失分案件、不计入的记录、裁判结果图、各月出庭图和到期未办的红线事项不在本报告里；分数和名次不受影响。",
    en:
      "{count} tallies were merged into this report. A tally holds numbers and no records: of what they counted, the cases behind lost points, the records left out, the charts of outcomes and months and the red lines of things overdue are not here; scores and ranks are as if they were."
  )
  static let moreKeys = Phrase(zh: "等，另有 {count} 条", en: " and {count} more")
  static let moved = Phrase(zh: "{unit} {change} 分（{before} → {after}）", en: "{unit} {change} ({before} → {after})")
  static let movedWithRank = Phrase(
    zh: "{unit} {change} 分（{before} → {after}，第 {from} 名 → 第 {to} 名）",
    en: "{unit} {change} ({before} → {after}, place {from} → {to})")

  // How it was counted
  static let totalRule = Phrase(
    zh: "总分 = 各指标得分之和 × 100 ÷ 计入的分值 + 加分 − 扣分，不低于 0；只在最后四舍五入一次，保留两位小数，按印出的总分排名。",
    en:
      "Total = sum of scores × 100 ÷ points that count + bonuses − deductions, not below 0; rounded half up once, at the end, to two decimals; ranks follow the total as printed."
  )
  static let emptyExcluded = Phrase(
    zh: "分母为 0 的指标不计入，其分值也不计。", en: "An indicator whose denominator is 0 is left out, and its points do not count.")
  static let emptyFull = Phrase(zh: "分母为 0 的指标得满分。", en: "An indicator whose denominator is 0 earns all its points.")
  static let emptyZero = Phrase(zh: "分母为 0 的指标得 0 分。", en: "An indicator whose denominator is 0 earns no points.")
  static let rankFrom = Phrase(
    zh: "计入的分值不足 {points} 分的单位只有总分，没有等次和名次。",
    en: "A unit with fewer than {points} points that count has a total, but no grade and no rank.")
  static let ties = Phrase(
    zh: "总分相同的名次并列，其后名次空出（1、1、3），并列者按单位代码排列。",
    en: "Equal totals share the better place (1, 1, 3) and stand in the order of their codes.")
  static let vetoRule = Phrase(
    zh: "有一票否决情形的单位排在本组无否决单位之后。", en: "Units with a veto stand behind those of their group without one.")
  static let smallRule = Phrase(
    zh: "分母少于 {count} 的比率标注“小样本”。", en: "A rate over fewer than {count} is marked as a small sample.")
  static let rollUp = Phrase(
    zh: "比率指标考核本单位及全部下级单位，一个案件无论有几个下级被告只计一次；注明“仅本单位”的除外。",
    en:
      "Rates cover a unit and all units below it, where a case counts once however many of them are defendants, but for those that say “the unit's own”."
  )
  static let gradeRule = Phrase(zh: "等次：{grades}。", en: "Grades: {grades}.")
  static let gradeFrom = Phrase(zh: "{grade} {from} 分及以上", en: "{grade} from {from}")
}

/// Small words between others.
extension Phrase {
  static let otherIndicators = Phrase(zh: "其他指标", en: "Other indicators")
  static let listSeparator = Phrase(zh: "、", en: ", ")
  static let clauseSeparator = Phrase(zh: "；", en: "; ")
}

/// What the returns say.
extension Phrase {
  static let unassigned = Phrase(zh: "未归属", en: "Unassigned")
  static let unassignedTitle = Phrase(zh: "未归属的问题", en: "Findings of no unit")
  static let forCollector = Phrase(zh: "由汇总单位处理", en: "For the collecting office")
  static let copyTitle = Phrase(zh: "{unit}：标注问题的表格", en: "{unit}: tables with findings")
  static let flaw = Phrase(zh: "【{severity}】{message}（{code}）", en: "[{severity}] {message} ({code})")
  static let flawWithHint = Phrase(
    zh: "【{severity}】{message}（{code}）\n办法：{hint}", en: "[{severity}] {message} ({code})\nHint: {hint}")
  static let comment = Phrase(
    zh: "{severity} {code}\n{message}\n办法：{hint}", en: "{severity} {code}\n{message}\nHint: {hint}")
}

/// Where a unit stands in a funnel.
extension Phrase {
  static let belowOuter = Phrase(zh: "低于 99.8% 控制限", en: "below the 99.8% limit")
  static let belowInner = Phrase(zh: "低于 95% 控制限", en: "below the 95% limit")
  static let aboveInner = Phrase(zh: "高于 95% 控制限", en: "above the 95% limit")
  static let aboveOuter = Phrase(zh: "高于 99.8% 控制限", en: "above the 99.8% limit")
}

/// Titles of red lines that no indicator names.
extension Phrase {
  static let overdueDuties = Phrase(zh: "到期未履行的生效裁判", en: "Judgments due and not performed")
  static let overdueLetters = Phrase(zh: "到期未回复的司法建议", en: "Letters of advice due and not answered")
}
