import Diagnostics

/// What sort of body a unit is (单位类别).
public enum UnitKind: UInt8, Word {
  case government = 1, department, township, agency, organisation

  public var title: Bilingual {
    switch self {
    case .government: Bilingual(zh: "政府", en: "Government")
    case .department: Bilingual(zh: "部门", en: "Department")
    case .township: Bilingual(zh: "乡镇街道", en: "Township or subdistrict")
    case .agency: Bilingual(zh: "派出机构", en: "Branch office")
    case .organisation: Bilingual(zh: "授权组织", en: "Authorised organisation")
    }
  }
}

/// The level of government that a unit belongs to (层级).
public enum UnitLevel: UInt8, Word {
  case province = 1, city, county, township

  public var title: Bilingual {
    switch self {
    case .province: Bilingual(zh: "省", en: "Province")
    case .city: Bilingual(zh: "市", en: "City")
    case .county: Bilingual(zh: "县", en: "County")
    case .township: Bilingual(zh: "乡", en: "Township")
    }
  }
}
