import Records
import Templates

/// What an office gets back: what became of its records, and everything found in them.
public struct ReturnSlip: Sendable {
  /// The office; its code names the folder of the slip.
  public let unit: UnitName
  /// Whether it stands for records and files of no known office.
  public let isUnassigned: Bool
  public let status: ReturnStatus
  public let title: String
  public let statusWord: String
  public let request: String
  /// How many errors, warnings and notes there are.
  public let counts: Severities
  public let coverage: Coverage
  /// The findings by kind and by file: put in when the slip is wanted, so that the texts of all are never there at once.
  public internal(set) var kinds: [FindingCount] = []
  public internal(set) var files: [FaultFile] = []
  public let held: [HeldFile]
  /// The name of the annotated copy of its tables; nil where it has none.
  public let workbook: String?

  static let fields = Fields<ReturnSlip>([
    .unit("unit", "单位", "the unit") { $0.unit },
    .flag("isUnassigned", "无法归属到单位", "what belongs to no known unit") { $0.isUnassigned },
    .text("title", "标题：退回通知或核对回执", "the title: return slip or receipt") { $0.title },
    .text("status", "结论", "the verdict") { $0.statusWord },
    .flag("isReturned", "退回", "records are returned") { $0.status == .returned },
    .flag("isDoubtful", "接收但有问题", "accepted, with warnings") { $0.status == .doubtful },
    .flag("isAccepted", "接收", "accepted, with nothing to be done") { $0.status == .accepted },
    .text("request", "请单位做什么", "what the unit is to do") { $0.request },
    .count("errors", "错误数", "how many errors") { $0.counts.errors },
    .count("warnings", "警告数", "how many warnings") { $0.counts.warnings },
    .count("notes", "提示数", "how many notes") { $0.counts.notes },
    .count("read", "读入的记录数", "records read") { $0.coverage.read },
    .count("counted", "计入的记录数", "records counted") { $0.coverage.counted },
    .count("quarantined", "因错误隔离的记录数", "records left out for errors") { $0.coverage.quarantined },
    .count("setAside", "搁置的记录数", "records set aside") { $0.coverage.setAside },
    .list("kinds", FindingCount.fields, "各类问题的条数", "the findings of each kind, counted") { $0.kinds },
    .list("files", FaultFile.fields, "各文件中的问题", "what was found, file by file") { $0.files },
    .list("held", HeldFile.fields, "随文件整体退回的记录", "files returned as a whole, with records of the unit") { $0.held },
    .flag("hasHeld", "有随文件整体退回的记录", "some of its records are in such files") { !$0.held.isEmpty },
    .text("workbook", "标注过的表格的文件名", "the file name of the annotated copy") { $0.workbook },
  ])
}

/// How many findings there are of each severity.
public struct Severities: Sendable, Hashable {
  public internal(set) var errors = 0
  public internal(set) var warnings = 0
  public internal(set) var notes = 0
}

/// A file that cannot be used at all, with records of an office that did not submit it.
public struct HeldFile: Sendable {
  public let file: String
  /// How many records of the office it has.
  public let records: Int
  /// Who submitted it and has the findings.
  public let submitter: UnitName

  static let fields = Fields<HeldFile>([
    .text("file", "文件", "the file") { $0.file },
    .count("records", "其中本单位的记录数", "how many records of the unit it has") { $0.records },
    .unit("submitter", "报送该文件的单位", "the unit that submitted it") { $0.submitter },
  ])
}
