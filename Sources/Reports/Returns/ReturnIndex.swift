import Templates

/// All offices that submitted something, with what became of it.
public struct ReturnIndex: Sendable {
  /// One office.
  public struct Line: Sendable {
    public let slip: ReturnSlip
    /// Whether there is a slip for it.
    public let hasSlip: Bool

    static let fields = Fields<Line>([
      .unit("unit", "单位", "the unit") { $0.slip.unit },
      .flag("isUnassigned", "无法归属到单位", "what belongs to no known unit") { $0.slip.isUnassigned },
      .flag("hasSlip", "有退回通知或回执", "there is a slip for it") { $0.hasSlip },
      .text("status", "结论", "the verdict") { $0.slip.statusWord },
      .flag("isReturned", "退回", "records are returned") { $0.slip.status == .returned },
      .flag("isDoubtful", "接收但有问题", "accepted, with warnings") { $0.slip.status == .doubtful },
      .flag("isAccepted", "接收", "accepted, with nothing to be done") { $0.slip.status == .accepted },
      .count("errors", "错误数", "how many errors") { $0.slip.counts.errors },
      .count("warnings", "警告数", "how many warnings") { $0.slip.counts.warnings },
      .count("notes", "提示数", "how many notes") { $0.slip.counts.notes },
      .count("read", "读入的记录数", "records read") { $0.slip.coverage.read },
      .count("quarantined", "因错误隔离的记录数", "records left out for errors") { $0.slip.coverage.quarantined },
      .list("held", HeldFile.fields, "随文件整体退回的记录", "files returned as a whole") { $0.slip.held },
      .text("workbook", "标注过的表格的文件名", "the file name of the annotated copy") { $0.slip.workbook },
    ])
  }

  public let lines: [Line]

  /// How many offices there are with a status, what belongs to none left out.
  public func count(_ status: ReturnStatus) -> Int {
    lines.reduce(0) { $0 + (!$1.slip.isUnassigned && $1.slip.status == status ? 1 : 0) }
  }

  static let fields = Fields<ReturnIndex>([
    .count("units", "报送数据的单位数", "how many units submitted something") { index in
      ReturnStatus.allCases.reduce(0) { $0 + index.count($1) }
    },
    .count("accepted", "接收的单位数", "how many are accepted") { $0.count(.accepted) },
    .count("doubtful", "接收但有问题的单位数", "how many are accepted with warnings") { $0.count(.doubtful) },
    .count("returned", "退回的单位数", "how many are returned") { $0.count(.returned) },
    .list("lines", Line.fields, "各单位，未归属的在最后", "the units; what belongs to none comes last") { $0.lines },
  ])
}
