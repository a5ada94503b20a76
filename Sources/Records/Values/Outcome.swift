import Diagnostics

/// How a case ended for one defendant (裁判结果), always about the administrative act.
///
/// 行政诉讼法 arts 60, 62, 69–79, 89; the order is the one in which tables list them.
public enum Outcome: UInt8, Word {
  case claimRejected = 1, upheld, revoked, revokedAndRemade, partlyRevoked, altered, orderedToPerform, orderedToPay
  case confirmedUnlawful, confirmedVoid, contractLiability, compensation
  case suitDismissed, withdrawn, withdrawnAfterChange, deemedWithdrawn, remanded, transferred, terminated, notAccepted
  case mediated

  /// Decided by a judgment on the act.
  public var isJudgment: Bool { rawValue <= Outcome.compensation.rawValue }

  public var title: Bilingual {
    switch self {
    case .claimRejected: Bilingual(zh: "驳回诉讼请求", en: "Claim rejected")
    case .upheld: Bilingual(zh: "维持原判", en: "Judgment upheld")
    case .revoked: Bilingual(zh: "撤销", en: "Act revoked")
    case .revokedAndRemade: Bilingual(zh: "撤销并责令重作", en: "Act revoked, to be done again")
    case .partlyRevoked: Bilingual(zh: "部分撤销", en: "Act revoked in part")
    case .altered: Bilingual(zh: "变更", en: "Act altered")
    case .orderedToPerform: Bilingual(zh: "责令履行", en: "Ordered to perform a duty")
    case .orderedToPay: Bilingual(zh: "责令给付", en: "Ordered to pay")
    case .confirmedUnlawful: Bilingual(zh: "确认违法", en: "Act confirmed unlawful")
    case .confirmedVoid: Bilingual(zh: "确认无效", en: "Act confirmed void")
    case .contractLiability: Bilingual(zh: "协议责任", en: "Liable under a public contract")
    case .compensation: Bilingual(zh: "责令赔偿补偿", en: "Ordered to compensate")
    case .suitDismissed: Bilingual(zh: "驳回起诉", en: "Suit dismissed")
    case .withdrawn: Bilingual(zh: "准许撤诉", en: "Withdrawal allowed")
    case .withdrawnAfterChange: Bilingual(zh: "被告改变行为后撤诉", en: "Withdrawn after the defendant changed the act")
    case .deemedWithdrawn: Bilingual(zh: "按撤诉处理", en: "Deemed withdrawn")
    case .remanded: Bilingual(zh: "发回重审", en: "Sent back for retrial")
    case .transferred: Bilingual(zh: "移送", en: "Transferred")
    case .terminated: Bilingual(zh: "终结", en: "Terminated")
    case .notAccepted: Bilingual(zh: "不予立案", en: "Not accepted")
    case .mediated: Bilingual(zh: "调解", en: "Mediated")
    }
  }
}
