import Diagnostics

/// The procedure that a case row stands for (审理程序).
public enum Instance: UInt8, Word {
  case first = 1, second, retrial

  public var title: Bilingual {
    switch self {
    case .first: Bilingual(zh: "一审", en: "First instance")
    case .second: Bilingual(zh: "二审", en: "Second instance")
    case .retrial: Bilingual(zh: "再审", en: "Retrial")
    }
  }
}

/// As what a unit is sued (被告类型, 行政诉讼法 art 26).
public enum Role: UInt8, Word {
  case originalAgency = 1, reviewOrgan

  public var title: Bilingual {
    switch self {
    case .originalAgency: Bilingual(zh: "原行为机关", en: "Agency that acted")
    case .reviewOrgan: Bilingual(zh: "复议机关", en: "Review organ")
    }
  }
}

/// Why a leader must appear (应当出庭情形, 湘政办发〔2017〕9号 四(一)).
public enum MustAppear: UInt8, Word {
  case publicInterest = 1, publicConcern, massIncident, courtAdvice

  public var title: Bilingual {
    switch self {
    case .publicInterest: Bilingual(zh: "重大公共利益", en: "Major public interest")
    case .publicConcern: Bilingual(zh: "社会高度关注", en: "Great public concern")
    case .massIncident: Bilingual(zh: "群体性事件", en: "Risk of a mass incident")
    case .courtAdvice: Bilingual(zh: "法院书面建议", en: "Written advice of the court")
    }
  }
}
