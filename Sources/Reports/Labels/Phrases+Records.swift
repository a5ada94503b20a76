/// What is said of the records behind a figure.
extension Phrase {
  // Sessions
  static let session = Phrase(zh: "{day} 开庭：{what}", en: "session of {day}: {what}")
  static let leaderCame = Phrase(zh: "{rank}出庭", en: "{rank} appeared")
  static let leaderNotProven = Phrase(zh: "{rank}到庭但身份证明不合格，视为未出庭", en: "{rank} came without valid proof of identity")
  static let leaderTooLow = Phrase(
    zh: "{rank}到庭，当时规定不计为负责人", en: "{rank} came, whom the rules of that day do not count")
  static let leaderLeft = Phrase(zh: "{rank}未经许可中途退庭，视为未出庭", en: "{rank} left early without leave")
  static let staffCame = Phrase(zh: "仅工作人员出庭", en: "staff only")
  static let lawyerCame = Phrase(zh: "仅委托律师出庭", en: "lawyer only")
  static let nobodyCame = Phrase(zh: "无人到庭", en: "nobody appeared")
  static let absence = Phrase(zh: "未出庭事由：{reason}", en: "reason for absence: {reason}")
  static let withoutEvidence = Phrase(zh: "未附证明", en: "no evidence given")
  static let partnerAbsent = Phrase(zh: "当日无其他被告负责人出庭", en: "no leader of another defendant came that day")
  static let notified = Phrase(zh: "法院已通知负责人出庭", en: "the court had asked for a leader")
  static let recalled = Phrase(zh: "法院通知再次出庭", en: "the court had asked for a leader again")
  static let mustAppear = Phrase(zh: "属于应当出庭情形", en: "a case in which a leader must appear")
  static let leftEarly = Phrase(zh: "未经许可中途退庭", en: "left early without leave")
  static let refused = Phrase(zh: "拒绝说明", en: "refused to explain")
  static let didNotSpeak = Phrase(zh: "负责人未发言", en: "the leader did not speak")
  static let spoke = Phrase(zh: "负责人发言", en: "the leader spoke")

  // Cases that have ended
  static let ended = Phrase(zh: "{instance}：{outcome}", en: "{instance}: {outcome}")
  static let endedResolved = Phrase(
    zh: "{instance}：{written}（原结果：{outcome}）", en: "{instance}: {written} (of: {outcome})")
  static let sameActAgain = Phrase(zh: "重作相同行为", en: "the same act was done again")
  static let reviewOrgan = Phrase(zh: "作为复议机关", en: "as review organ")

  // Deadlines
  static let defenceMissing = Phrase(zh: "未提交答辩状（{due} 到期）", en: "no defence filed (due {due})")
  static let defenceLate = Phrase(
    zh: "{done} 提交答辩状，逾期 {days} 天（{due} 到期）", en: "defence filed {done}, {days} days late (due {due})")
  static let defenceInTime = Phrase(zh: "{done} 提交答辩状（{due} 到期）", en: "defence filed {done} (due {due})")
  static let dutyOpen = Phrase(zh: "未履行（{due} 到期）", en: "not performed (due {due})")
  static let dutyLate = Phrase(
    zh: "{done} 履行，逾期 {days} 天（{due} 到期）", en: "performed {done}, {days} days late (due {due})")
  static let dutyInTime = Phrase(zh: "{done} 履行（{due} 到期）", en: "performed {done} (due {due})")
  static let enforced = Phrase(zh: "被强制执行", en: "enforced by the court")
  static let letterOpen = Phrase(zh: "未回复（{due} 到期）", en: "not answered (due {due})")
  static let letterLate = Phrase(
    zh: "{done} 回复，逾期 {days} 天（{due} 到期）", en: "answered {done}, {days} days late (due {due})")
  static let letterInTime = Phrase(zh: "{done} 回复（{due} 到期）", en: "answered {done} (due {due})")

  // Units and joint cases
  static let unitLacks = Phrase(zh: "未达到：{what}", en: "not: {what}")
  static let unitHas = Phrase(zh: "{what}", en: "{what}")
  static let ofDefendant = Phrase(zh: "{unit}：{what}", en: "{unit}: {what}")
}
