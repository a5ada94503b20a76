extension ColumnPurpose {
  static let units: [String: ColumnPurpose] = [
    "unit_code": ColumnPurpose(
      zh: "单位的代码：各表都用它指称该单位，不得重复。",
      en: "The unit's code: all tables call the unit by it, and no two are the same.", "990102-01"),
    "name": ColumnPurpose(zh: "单位的名称，报告中照此称呼。", en: "The unit's name as reports have it.", "拾砚区公安分局"),
    "kind": ColumnPurpose(zh: "单位的性质。", en: "What sort of body it is.", "部门"),
    "level": ColumnPurpose(zh: "单位属于哪一级。", en: "The level of government that it belongs to.", "县"),
    "parent_code": ColumnPurpose(
      zh: "上级单位的代码，本单位的案件汇总到该单位；最高一级不填。",
      en: "Code of the unit above, which this one's cases are added to; empty at the top.", "990102"),
  ]

  static let advice: [String: ColumnPurpose] = [
    "letter_no": ColumnPurpose(
      zh: "司法建议的文号。", en: "The number of the letter.", "砚0102法建〔2025〕7号"),
    "unit_code": ColumnPurpose(zh: "收到司法建议的单位。", en: "The unit that received it.", "990102-01"),
    "court": ColumnPurpose(zh: "发出司法建议的法院。", en: "The court that sent it.", "砚湖省墨陵市拾砚区人民法院"),
    "case_no": ColumnPurpose(zh: "有关案件的案号；没有的不填。", en: "The case that it is about, if any.", "（2025）砚0102行初8号"),
    "kind": ColumnPurpose(
      zh: "司法建议的类别，决定回复的期限；不填按个案。",
      en: "What it is about, which decides when the reply is due; empty means a single case.", "个案"),
    "received_on": ColumnPurpose(zh: "收到的日期。", en: "The day on which it was received.", "2025-05-20"),
    "reply_by": ColumnPurpose(
      zh: "司法建议中写明的回复期限；没有写明的不填。",
      en: "The last day for the reply, where the letter names one.", "2025-07-31"),
    "replied_on": ColumnPurpose(zh: "书面回复的日期；未回复的不填。", en: "The day of the reply; empty until then.", "2025-07-02"),
    "result": ColumnPurpose(zh: "建议事项的落实情况。", en: "What became of the advice.", "已落实"),
  ]

  static let trainings: [String: ColumnPurpose] = [
    "unit_code": ColumnPurpose(zh: "组织或者参加的单位。", en: "The unit that held it or took part.", "990102-01"),
    "held_on": ColumnPurpose(zh: "举行的日期。", en: "The day on which it was held.", "2025-03-19"),
    "kind": ColumnPurpose(zh: "活动的类别。", en: "What sort of training it was.", "集中培训"),
    "participants": ColumnPurpose(zh: "本单位参加的人数。", en: "How many of the unit took part.", "42"),
    "leaders": ColumnPurpose(zh: "其中负责人的人数。", en: "How many of them were leaders.", "2"),
    "topic": ColumnPurpose(zh: "内容或者主题。", en: "What it was about.", "新行政处罚法适用"),
  ]

  static let capacity: [String: ColumnPurpose] = [
    "unit_code": ColumnPurpose(zh: "单位的代码。", en: "Code of the unit.", "990102-01"),
    "staff": ColumnPurpose(zh: "从事应诉工作的人员数。", en: "How many people deal with litigation.", "3"),
    "lawyers": ColumnPurpose(
      zh: "法律顾问和公职律师的人数。", en: "How many legal advisers and government lawyers there are.", "1"),
    "budgeted": ColumnPurpose(
      zh: "应诉经费是否列入预算。", en: "Whether the budget provides for litigation.", "是"),
  ]

  static let accountability: [String: ColumnPurpose] = [
    "unit_code": ColumnPurpose(zh: "被追究责任的单位。", en: "The unit that is held accountable.", "990102-01"),
    "found_on": ColumnPurpose(zh: "认定的日期。", en: "The day on which it was established.", "2025-11-25"),
    "category": ColumnPurpose(zh: "属于哪一种情形。", en: "What the unit did.", "拒不履行裁判或反馈建议"),
    "case_no": ColumnPurpose(zh: "有关案件的案号；没有的不填。", en: "The case concerned, if any.", "（2025）砚0102行初8号"),
    "handling": ColumnPurpose(zh: "对单位或者责任人的处理。", en: "What followed for the unit or those responsible.", "责令书面检查"),
  ]

  static let waivers: [String: ColumnPurpose] = [
    "code": ColumnPurpose(
      zh: "核对结果中的问题代码，见 docs/findings.md。", en: "The finding's code, as in docs/findings.md.", "date-order"),
    "table": ColumnPurpose(
      zh: "问题所在的表；主键写全的可以不填。", en: "The table it is in; may be empty where the key is whole.", "庭审"),
    "key": ColumnPurpose(
      zh: "哪条记录：案号 @ 单位代码 @ 日期、文号 @ 单位代码、单位代码等，与 assize explain 的写法相同；填了表的，只写前几部分即指该表中所有这样的记录。",
      en:
        "Which record: case number @ unit code @ date, letter number @ unit code, unit code and so on, as assize explain "
        + "writes it; with the table given, the first parts stand for all such records of it.",
      "（2025）砚0102行初8号 @ 990102-01 @ 2025-06-10"),
    "reason": ColumnPurpose(zh: "为什么可以例外；报告中照录。", en: "Why it is accepted; the report repeats it.", "法院记录如此，已函询"),
    "approved_by": ColumnPurpose(zh: "批准例外的单位；报告中照录。", en: "Who approved it; the report repeats it.", "砚湖省司法厅"),
    "expires_on": ColumnPurpose(
      zh: "最后有效的一天；早于报告日期的不再有效。", en: "The last day on which it holds, not before the report's date.", "2026-03-31"),
  ]
}
