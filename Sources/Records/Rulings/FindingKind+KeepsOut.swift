import CSV
import Diagnostics
import Spreadsheets

extension FindingKind {
  /// Why a record with this error cannot be counted, whatever a scheme rules; nil where it makes sense all the same.
  ///
  /// Errors of these kinds may be lowered: all values of the record can be read, and one of them is odd beside
  /// another. What has no severity of an error keeps nothing out.
  public var keepsOut: Bilingual? {
    guard severity == .error else { return nil }
    switch self {
    // The record is whole; what hangs on the odd value is counted by the dates and words as they stand.
    case .dateOrder, .outcomeWithoutDate, .effectiveWithoutOutcome, .enforcedWithoutTerm: return nil
    // The unit is assessed as a root, as one whose parent is quarantined.
    case .unknownParent: return nil
    case .missingTable: return Self.nothingToAssess
    case .undecodable, .missingColumn, .duplicateColumn, .workbookUnreadable, .workbookEncrypted, .workbookTooLarge:
      return Self.unreadableFile
    case .unclosedQuote, .fieldCount: return Self.unreadableRow
    case .requiredEmpty, .badDate, .badNumber, .badYesNo, .badValue, .excelDamage, .badCaseNumber:
      return Self.unreadableValue
    case .duplicateKey, .jointMismatch: return Self.contradiction
    case .unknownUnit, .unknownCase, .refersToQuarantined: return Self.nothingToJoin
    case .unitCycle: return Self.noTree
    default: return Self.unusable
    }
  }

  private static let nothingToAssess = Bilingual(zh: "没有这张表就无从考核", en: "without the table nothing can be assessed")
  private static let unreadableFile = Bilingual(
    zh: "文件里的记录无法读出", en: "the records of the file cannot be read")
  private static let unreadableRow = Bilingual(
    zh: "这一行的各格分不清属于哪一列", en: "the fields of the row cannot be told apart")
  private static let unreadableValue = Bilingual(
    zh: "读不出的值无法计入", en: "a value that cannot be read cannot be counted")
  private static let contradiction = Bilingual(
    zh: "两行说法不一，无法判断以哪一行为准", en: "two rows contradict each other, and nothing tells which is right")
  private static let nothingToJoin = Bilingual(
    zh: "所指的单位或案件没有可用的记录", en: "the unit or case that it refers to has no record to be used")
  private static let noTree = Bilingual(zh: "上级关系成环，无法汇总", en: "figures cannot be added up in a circle")
  private static let unusable = Bilingual(zh: "这样的记录无法计入", en: "such a record cannot be counted")
}
