import Diagnostics

/// The catalogue of what can be wrong with tallies from elsewhere.
public enum TallyFindings {
  public static let all: [FindingKind] = [
    .tallyUnreadable, .tallyOtherRules, .tallyOtherPeriod, .tallySameSource, .tallySharesCases, .tallySharesRecords,
    .tallyUnitDiffers, .tallyUnitUnknown, .tallyUnitMissing, .tallyOtherParts, .tallySamePart, .tallyMissingParts,
    .tallyLeftOut, .tallyFindings,
  ]
}

// MARK: One tally

extension FindingKind {
  public static let tallyUnreadable = FindingKind(
    "tally-unreadable", .error,
    message: Bilingual(
      zh: "“{file}”不能作为计数文件使用：{reason}", en: "“{file}” cannot be used as a tally: {reason}"),
    hint: Bilingual(
      zh: "请用 assize tally 重新生成；文件写出后不得改动", en: "make it anew with assize tally; it must not be changed afterwards"))

  public static let tallyOtherRules = FindingKind(
    "tally-other-rules", .error,
    message: Bilingual(
      zh: "“{file}”按另一套计数规则生成：它是“{there}”，这里是“{here}”",
      en: "“{file}” was counted under other rules: there “{there}”, here “{here}”"),
    hint: Bilingual(
      zh: "各单位应使用同一份方案（--scheme）重新计数；只改分值、界限、等次的，不必重新计数",
      en:
        "count with the same scheme everywhere (--scheme); a change of points, thresholds or grades needs no new count")
  )

  public static let tallyOtherPeriod = FindingKind(
    "tally-other-period", .error,
    message: Bilingual(
      zh: "“{file}”的考核期是 {from} 至 {to}，这里是 {wantedFrom} 至 {wantedTo}",
      en: "“{file}” is about {from} to {to}, here it is {wantedFrom} to {wantedTo}"),
    hint: Bilingual(zh: "用相同的 --year、--to 重新计数", en: "count anew with the same --year and --to"))
}

// MARK: Two tallies

extension FindingKind {
  public static let tallySameSource = FindingKind(
    "tally-same-source", .error,
    message: Bilingual(
      zh: "“{file}”和“{other}”计入了同一个“{table}”文件（SHA-256 {digest}…），会重复计数",
      en: "“{file}” and “{other}” counted the same file of “{table}” (SHA-256 {digest}…): it would count twice"),
    hint: Bilingual(zh: "只保留其中一份计数", en: "keep one of the two"))

  public static let tallySharesCases = FindingKind(
    "tally-shares-cases", .error,
    message: Bilingual(
      zh: "“{file}”和“{other}”有 {count} 个案号彼此相关（共同被告，或一方的原审案件在另一方），分开计数会有差错",
      en:
        "{count} case numbers tie “{file}” to “{other}” (joint defendants, or a case appealed from one of the other's): counted apart they come out wrong"
    ),
    hint: Bilingual(
      zh: "把这两处的记录放进同一个文件夹一起计数（assize tally），再用这一份代替原来两份",
      en: "count both offices' records together in one folder (assize tally), and use that tally instead of the two"))

  public static let tallySharesRecords = FindingKind(
    "tally-shares-records", .error,
    message: Bilingual(
      zh: "“{file}”和“{other}”有 {count} 条相同的记录（司法建议、培训、能力保障或责任追究）",
      en: "“{file}” and “{other}” have {count} records in common (advice, trainings, capacity or accountability)"),
    hint: Bilingual(zh: "由其中一方填报，另一方删去后重新计数", en: "leave them to one office, and count the other anew"))

  public static let tallyUnitDiffers = FindingKind(
    "tally-unit-differs", .error,
    message: Bilingual(
      zh: "单位“{value}”在“{file}”和“{other}”中的名称、类别、层级或上级不同",
      en: "the unit “{value}” has another name, kind, level or parent in “{file}” than in “{other}”"),
    hint: Bilingual(zh: "各单位使用同一份单位表", en: "use the same table of units everywhere"))

  public static let tallyUnitUnknown = FindingKind(
    "tally-unit-unknown", .error,
    message: Bilingual(
      zh: "“{file}”有记录因单位“{value}”不在其单位表而未计入，而“{other}”有这个单位",
      en: "“{file}” left records of the unit “{value}” out as unknown, and “{other}” has that unit"),
    hint: Bilingual(zh: "补全单位表后重新计数", en: "complete its table of units and count anew"))

  public static let tallyUnitMissing = FindingKind(
    "tally-unit-missing", .error,
    message: Bilingual(
      zh: "“{file}”中的单位“{value}”不在数据文件夹的单位表里",
      en: "the unit “{value}” of “{file}” is not in the data folder's table of units"),
    hint: Bilingual(zh: "把它补进单位表", en: "add it to the table of units"))
}

// MARK: Parts, and what was left out

extension FindingKind {
  public static let tallyOtherParts = FindingKind(
    "tally-other-parts", .error,
    message: Bilingual(
      zh: "“{other}”是分片计数（--part），“{file}”不是同一划分的一片，无法核对是否重复",
      en:
        "“{other}” is a part of a divided ledger (--part), “{file}” is none of the same division: nothing tells whether they overlap"
    ),
    hint: Bilingual(
      zh: "分片只能与同一划分的各片合并", en: "merge parts with parts of the same division alone"))

  public static let tallySamePart = FindingKind(
    "tally-same-part", .error,
    message: Bilingual(
      zh: "“{file}”和“{other}”都是第 {value} 片", en: "“{file}” and “{other}” are both part {value}"),
    hint: Bilingual(zh: "只保留其中一份", en: "keep one of the two"))

  public static let tallyMissingParts = FindingKind(
    "tally-missing-parts", .error,
    message: Bilingual(
      zh: "{count} 片中缺少：{missing}", en: "of {count} parts these are missing: {missing}"),
    hint: Bilingual(zh: "补上后再运行", en: "add them and run again"))

  public static let tallyLeftOut = FindingKind(
    "tally-left-out", .error,
    message: Bilingual(
      zh: "“{file}”计数时因 {errors} 处错误排除了 {count} 条记录",
      en: "when “{file}” was counted, {count} records were left out for {errors} errors"),
    hint: Bilingual(
      zh: "请该单位改正数据后重新计数；或加 --quarantine 照此合并",
      en: "have that office mend its data and count anew; or add --quarantine to merge it as it is"))

  public static let tallyFindings = FindingKind(
    "tally-findings", .note,
    message: Bilingual(
      zh: "“{file}”计数时另有 {count} 处“{value}”（{severity}），明细在计数的单位",
      en: "when “{file}” was counted there were {count} of “{value}” ({severity}); the office that counted has the list"
    ),
    hint: Bilingual(zh: "由该单位用 assize check 查看", en: "that office sees them with assize check"))
}
