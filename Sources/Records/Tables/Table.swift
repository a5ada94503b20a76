import Diagnostics

/// The tables that are read: the seven that an office keeps, and that of waivers.
public enum Table: String, Sendable, CaseIterable {
  case units, cases, hearings, advice, trainings, capacity, accountability
  /// Findings that are accepted exceptions; not a table of records.
  case waivers

  /// The seven tables of records, in the order in which reports list them.
  public static let allCases: [Table] = [.units, .cases, .hearings, .advice, .trainings, .capacity, .accountability]

  /// The name in both languages; a file or sheet belongs to the table with whose name its own begins.
  public var title: Bilingual {
    switch self {
    case .units: Bilingual(zh: "单位", en: "units")
    case .cases: Bilingual(zh: "案件", en: "cases")
    case .hearings: Bilingual(zh: "庭审", en: "hearings")
    case .advice: Bilingual(zh: "司法建议", en: "advice")
    case .trainings: Bilingual(zh: "培训", en: "trainings")
    case .capacity: Bilingual(zh: "能力保障", en: "capacity")
    case .accountability: Bilingual(zh: "责任追究", en: "accountability")
    case .waivers: Bilingual(zh: "豁免", en: "waivers")
    }
  }

  /// Whether an assessment cannot be made without it.
  public var isRequired: Bool { self == .units || self == .cases }

  /// The table that a file belongs to, by its name (without folders); nil for none.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    let found = (Table.allCases + [.waivers]).first { name.hasPrefix($0.title.en) || name.hasPrefix($0.title.zh) }
    guard let found else { return nil }
    self = found
  }

  /// The table that a sheet of a workbook belongs to, by its name; nil for none.
  public init?(sheetName: String) {
    guard let start = sheetName.firstIndex(where: { !$0.isWhitespace }) else { return nil }
    self.init(fileName: String(sheetName[start...]))
  }

  /// The columns in their usual order.
  public var columns: [Column] {
    switch self {
    case .units: Column.units
    case .cases: Column.cases
    case .hearings: Column.hearings
    case .advice: Column.advice
    case .trainings: Column.trainings
    case .capacity: Column.capacity
    case .accountability: Column.accountability
    case .waivers: Column.waivers
    }
  }

  /// The columns that make up a record's key; empty where records have none.
  public var key: [Int] {
    switch self {
    case .units, .capacity: [0]
    case .cases, .advice: [0, 1]
    case .hearings, .trainings, .accountability, .waivers: []
    }
  }
}
