import Diagnostics

/// The rank of the leader who appeared (出庭负责人类别, 法释〔2020〕3号 art 2).
public enum LeaderRank: UInt8, Word {
  case chief = 1, deputy, deputyRank, otherInCharge

  public var title: Bilingual {
    switch self {
    case .chief: Bilingual(zh: "正职", en: "Chief")
    case .deputy: Bilingual(zh: "副职", en: "Deputy")
    case .deputyRank: Bilingual(zh: "参与分管的副职级", en: "Of deputy rank, in charge")
    case .otherInCharge: Bilingual(zh: "其他参与分管", en: "Other leader in charge")
    }
  }

  /// Whether this rank counted as a leader on the day of a session: 法释〔2015〕9号 art 5 to 2018-02-07,
  /// 法释〔2018〕1号 art 128 to 2020-06-30, 法释〔2020〕3号 art 2 from 2020-07-01 on.
  @inlinable public func counts(on day: Day) -> Bool {
    switch self {
    case .chief, .deputy: true
    case .otherInCharge: day >= Day.interpretationOf2018
    case .deputyRank: day >= Day.provisionsOf2020
    }
  }
}

extension Day {
  /// 2018-02-08, when 法释〔2018〕1号 came into force.
  public static let interpretationOf2018 = Day(unchecked: UInt16(number(year: 2018, month: 2) + 8))
  /// 2020-07-01, when 法释〔2020〕3号 came into force.
  public static let provisionsOf2020 = Day(unchecked: UInt16(number(year: 2020, month: 7) + 1))
}

/// Why no leader appeared (未出庭事由, 法释〔2020〕3号 arts 3 and 8).
public enum Absence: UInt8, Word {
  case forceMajeure = 1, accident, irreplaceableDuty, otherGoodReason, agreedAmongDefendants, badReason, unexplained

  public var title: Bilingual {
    switch self {
    case .forceMajeure: Bilingual(zh: "不可抗力", en: "Force majeure")
    case .accident: Bilingual(zh: "意外事件", en: "Accident")
    case .irreplaceableDuty: Bilingual(zh: "不可替代公务", en: "Duty that nobody else can do")
    case .otherGoodReason: Bilingual(zh: "其他正当事由", en: "Other good reason")
    case .agreedAmongDefendants: Bilingual(zh: "共同被告协商", en: "Agreed among joint defendants")
    case .badReason: Bilingual(zh: "理由不成立", en: "Reason not accepted")
    case .unexplained: Bilingual(zh: "未说明", en: "Not explained")
    }
  }

  /// One of the four good reasons (法释〔2020〕3号 art 8), for which evidence is needed (art 9).
  public var isGoodReason: Bool { rawValue <= Absence.otherGoodReason.rawValue }
}
