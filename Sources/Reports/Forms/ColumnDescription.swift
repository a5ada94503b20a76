import Diagnostics
import Records

/// A column of a table as forms, data dictionary and schema describe it: what belongs into it, and an example.
public struct ColumnDescription: Sendable, Hashable {
  public let table: Table
  public let column: Column
  /// Whether it is part of the record's key.
  public let isKey: Bool
  /// What its fields tell of a record.
  public let purpose: Bilingual
  /// A value that it may hold; the examples of a table do not all go together in one record.
  public let example: String

  init(_ table: Table, _ index: Int) {
    self.table = table
    column = table.columns[index]
    isKey = table.key.contains(index)
    let words = table.purposes[column.name.id] ?? ColumnPurpose(zh: column.name.title.zh, en: column.name.id, "")
    (purpose, example) = (words.text, words.example)
  }
}

extension Table {
  /// The columns in their usual order, described.
  public var descriptions: [ColumnDescription] { columns.indices.map { ColumnDescription(self, $0) } }

  /// What the table has one row for.
  public var purpose: Bilingual {
    switch self {
    case .units:
      Bilingual(zh: "每个参加考核的单位一行。", en: "One row for each unit that is assessed.")
    case .cases:
      Bilingual(
        zh: "每个案号、每个被告单位一行；二审、再审另起一行。",
        en: "One row for each case number and defendant unit; appeals and retrials have rows of their own.")
    case .hearings:
      Bilingual(
        zh: "每次开庭、每个被告单位一行，案件须已列入“案件”表。",
        en: "One row for each session and defendant unit; the case must be in the table of cases.")
    case .advice:
      Bilingual(zh: "每份司法建议、每个收文单位一行。", en: "One row for each letter of judicial advice and unit that received it.")
    case .trainings:
      Bilingual(zh: "每个单位的每次培训、旁听或者研讨一行。", en: "One row for each training, observation or discussion of a unit.")
    case .capacity:
      Bilingual(zh: "每个单位一行。", en: "One row for each unit.")
    case .accountability:
      Bilingual(zh: "每次认定应当追究责任的情形一行。", en: "One row for each event for which a unit is held accountable.")
    case .waivers:
      Bilingual(
        zh: "每项获准例外的问题一行，由汇总单位填写；不是记录，不计入各表的数目。",
        en:
          "One row for each finding that was approved as an exception, kept by the office that assesses; no records are in it."
      )
    }
  }

  fileprivate var purposes: [String: ColumnPurpose] {
    switch self {
    case .units: ColumnPurpose.units
    case .cases: ColumnPurpose.cases
    case .hearings: ColumnPurpose.hearings
    case .advice: ColumnPurpose.advice
    case .trainings: ColumnPurpose.trainings
    case .capacity: ColumnPurpose.capacity
    case .accountability: ColumnPurpose.accountability
    case .waivers: ColumnPurpose.waivers
    }
  }
}

/// What a column is for, with an example of a value.
struct ColumnPurpose {
  let text: Bilingual
  let example: String

  init(zh: String, en: String, _ example: String) {
    text = Bilingual(zh: zh, en: en)
    self.example = example
  }
}
