import Diagnostics

/// What can be wrong between records.
extension FindingKind {
  public static let duplicateRow = FindingKind(
    "duplicate-row", .warning,
    message: Bilingual(
      zh: "这一行与前面的记录（{first}）完全相同，只计一次",
      en: "this row equals an earlier one ({first}) in all values; it is counted once"),
    hint: Bilingual(
      zh: "删去重复的一行；如果是两件事，补上能区分它们的内容",
      en: "delete one of the two; if they are two things, fill in what tells them apart"))

  public static let duplicateKey = FindingKind(
    "duplicate-key", .error,
    message: Bilingual(
      zh: "“{field}”为“{value}”的记录前面已有一条（{first}），两条内容不同",
      en: "an earlier record ({first}) has the key of this one (“{field}” “{value}”), and they differ"),
    hint: Bilingual(
      zh: "核对两行，保留正确的一行；如果是两条不同的记录，改正填错的{field}或者单位代码",
      en: "compare the two rows and keep the right one; if they are two records, correct the {field} or the unit code"))

  public static let jointMismatch = FindingKind(
    "joint-mismatch", .error,
    message: Bilingual(
      zh: "同一案号各被告的“{field}”应当一致：这里是“{value}”，前面的记录（{first}）是“{other}”",
      en: "the rows of one case must agree in “{field}”: this one has “{value}”, an earlier one ({first}) “{other}”"),
    hint: Bilingual(
      zh: "核对裁判文书，把各行改成一致；若不是同一案件，改正案号",
      en: "check the court's paper and make the rows agree; correct the case number where it is another case"))

  public static let unknownUnit = FindingKind(
    "unknown-unit", .error,
    message: Bilingual(
      zh: "单位表里没有代码“{value}”",
      en: "no unit has the code “{value}”"),
    hint: Bilingual(
      zh: "{suggestion}核对代码，或在单位表里补上该单位",
      en: "{suggestion}check the code, or add the unit to the units table"))

  public static let unknownParent = FindingKind(
    "unknown-parent", .error,
    message: Bilingual(
      zh: "单位表里没有上级代码“{value}”",
      en: "no unit has the code “{value}” that is given as parent"),
    hint: Bilingual(
      zh: "{suggestion}核对上级代码，或补上该单位；没有上级的留空",
      en: "{suggestion}check the code or add that unit; leave it empty where there is none above"))

  public static let unitCycle = FindingKind(
    "unit-cycle", .error,
    message: Bilingual(
      zh: "上级关系成环：{cycle}",
      en: "the units above each other form a circle: {cycle}"),
    hint: Bilingual(
      zh: "改正其中一个单位的上级代码；最上级的单位，上级代码留空",
      en: "correct the parent of one of them; the one at the top has none"))

  public static let unknownCase = FindingKind(
    "unknown-case", .error,
    message: Bilingual(
      zh: "案件表里没有案号“{value}”、被告单位“{unit}”的记录",
      en: "no case row has the number “{value}” and the defendant “{unit}”"),
    hint: Bilingual(
      zh: "{suggestion}核对案号和单位代码，或在案件表里补上该案件（每个被告单位一行）",
      en: "{suggestion}check number and unit code, or add the case to the cases table, with a row for each defendant"))

  public static let refersToQuarantined = FindingKind(
    "refers-to-quarantined", .error,
    message: Bilingual(
      zh: "“{field}”的“{value}”所指的记录（{first}）有错误、未采用，本记录也不能采用",
      en:
        "“{value}” in “{field}” refers to a record ({first}) that was left out for its errors, so this one is left out too"
    ),
    hint: Bilingual(
      zh: "先改正所指的记录；如果是这里抄错了，改正这里",
      en: "mend the record that it refers to, or this field if it was miscopied"))

  public static let parentSetAside = FindingKind(
    "parent-set-aside", .warning,
    message: Bilingual(
      zh: "上级单位“{value}”的记录（{first}）有错误、未采用，本单位暂作为最上级单位",
      en: "the record of the parent “{value}” ({first}) was left out for its errors; this unit stands as a root"),
    hint: Bilingual(
      zh: "先改正上级单位的记录",
      en: "mend the record of the parent"))

  public static let originMissing = FindingKind(
    "origin-missing", .warning,
    message: Bilingual(
      zh: "裁判结果是“维持原判”，而原审结果查不到：{reason}；本案裁判结果按不明处理，不计入审结和生效案件",
      en:
        "the outcome is “维持原判”, but the one upheld cannot be found: {reason}; this case counts neither as concluded nor as "
        + "in effect"),
    hint: Bilingual(
      zh: "补录原审案件及其裁判结果，或改正原审案号；原审不在本表的，把本案裁判结果写成对行政行为的结果（如“驳回诉讼请求”）",
      en:
        "add the original case with its outcome or correct its number; where it is not in these tables, write what the "
        + "ruling says of the act, such as “驳回诉讼请求”"))
}
