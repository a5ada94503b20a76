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
}
