extension Labels {
  static let returns: [Label] = [
    .init("returns", "数据退回与接收情况", "What became of the data submitted"),
    .init("status", "结论", "Verdict"),
    .init("accepted", "接收", "Accepted"),
    .init("doubtful", "接收但有问题", "Accepted with questions"),
    .init("returned", "退回", "Returned"),
    .init("unitsSubmitted", "报送单位", "Units"),
    .init("errors", "错误", "Errors"),
    .init("warnings", "警告", "Warnings"),
    .init("notes", "提示", "Notes"),
    .init("recordsRead", "读入记录", "Records read"),
    .init("recordsUsed", "计入", "Counted"),
    .init("faultsByKind", "问题分类", "Faults by kind"),
    .init("faults", "问题清单", "All faults"),
    .init("allData", "全部数据", "The data as a whole"),
    .init("field", "字段", "Field"),
    .init("value", "原文", "As written"),
    .init("slip", "通知", "Slip"),
    .init("copy", "标注表格", "Annotated tables"),
    .init(
      "copyNote", "随附的表格是本单位报送的原始记录：有问题的单元格已标色并加批注，第一列写明问题。其中有原告姓名等个人信息，只发给本单位。",
      "This workbook holds the unit's own records as submitted: faulty cells are coloured and commented, and the first column says what is wrong. It names plaintiffs: hand it to this unit alone."
    ),
    .init("heldFiles", "随文件整体退回的记录", "Records in files that were returned as a whole"),
    .init(
      "heldNote", "下列文件的表头有错误，其中本单位的记录均未计入；问题写在报送单位的通知里。",
      "The headers of these files are faulty, so none of the unit's records in them count; the findings are on the slip of the unit that submitted them."
    ),
    .init("file", "文件", "File"),
    .init("heldRecords", "本单位记录", "Records of the unit"),
    .init("submitter", "报送单位", "Submitted by"),
    .init(
      "unassignedNote", "以下问题无法归属到某个单位：找不到单位的记录、读不出的文件，以及针对全部数据的情况，由汇总单位处理。",
      "These findings belong to no unit: records whose unit is not known, files that could not be read, and what is said of all data. Whoever collects the data deals with them."
    ),
    .init("columnLetters", "位置中的字母是表格软件里的列号。", "Letters in places are those of columns in a spreadsheet."),
  ]
}
