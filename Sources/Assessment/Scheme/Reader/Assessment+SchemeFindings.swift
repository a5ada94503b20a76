import Diagnostics

/// Everything that can be wrong with a scheme, for documentation and tests.
public enum SchemeFindings {
  public static let all: [FindingKind] = text + keys + values + names + calendar + weights + grades + severities
  private static let text: [FindingKind] = [.schemeNotYAML, .schemeEmpty, .schemeAnchor, .schemeTooDeep]
  private static let keys: [FindingKind] = [.schemeUnknownKey, .schemeDuplicateKey, .schemeMissingKey]
  private static let values: [FindingKind] = [
    .schemeWrongType, .schemeBadNumber, .schemeBadPercentage, .schemeBadDate, .schemeVersion, .schemeUnknownWord,
  ]
  private static let names: [FindingKind] = [
    .schemeUnknownPopulation, .schemeUnknownFact, .schemeDuplicateFact, .schemeBadExpression, .schemeUnknownOutcome,
    .schemeDuplicateOutcome, .schemeUpheldInClass, .schemeUnknownArea, .schemeDuplicateID,
  ]
  private static let calendar: [FindingKind] = [.schemePeriodReversed, .schemeHolidayAndWorkday]
  private static let weights: [FindingKind] = [
    .schemePointsSum, .schemePointsWithoutScore, .schemeScoreWithoutPoints, .schemeTwoWeights, .schemeZeroIsFull,
    .schemeStepBounds,
  ]
  private static let grades: [FindingKind] = [.schemeUnknownGrade, .schemeGradesNotFalling, .schemeGradesEnd]
  private static let severities: [FindingKind] = [.schemeUnknownFinding, .schemeErrorNotLowered]
}

// MARK: The text

extension FindingKind {
  public static let schemeNotYAML = FindingKind(
    "scheme-not-yaml", .error,
    message: Bilingual(zh: "考核方案不是有效的 YAML：{problem}{since}", en: "the scheme is not valid YAML: {problem}{since}"),
    hint: Bilingual(
      zh: "检查此处及上一行的缩进、引号、括号和冒号", en: "check indentation, quotes, brackets and colons here and on the line before"))

  public static let schemeEmpty = FindingKind(
    "scheme-empty", .error,
    message: Bilingual(zh: "考核方案是空的", en: "the scheme is empty"),
    hint: Bilingual(
      zh: "用 assize scheme --format yaml 打印内置方案，在其上修改",
      en: "print the built-in scheme with assize scheme --format yaml and change that"))

  public static let schemeAnchor = FindingKind(
    "scheme-anchor", .error,
    message: Bilingual(zh: "考核方案不能使用 YAML 锚点（&）和引用（*）", en: "a scheme cannot use YAML anchors (&) and aliases (*)"),
    hint: Bilingual(zh: "把内容逐处写出", en: "write the content out in each place"))

  public static let schemeTooDeep = FindingKind(
    "scheme-too-deep", .error,
    message: Bilingual(zh: "考核方案嵌套过深", en: "the scheme is nested too deeply"),
    hint: Bilingual(zh: "对照内置方案检查缩进和括号", en: "compare indentation and brackets with the built-in scheme"))
}

// MARK: Keys

extension FindingKind {
  public static let schemeUnknownKey = FindingKind(
    "scheme-unknown-key", .error,
    message: Bilingual(zh: "不认识的键“{value}”", en: "unknown key “{value}”"),
    hint: Bilingual(zh: "{nearest}此处可用的键：{allowed}", en: "{nearest}keys allowed here: {allowed}"))

  public static let schemeDuplicateKey = FindingKind(
    "scheme-duplicate-key", .error,
    message: Bilingual(zh: "键“{value}”重复，第 {first} 行已有", en: "the key “{value}” is here twice, first on line {first}"),
    hint: Bilingual(zh: "只保留一处", en: "keep one of them"))

  public static let schemeMissingKey = FindingKind(
    "scheme-missing-key", .error,
    message: Bilingual(zh: "缺少必需的键“{key}”", en: "the required key “{key}” is missing"),
    hint: Bilingual(zh: "补上“{key}: …”", en: "add “{key}: …”"))
}

// MARK: Values

extension FindingKind {
  public static let schemeWrongType = FindingKind(
    "scheme-wrong-type", .error,
    message: Bilingual(zh: "此处应为{expected}", en: "expected {expected} here"),
    hint: Bilingual(zh: "按内置方案中的写法改写", en: "write it as the built-in scheme does"))

  public static let schemeBadNumber = FindingKind(
    "scheme-bad-number", .error,
    message: Bilingual(zh: "“{value}”不是{expected}", en: "“{value}” is not {expected}"),
    hint: Bilingual(
      zh: "用阿拉伯数字书写，小数用点，不写单位和千分位",
      en: "write digits, with a point for decimals, without units or thousands separators"))

