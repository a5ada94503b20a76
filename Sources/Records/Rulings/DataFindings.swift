import CSV
import Diagnostics
import Spreadsheets

/// Everything that can be found in the data, in the order of the documentation.
public enum DataFindings {
  public static let all: [FindingKind] = files + workbooks + values + references + sense + period + exceptions

  /// The kind that has a code.
  public static func kind(_ code: String) -> FindingKind? { all.first { $0.code == code } }

  /// Files and headers.
  public static let files: [FindingKind] = [
    .missingTable, .unknownFile, .badSynonym, .undecodable, .missingColumn, .unknownColumn, .duplicateColumn,
    .fieldCount, .unclosedQuote,
  ]
  /// Workbooks, their sheets and cells.
  public static let workbooks: [FindingKind] = [
    .workbookUnreadable, .workbookEncrypted, .workbookTooLarge, .emptyWorkbook, .unknownSheet, .hiddenSheet,
    .formulaWithoutValue, .valueUnderMerge,
  ]
  /// Values of single fields.
  public static let values: [FindingKind] = [
    .requiredEmpty, .badDate, .badNumber, .badYesNo, .badValue, .badCaseNumber, .letterNumberShape, .excelSerialDate,
    .excelDamage,
  ]
  /// Records and what they refer to.
  public static let references: [FindingKind] = [
    .duplicateRow, .duplicateKey, .jointMismatch, .unknownUnit, .unknownParent, .unitCycle, .unknownCase,
    .refersToQuarantined, .parentSetAside, .originMissing,
  ]
  /// What records say, taken together.
  public static let sense: [FindingKind] = [
    .notAResponseCase, .caseTypeMismatch, .caseYearMismatch, .dateOrder, .performedBeforeFiled, .outcomeWithoutDate,
    .effectiveWithoutOutcome, .enforcedWithoutTerm, .concludedWithoutOutcome, .performedWithoutTerm,
    .effectiveAndAppealed, .justifiedWithoutEvidence, .agreedButNobodyCame, .leaderAndAbsence, .termMissing,
  ]
  /// What a scheme finds odd in the data.
  public static let period: [FindingKind] = [.calendarMissing, .inNoGroup, .outsidePeriod]
  /// Approved exceptions.
  public static let exceptions: [FindingKind] = [.waiverExpired, .waiverUnused]
}
