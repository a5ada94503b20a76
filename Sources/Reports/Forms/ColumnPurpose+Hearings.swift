extension ColumnPurpose {
  static let hearings: [String: ColumnPurpose] = [
    "case_no": ColumnPurpose(
      zh: "所开庭审理的案件的案号，与“案件”表一致。",
      en: "The number of the case that was heard, as in the table of cases.", "（2025）砚0102行初8号"),
    "unit_code": ColumnPurpose(
      zh: "被诉单位的代码，与“案件”表中该案的代码一致。",
      en: "Code of the unit that is sued, as in the row of the case.", "990102-01"),
    "held_on": ColumnPurpose(zh: "开庭的日期。", en: "The day of the session.", "2025-03-27"),
    "leader": ColumnPurpose(
      zh: "出庭负责人的类别；没有负责人出庭的不填。",
      en: "The rank of the leader who appeared; empty where none did.", "副职"),
    "identity_ok": ColumnPurpose(
      zh: "出庭负责人是否提交了合格的身份证明；不填按“是”。",
      en: "Whether the leader proved who he or she was; empty means yes.", "是"),
    "staff": ColumnPurpose(
      zh: "是否有本单位工作人员出庭。", en: "Whether a member of the unit's staff appeared.", "是"),
    "lawyer": ColumnPurpose(zh: "是否有律师出庭。", en: "Whether a lawyer appeared for the unit.", "否"),
    "notified": ColumnPurpose(
      zh: "法院是否通知负责人出庭。", en: "Whether the court called for a leader to appear.", "是"),
    "recalled": ColumnPurpose(
      zh: "法院是否通知负责人在再次开庭时出庭。",
      en: "Whether the court called for a leader at this further session.", "否"),
    "absence": ColumnPurpose(
      zh: "负责人没有出庭的事由；有负责人出庭的不填。",
      en: "Why no leader appeared; empty where one did.", "不可替代公务"),
    "evidence": ColumnPurpose(
      zh: "不能出庭的正当理由是否有证明材料。",
      en: "Whether there is proof of the good reason for not appearing.", "是"),
    "left_early": ColumnPurpose(
      zh: "负责人是否未经法庭许可中途退庭。", en: "Whether the leader left without leave of the court.", "否"),
    "refused": ColumnPurpose(
      zh: "负责人或者代理人是否拒绝就案件作出说明。",
      en: "Whether those who appeared refused to explain themselves.", "否"),
    "spoke": ColumnPurpose(
      zh: "负责人在庭上是否发言；没有记录的不填。",
      en: "Whether the leader spoke in court; empty where it was not recorded.", "是"),
    "observers": ColumnPurpose(
      zh: "旁听的人数。", en: "How many people watched the session.", "14"),
  ]
}