  public static let schemeBadPercentage = FindingKind(
    "scheme-bad-percentage", .error,
    message: Bilingual(zh: "“{value}”不是 0% 到 100% 的百分比", en: "“{value}” is not a percentage from 0% to 100%"),
    hint: Bilingual(zh: "写成带百分号的数，如 60% 或 99.5%", en: "write a number with a percent sign, such as 60% or 99.5%"))

  public static let schemeBadDate = FindingKind(
    "scheme-bad-date", .error,
    message: Bilingual(
      zh: "“{value}”不是 1990 年至 2099 年间的日期", en: "“{value}” is not a date from 1990 to 2099"),
    hint: Bilingual(zh: "写成 2025-03-01 的形式", en: "write it in the form 2025-03-01"))

  public static let schemeVersion = FindingKind(
    "scheme-version", .error,
    message: Bilingual(zh: "方案格式“{value}”不受支持", en: "scheme format “{value}” is not supported"),
    hint: Bilingual(zh: "本版程序读取的格式是 1：写 assize: 1", en: "this version reads format 1: write assize: 1"))

  public static let schemeUnknownWord = FindingKind(
    "scheme-unknown-word", .error,
    message: Bilingual(zh: "不认识的值“{value}”", en: "unknown value “{value}”"),
    hint: Bilingual(zh: "{nearest}可用的值：{allowed}", en: "{nearest}allowed values: {allowed}"))
}

// MARK: Names

extension FindingKind {
  public static let schemeUnknownPopulation = FindingKind(
    "scheme-unknown-population", .error,
    message: Bilingual(zh: "没有名为“{value}”的统计对象", en: "there is no population “{value}”"),
    hint: Bilingual(zh: "{nearest}可用的统计对象：{allowed}", en: "{nearest}populations: {allowed}"))

  public static let schemeUnknownFact = FindingKind(
    "scheme-unknown-fact", .error,
    message: Bilingual(zh: "统计对象 {population} 没有事实“{value}”", en: "the population {population} has no fact “{value}”"),
    hint: Bilingual(zh: "{nearest}可用的事实：{allowed}", en: "{nearest}its facts: {allowed}"))

  public static let schemeDuplicateFact = FindingKind(
    "scheme-duplicate-fact", .error,
    message: Bilingual(zh: "事实“{value}”在同一条件中写了两次", en: "the fact “{value}” is in this condition twice"),
    hint: Bilingual(zh: "删去一个，或改成本来要写的事实", en: "leave one out, or put the fact that was meant"))

  public static let schemeBadExpression = FindingKind(
    "scheme-bad-expression", .error,
    message: Bilingual(zh: "条件写法有误：{problem}", en: "the condition cannot be read: {problem}"),
    hint: Bilingual(
      zh: "条件由事实、and、or、not 和半角括号组成，如 required and not excused",
      en: "a condition is made of facts, and, or, not and round brackets: required and not excused"))

  public static let schemeUnknownOutcome = FindingKind(
    "scheme-unknown-outcome", .error,
    message: Bilingual(zh: "没有裁判结果“{value}”", en: "there is no outcome “{value}”"),
    hint: Bilingual(zh: "{nearest}可用的裁判结果：{allowed}", en: "{nearest}outcomes: {allowed}"))

  public static let schemeDuplicateOutcome = FindingKind(
    "scheme-duplicate-outcome", .error,
    message: Bilingual(
      zh: "裁判结果“{value}”写了两次，已归入 {class}", en: "the outcome “{value}” is here twice, first under {class}"),
    hint: Bilingual(zh: "一种裁判结果只能归入一类，且只写一次", en: "put each outcome into one class, once"))

  public static let schemeUpheldInClass = FindingKind(
    "scheme-upheld-in-class", .error,
    message: Bilingual(
      zh: "“维持原判”不能归类：它沿用原审的结果", en: "“维持原判” cannot be in a class: it takes the outcome that it upholds"),
    hint: Bilingual(zh: "删去它", en: "leave it out"))

  public static let schemeUnknownArea = FindingKind(
    "scheme-unknown-area", .error,
    message: Bilingual(zh: "方案没有考核方面“{value}”", en: "the scheme has no area “{value}”"),
    hint: Bilingual(
      zh: "{nearest}在 areas 中加上它，或选用已有的：{allowed}", en: "{nearest}add it to areas, or use one of them: {allowed}"))

  public static let schemeDuplicateID = FindingKind(
    "scheme-duplicate-id", .error,
    message: Bilingual(zh: "“{value}”重名，第 {first} 行已有", en: "“{value}” is here twice, first on line {first}"),
    hint: Bilingual(zh: "换一个名称", en: "give it another name"))
}

