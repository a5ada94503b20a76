import Diagnostics

extension Population {
  /// What its facts are called, in the order of ``facts``.
  public var factTitles: [Bilingual] {
    switch self {
    case .trials: Population.trialTitles
    case .sessions: Population.sessionTitles
    case .conclusions: Population.outcomeTitles
    case .effective: Population.outcomeTitles + [Bilingual(zh: "重作相同行为", en: "same act repeated")]
    case .defences:
      [Bilingual(zh: "已答辩", en: "defence filed"), Bilingual(zh: "按期答辩", en: "defence filed on time")]
    case .duties: Population.dutyTitles
    case .letters: Population.letterTitles
    case .units: Population.unitTitles
    case .events: Population.eventTitles
    }
  }

  /// What one of its facts is called; nil for a fact that it does not have.
  public func title(ofFact name: String) -> Bilingual? {
    facts.firstIndex(of: name).map { factTitles[$0] }
  }

  private static let trialTitles = [
    Bilingual(zh: "负责人出庭", en: "leader appeared"),
    Bilingual(zh: "正职出庭", en: "chief appeared"),
    Bilingual(zh: "应当出庭", en: "appearance required"),
    Bilingual(zh: "应当出庭且已出庭", en: "appearance required and met"),
    Bilingual(zh: "法院通知出庭", en: "notified by the court"),
    Bilingual(zh: "未出庭有正当理由", en: "absence excused"),
    Bilingual(zh: "共同被告", en: "joint case"),
  ]

  private static let sessionTitles = [
    Bilingual(zh: "负责人到庭", en: "leader present"),
    Bilingual(zh: "负责人发言", en: "leader spoke"),
    Bilingual(zh: "记录了负责人是否发言", en: "speaking recorded"),
    Bilingual(zh: "仅委托律师出庭", en: "lawyer only"),
    Bilingual(zh: "无人到庭", en: "nobody appeared"),
    Bilingual(zh: "未经许可中途退庭", en: "left early without leave"),
    Bilingual(zh: "拒绝说明", en: "refused to explain"),
    Bilingual(zh: "违反出庭规定", en: "breach of the duty to appear"),
  ]

  private static let outcomeTitles = [
    Bilingual(zh: "一审", en: "first instance"),
    Bilingual(zh: "二审", en: "second instance"),
    Bilingual(zh: "再审", en: "retrial"),
    Bilingual(zh: "作为复议机关", en: "as review organ"),
    Bilingual(zh: "判决结案", en: "judged"),
    Bilingual(zh: "败诉", en: "lost"),
    Bilingual(zh: "胜诉", en: "won"),
    Bilingual(zh: "调解和解", en: "settled"),
    Bilingual(zh: "撤诉", en: "withdrawn"),
    Bilingual(zh: "驳回起诉", en: "dismissed"),
    Bilingual(zh: "其他结果", en: "other outcome"),
    Bilingual(zh: "共同被告", en: "joint case"),
  ]

  private static let dutyTitles = [
    Bilingual(zh: "已履行", en: "performed"),
    Bilingual(zh: "按期履行", en: "performed on time"),
    Bilingual(zh: "被强制执行", en: "enforced"),
  ]

  private static let letterTitles = [
    Bilingual(zh: "已回复", en: "answered"),
    Bilingual(zh: "按期回复", en: "answered on time"),
    Bilingual(zh: "已落实", en: "implemented"),
  ]

  private static let unitTitles = [
    Bilingual(zh: "培训达标", en: "trained"),
    Bilingual(zh: "旁听庭审达标", en: "observed a trial"),
    Bilingual(zh: "应诉案件较多", en: "heavy caseload"),
    Bilingual(zh: "经费列入预算", en: "budgeted"),
    Bilingual(zh: "有应诉人员", en: "staffed"),
  ]

  private static let eventTitles = [
    Bilingual(zh: "干预受理审理", en: "interference with acceptance or trial"),
    Bilingual(zh: "欺骗胁迫撤诉", en: "withdrawal by deceit or coercion"),
    Bilingual(zh: "拒不到庭或中途退庭", en: "refusal to appear, or leaving midway"),
    Bilingual(zh: "故意或重大过失败诉", en: "case lost by intent or gross negligence"),
    Bilingual(zh: "拒不履行裁判或反馈建议", en: "refusal to perform a judgment or to answer advice"),
    Bilingual(zh: "其他情形", en: "other"),
    Bilingual(zh: "任何情形", en: "any"),
  ]
}

extension Population {
  /// The measure word with which one of them is counted; in English nothing.
  var measureWord: String {
    switch self {
    case .sessions, .events: "次"
    case .units: "个"
    case .trials, .conclusions, .effective, .defences, .duties, .letters: "件"
    }
  }
}
