import Diagnostics

/// A column of a table: its names, whether it must be there, and what its fields hold.
public struct Column: Sendable, Hashable {
  public let name: FieldName
  public let isRequired: Bool
  public let content: Content
  /// Other headers that mean this column in this table.
  public let aliases: [String]

  /// What the fields of a column hold.
  public enum Content: Sendable, Hashable {
    case unitCode, caseNumber, letterNumber, text, date, yesNo, wholeNumber
    /// One word of a list.
    case word([String])
    /// Any number of words of a list, joined by `;`, `、`, `,` or `/`.
    case words([String])
  }

  /// Whether its fields may hold personal data, which no output quotes.
  public var isPrivate: Bool { ["plaintiff", "note"].contains(name.id) }

  init(_ id: String, _ zh: String, _ content: Content, required: Bool = false, aliases: [String] = []) {
    name = FieldName(id, zh: zh)
    isRequired = required
    self.content = content
    self.aliases = aliases
  }
}

extension Column {
  private static func unitCode(_ zh: String = "单位代码") -> Column {
    Column("unit_code", zh, .unitCode, required: true, aliases: ["单位代码", "被告单位代码"])
  }

  private static func caseNumber(required: Bool) -> Column {
    Column("case_no", "案号", .caseNumber, required: required)
  }

  private static func word<W: Word>(_ id: String, _ zh: String, _ type: W.Type, required: Bool = false) -> Column {
    Column(id, zh, .word(W.words), required: required)
  }

  static let units = [
    Column("unit_code", "单位代码", .unitCode, required: true),
    Column("name", "单位名称", .text, required: true),
    word("kind", "单位类别", UnitKind.self, required: true),
    word("level", "层级", UnitLevel.self, required: true),
    Column("parent_code", "上级代码", .unitCode),
  ]

  static let cases = [
    caseNumber(required: true), unitCode("被告单位代码"), Column("court", "法院", .text),
    word("instance", "审理程序", Instance.self, required: true),
    Column("origin_case_no", "原审案号", .caseNumber),
    word("role", "被告类型", Role.self), Column("field", "行政管理领域", .text),
    Column("act_kind", "行政行为种类", .text), Column("filed_on", "立案日期", .date, required: true),
    Column("served_on", "收到起诉状副本日期", .date), Column("defence_on", "提交答辩状日期", .date),
    Column("extended_to", "准许延期至", .date), Column("must_appear", "应当出庭情形", .words(MustAppear.words)),
    Column("concluded_on", "结案日期", .date), word("outcome", "裁判结果", Outcome.self),
    Column("effective_on", "生效日期", .date), Column("perform_by", "履行期限", .date),
    Column("performed_on", "履行完毕日期", .date), Column("enforced", "被强制执行", .yesNo),
    Column("repeated_act", "重作相同行为", .yesNo), Column("plaintiff", "原告", .text), Column("note", "备注", .text),
  ]

  static let hearings = [
    caseNumber(required: true), unitCode("被告单位代码"), Column("held_on", "开庭日期", .date, required: true),
    word("leader", "出庭负责人类别", LeaderRank.self), Column("identity_ok", "身份证明合格", .yesNo),
    Column("staff", "工作人员出庭", .yesNo), Column("lawyer", "律师出庭", .yesNo),
    Column("notified", "法院通知负责人出庭", .yesNo), Column("recalled", "法院通知再次出庭", .yesNo),
    word("absence", "未出庭事由", Absence.self), Column("evidence", "正当理由有证明", .yesNo),
    Column("left_early", "未经许可中途退庭", .yesNo), Column("refused", "拒绝说明", .yesNo),
    Column("spoke", "负责人发言", .yesNo), Column("observers", "旁听人数", .wholeNumber),
  ]

  static let advice = [
    Column("letter_no", "文号", .letterNumber, required: true), unitCode(), Column("court", "法院", .text),
    caseNumber(required: false), word("kind", "类别", LetterKind.self),
    Column("received_on", "收到日期", .date, required: true), Column("reply_by", "明示期限", .date),
    Column("replied_on", "回复日期", .date), word("result", "落实情况", LetterResult.self),
  ]

  static let trainings = [
    unitCode(), Column("held_on", "日期", .date, required: true),
    word("kind", "类别", TrainingKind.self, required: true),
    Column("participants", "参加人数", .wholeNumber), Column("leaders", "负责人人数", .wholeNumber),
    Column("topic", "主题", .text),
  ]

  static let capacity = [
    unitCode(), Column("staff", "应诉人员数", .wholeNumber), Column("lawyers", "法律顾问和公职律师数", .wholeNumber),
    Column("budgeted", "经费列入预算", .yesNo),
  ]

  static let accountability = [
    unitCode(), Column("found_on", "认定日期", .date, required: true),
    word("category", "情形", Misconduct.self, required: true), caseNumber(required: false),
    Column("handling", "处理结果", .text),
  ]

  static let waivers = [
    Column("code", "问题代码", .text, required: true),
    Column("table", "表", .word(Table.allCases.map(\.title.zh))),
    Column("key", "主键", .text, required: true), Column("reason", "理由", .text, required: true),
    Column("approved_by", "批准单位", .text, required: true), Column("expires_on", "有效期至", .date, required: true),
  ]
}