// MARK: Period and calendar

extension FindingKind {
  public static let schemePeriodReversed = FindingKind(
    "scheme-period-reversed", .error,
    message: Bilingual(zh: "考核期止于 {value}，早于起始日 {from}", en: "the period ends on {value}, before it begins on {from}"),
    hint: Bilingual(zh: "改正起止日期", en: "correct the two dates"))

  public static let schemeHolidayAndWorkday = FindingKind(
    "scheme-holiday-and-workday", .error,
    message: Bilingual(
      zh: "{value} 既是节假日又是调休上班日", en: "{value} is both a holiday and a make-up workday"),
    hint: Bilingual(zh: "从 holidays 或 workdays 中删去它", en: "take it out of holidays or of workdays"))
}

// MARK: What indicators are worth

extension FindingKind {
  public static let schemePointsSum = FindingKind(
    "scheme-points-sum", .error,
    message: Bilingual(zh: "各指标分值合计 {sum}，应为 100", en: "the points add up to {sum}, and must be 100"),
    hint: Bilingual(zh: "调整各指标的 points", en: "adjust the indicators' points"))

  public static let schemePointsWithoutScore = FindingKind(
    "scheme-points-without-score", .error,
    message: Bilingual(zh: "有 points 而没有 score", en: "points without score"),
    hint: Bilingual(
      zh: "用 score 写明如何得分，如 score: proportional", en: "say with score how they are earned: score: proportional"))

  public static let schemeScoreWithoutPoints = FindingKind(
    "scheme-score-without-points", .error,
    message: Bilingual(zh: "有 score 而没有 points", en: "score without points"),
    hint: Bilingual(zh: "补上 points，或删去 score", en: "add points, or leave score out"))

  public static let schemeTwoWeights = FindingKind(
    "scheme-two-weights", .error,
    message: Bilingual(
      zh: "“{value}”与“{first}”不能并用", en: "“{value}” cannot stand beside “{first}”"),
    hint: Bilingual(
      zh: "points、deduct、bonus、veto 中只留一个；需要时另设一个指标",
      en: "keep one of points, deduct, bonus and veto; make another indicator if need be"))

  public static let schemeZeroIsFull = FindingKind(
    "scheme-zero-is-full", .error,
    message: Bilingual(zh: "zero 与 full 同为 {value}", en: "zero and full are both {value}"),
    hint: Bilingual(
      zh: "写两个不同的百分比；达标即得分的用 steps", en: "write two different percentages; for all or nothing use steps"))

  public static let schemeStepBounds = FindingKind(
    "scheme-step-bounds", .error,
    message: Bilingual(zh: "每档须有 from 或 to", en: "a step has from or to, or both"),
    hint: Bilingual(
      zh: "越高越好用 from，越低越好用 to", en: "use from where higher is better, to where lower is better"))
}

// MARK: Grades

extension FindingKind {
  public static let schemeUnknownGrade = FindingKind(
    "scheme-unknown-grade", .error,
    message: Bilingual(zh: "方案没有等次“{value}”", en: "the scheme has no grade “{value}”"),
    hint: Bilingual(zh: "{nearest}已有的等次：{allowed}", en: "{nearest}its grades: {allowed}"))

  public static let schemeGradesNotFalling = FindingKind(
    "scheme-grades-not-falling", .error,
    message: Bilingual(
      zh: "等次起点 {value} 不低于上一等次的 {above}", en: "this grade begins at {value}, not below the {above} of the one above"),
    hint: Bilingual(zh: "按起点从高到低排列等次，不得相同", en: "list grades from the highest down, no two alike"))

  public static let schemeGradesEnd = FindingKind(
    "scheme-grades-end", .error,
    message: Bilingual(zh: "最低等次从 {value} 起，应从 0 起", en: "the lowest grade begins at {value}, and must begin at 0"),
    hint: Bilingual(zh: "把最后一个等次写成 from: 0", en: "give the last grade from: 0"))
}

// MARK: Severities of findings

extension FindingKind {
  public static let schemeUnknownFinding = FindingKind(
    "scheme-unknown-finding", .error,
    message: Bilingual(zh: "核对数据时没有问题代码“{value}”", en: "no finding in the data has the code “{value}”"),
    hint: Bilingual(zh: "{nearest}全部代码见 docs/findings.md", en: "{nearest}docs/findings.md lists all codes"))

  public static let schemeErrorNotLowered = FindingKind(
    "scheme-error-not-lowered", .error,
    message: Bilingual(zh: "“{value}”只能是错误：{reason}", en: "“{value}” can only be an error: {reason}"),
    hint: Bilingual(
      zh: "删去这一行；个别记录获准例外的，写进豁免表",
      en: "leave this line out; list single records that were excepted in the table of waivers"))
}
