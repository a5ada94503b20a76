extension ColumnPurpose {
  static let cases: [String: ColumnPurpose] = [
    "case_no": ColumnPurpose(
      zh: "法院的案号。几个单位同为被告的，每个单位各填一行。",
      en: "The court's number of the case. Where several units are sued, each has a row.", "（2025）砚0102行初8号"),
    "unit_code": ColumnPurpose(
      zh: "被诉单位的代码，“单位”表中须有。", en: "Code of the unit that is sued, as in the table of units.", "990102-01"),
    "court": ColumnPurpose(
      zh: "审理本案的法院。", en: "The court that hears the case.", "砚湖省墨陵市拾砚区人民法院"),
    "instance": ColumnPurpose(
      zh: "本行记的是哪一级程序。", en: "The stage of the dispute that this row records.", "一审"),
    "origin_case_no": ColumnPurpose(
      zh: "二审、再审所针对的上一案号；裁判结果填“维持原判”的，靠它查到原审结果。",
      en: "The number of the case appealed from; an upheld judgment takes its outcome from there.", "（2024）砚0102行初77号"),
    "role": ColumnPurpose(
      zh: "该单位以什么身份被诉；不填按原行为机关。",
      en: "As what the unit is sued; empty means the agency that acted.", "原行为机关"),
    "field": ColumnPurpose(
      zh: "案件所属的行政管理领域。", en: "The field of administration that the case belongs to.", "自然资源"),
    "act_kind": ColumnPurpose(
      zh: "被诉行政行为属于哪一种。", en: "The kind of administrative act that is challenged.", "行政处罚"),
    "filed_on": ColumnPurpose(
      zh: "法院立案的日期。", en: "The day on which the court registered the case.", "2025-01-16"),
    "served_on": ColumnPurpose(
      zh: "单位收到起诉状副本的日期，一审答辩期限由此起算。",
      en: "The day on which the copy of the complaint arrived; the time for the defence runs from it.", "2025-01-20"),
    "defence_on": ColumnPurpose(
      zh: "提交答辩状的日期；邮寄的填交邮日期。",
      en: "The day on which the defence was handed in, or posted.", "2025-02-03"),
    "extended_to": ColumnPurpose(
      zh: "法院准许延期答辩的，填延长后的最后一日。",
      en: "The last day for the defence where the court granted more time.", "2025-02-20"),
    "must_appear": ColumnPurpose(
      zh: "负责人应当出庭的情形；没有的不填。",
      en: "Why a leader has to appear in court; empty where there is no such reason.", "群体性事件；法院书面建议"),
    "concluded_on": ColumnPurpose(
      zh: "法院结案的日期；未结的不填。", en: "The day on which the court concluded the case; empty while it is open.",
      "2025-04-28"),
    "outcome": ColumnPurpose(
      zh: "法院对被诉行政行为的处理结果；二审、再审也按对该行为的结论填，例如改判维持该行为的填“驳回诉讼请求”。",
      en: "What became of the administrative act, in appeals and retrials too: where an appeal restores the act, "
        + "the claim is rejected.", "撤销"),
    "effective_on": ColumnPurpose(
      zh: "裁判生效的日期；未生效的不填。", en: "The day on which the decision became final; empty until then.", "2025-05-15"),
    "perform_by": ColumnPurpose(
      zh: "按裁判应当履行完毕的最后一日；无须履行的不填。",
      en: "The last day for performing what was decided; empty where nothing is to be performed.", "2025-07-15"),
    "performed_on": ColumnPurpose(
      zh: "履行完毕的日期；未履行完毕的不填。", en: "The day on which all was performed; empty until then.", "2025-06-30"),
    "enforced": ColumnPurpose(
      zh: "是否被法院强制执行；填“是”的须填履行期限。",
      en: "Whether the court had to enforce it; if so, the time for performance must be given.", "否"),
    "repeated_act": ColumnPurpose(
      zh: "败诉后是否又作出与原行为基本相同的行为。",
      en: "Whether, having lost, the unit did much the same act again.", "否"),
    "plaintiff": ColumnPurpose(
      zh: "原告的姓名或名称。属个人信息，报告中不出现原文。",
      en: "The plaintiff's name. Personal data: no report shows it as it is.", "唐某"),
    "note": ColumnPurpose(
      zh: "备注。报告中不出现。", en: "Remarks. No report shows them.", "与同日受理的另一案合并开庭"),
  ]
}
