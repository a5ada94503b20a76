import Diagnostics

/// What a letter of judicial advice is about (司法建议类别); its reply is due by it.
public enum LetterKind: UInt8, Word {
  case singleCase = 1, normativeDocument, governance

  public var title: Bilingual {
    switch self {
    case .singleCase: Bilingual(zh: "个案", en: "Single case")
    case .normativeDocument: Bilingual(zh: "规范性文件", en: "Normative document")
    case .governance: Bilingual(zh: "综合治理", en: "Comprehensive governance")
    }
  }
}

/// What became of a letter of advice (落实情况).
public enum LetterResult: UInt8, Word {
  case implemented = 1, partly, not

  public var title: Bilingual {
    switch self {
    case .implemented: Bilingual(zh: "已落实", en: "Implemented")
    case .partly: Bilingual(zh: "部分落实", en: "Implemented in part")
    case .not: Bilingual(zh: "未落实", en: "Not implemented")
    }
  }
}

/// What sort of training was held (湘政办发〔2017〕9号 六(一), 七(二)).
public enum TrainingKind: UInt8, Word {
  case course = 1, observation, caseDiscussion

  public var title: Bilingual {
    switch self {
    case .course: Bilingual(zh: "集中培训", en: "Training course")
    case .observation: Bilingual(zh: "旁听庭审", en: "Observing a trial")
    case .caseDiscussion: Bilingual(zh: "案例研讨", en: "Case discussion")
    }
  }
}

/// For what a unit was held accountable (湘政办发〔2017〕9号 八(二)), in the order of the document.
public enum Misconduct: UInt8, Word {
  case obstruction = 1, forcedWithdrawal, failureToAppear, culpableLoss, refusalToPerform, other

  public var title: Bilingual {
    switch self {
    case .obstruction: Bilingual(zh: "干预受理审理", en: "Interfering with the court")
    case .forcedWithdrawal: Bilingual(zh: "欺骗胁迫撤诉", en: "Withdrawal by fraud or threat")
    case .failureToAppear: Bilingual(zh: "拒不到庭或中途退庭", en: "Refusing to appear or leaving the hearing")
    case .culpableLoss: Bilingual(zh: "故意或重大过失败诉", en: "Losing by intent or gross negligence")
    case .refusalToPerform: Bilingual(zh: "拒不履行裁判或反馈建议", en: "Refusing to perform or to answer advice")
    case .other: Bilingual(zh: "其他", en: "Other")
    }
  }
}
