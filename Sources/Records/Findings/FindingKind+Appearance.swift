import Diagnostics

/// What can be wrong with what hearings and letters say.
extension FindingKind {
  public static let justifiedWithoutEvidence = FindingKind(
    "justified-without-evidence", .warning,
    message: Bilingual(
      zh: "未出庭事由“{reason}”没有证明，按无正当理由计（法释〔2020〕3号第八、九条）",
      en: "the reason for absence “{reason}” has no evidence and does not count as good (法释〔2020〕3号 arts 8, 9)"),
    hint: Bilingual(
      zh: "有加盖行政机关印章或主要负责人签字认可的证明的，在“正当理由有证明”填“是”",
      en: "where there is evidence with the body's seal or its head's signature, set “evidence” to “是”"))

  public static let agreedButNobodyCame = FindingKind(
    "agreed-but-nobody-came", .warning,
    message: Bilingual(
      zh: "事由是“共同被告协商”，但当天没有其他被告的负责人出庭，按无正当理由计（法释〔2020〕3号第三条）",
      en:
        "the reason is agreement among joint defendants, but no other defendant's leader came that day, so that it does "
        + "not count as good (法释〔2020〕3号 art 3)"),
    hint: Bilingual(
      zh: "核对其他被告同一天的庭审记录：是否漏录，负责人类别、身份证明、中途退庭填得对不对",
      en: "check the other defendants' records of that day: is one missing, are rank, identity and leaving early right")
  )

  public static let leaderAndAbsence = FindingKind(
    "leader-and-absence", .warning,
    message: Bilingual(
      zh: "有负责人出庭，却又填了未出庭事由“{value}”",
      en: "a leader appeared, yet a reason for absence is given, “{value}”"),
    hint: Bilingual(
      zh: "核对庭审笔录：负责人到庭的，删去未出庭事由；没有到庭的，“出庭负责人类别”留空",
      en: "check the court's record: if the leader came, take the reason out; if not, leave “leader” empty"))

  public static let termMissing = FindingKind(
    "term-missing", .warning,
    message: Bilingual(
      zh: "综合治理类司法建议没有明示期限，按收到后三个月计（法释〔2023〕11号第八条要求载明；湘政办发〔2017〕9号七（四））",
      en:
        "a letter on comprehensive governance has no term; three months from receipt are taken (法释〔2023〕11号 art 8 asks "
        + "for a term; 湘政办发〔2017〕9号 “七（四）”)"),
    hint: Bilingual(
      zh: "按司法建议书补填明示期限",
      en: "fill in the term that the letter states"))
}
