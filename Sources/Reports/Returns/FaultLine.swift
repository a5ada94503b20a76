import Diagnostics
import Templates

/// One thing found in what an office submitted.
public struct FaultLine: Sendable {
  public let code: String
  public let severity: Severity
  /// The word for the severity, or for an exception.
  public let word: String
  /// File, line and column as a spreadsheet calls it.
  public let place: String
  public let field: String?
  /// The text as written; never of a column that holds personal data.
  public let value: String?
  public let message: String
  public let hint: String

  init(_ finding: Finding, _ language: Language) {
    code = finding.code
    severity = finding.severity
    word = finding.title[language]
    place = finding.place.spot.plain
    field = finding.place.field?.title[language].plain
    value = finding.place.value?.plain
    message = finding.message(language).plain
    hint = finding.advice(language).plain
  }

  static let fields = Fields<FaultLine>([
    .text("code", "代号", "the stable code") { $0.code },
    .text("severity", "程度", "error, warning, note, or waived") { $0.word },
    .flag("isError", "是错误", "it is an error") { $0.severity == .error },
    .flag("isWarning", "是警告", "it is a warning") { $0.severity == .warning },
    .text("place", "文件、行和列", "file, line and column") { $0.place },
    .text("field", "字段", "the field's title") { $0.field },
    .text("value", "原文", "the text as written") { $0.value },
    .text("message", "问题", "what was found") { $0.message },
    .text("hint", "办法", "how to mend it") { $0.hint },
  ])
}

/// What was found in one file of an office.
public struct FaultFile: Sendable {
  /// The path; nil for what is said of all data.
  public let name: String?
  public let faults: [FaultLine]

  static let fields = Fields<FaultFile>([
    .text("file", "文件；针对全部数据的没有", "the file; none for what is said of all data") { $0.name },
    .count("count", "条数", "how many") { $0.faults.count },
    .list("faults", FaultLine.fields, "各处问题", "the faults") { $0.faults },
  ])
}

extension Finding {
  /// How to mend it; where it is accepted as an exception, why and by whom.
  func advice(_ language: Language) -> String { acceptance?.text[language] ?? hint(language) }
}

extension Place {
  /// Where it is for somebody with a spreadsheet: `cases.csv:17 E`, or in a workbook `台账.xlsx:案件!E17`.
  var spot: String {
    guard cell == nil, let line, let column else { return text }
    return "\(file ?? ""):\(line) \(Self.letters(ofColumn: column))"
  }
}
