import Templates

/// What became of the records of a table.
public struct CoverageLine: Sendable {
  public let title: String
  public let read: Int
  public let counted: Int
  public let quarantined: Int
  public let setAside: Int

  static let fields = Fields<CoverageLine>([
    .text("title", "表名", "the table") { $0.title },
    .count("read", "读入", "records read") { $0.read },
    .count("counted", "计入", "records counted") { $0.counted },
    .count("quarantined", "因错误隔离", "left out for errors") { $0.quarantined },
    .count("setAside", "搁置（重复行、非诉执行）", "set aside: duplicates, enforcement") { $0.setAside },
  ])
}

/// Something found in the data.
public struct FindingLine: Sendable {
  public let code: String
  public let severity: String
  /// File, line and column, or file, sheet and cell.
  public let place: String
  public let message: String
  public let hint: String

  static let fields = Fields<FindingLine>([
    .text("code", "代号", "the stable code") { $0.code },
    .text("severity", "程度", "error, warning or note") { $0.severity },
    .text("place", "文件、行和列，或工作表和单元格", "file, line and column, or sheet and cell") { $0.place },
    .text("message", "问题", "what was found") { $0.message },
    .text("hint", "办法", "how to mend it") { $0.hint },
  ])
}

/// The findings of one kind, counted.
public struct FindingCount: Sendable {
  public let code: String
  public let severity: String
  public let count: Int

  static let fields = Fields<FindingCount>([
    .text("code", "代号", "the stable code") { $0.code },
    .text("severity", "程度", "error, warning or note") { $0.severity },
    .count("count", "条数", "how many") { $0.count },
  ])
}
