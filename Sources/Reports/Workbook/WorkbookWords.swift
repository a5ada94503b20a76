import Diagnostics

/// The words of the workbook: names of sheets and heads of columns.
enum WorkbookWords {
  static let about = Bilingual(zh: "说明", en: "About")
  static let rankings = Bilingual(zh: "排名", en: "Rankings")
  static let units = Bilingual(zh: "单位", en: "Units")
  static let indicators = Bilingual(zh: "单位指标", en: "Indicators")
  static let findings = Bilingual(zh: "数据问题", en: "Findings")
  static let method = Bilingual(zh: "计分规则", en: "Method")

  static let item = Bilingual(zh: "项目", en: "Item")
  static let content = Bilingual(zh: "内容", en: "Content")
  static let period = Bilingual(zh: "考核期", en: "Period")
  static let basis = Bilingual(zh: "依据", en: "Basis")
  static let date = Bilingual(zh: "报告日期", en: "Date of report")
  static let scheme = Bilingual(zh: "方案", en: "Scheme")
  static let version = Bilingual(zh: "程序版本", en: "Program version")
  static let file = Bilingual(zh: "数据文件", en: "Data file")

  static let group = Bilingual(zh: "分组", en: "Group")
  static let within = Bilingual(zh: "所属政府", en: "Government")
  static let rank = Bilingual(zh: "名次", en: "Rank")
  static let tied = Bilingual(zh: "并列", en: "Tied")
  static let code = Bilingual(zh: "单位代码", en: "Code")
  static let name = Bilingual(zh: "单位名称", en: "Unit")
  static let total = Bilingual(zh: "总分", en: "Total")
  static let grade = Bilingual(zh: "等次", en: "Grade")
  static let veto = Bilingual(zh: "一票否决", en: "Veto")
  static let tooFew = Bilingual(
    zh: "没有名次的单位案件过少，不参与排名。", en: "Units without a rank have too few cases for one.")
  static let level = Bilingual(zh: "层级", en: "Level")
  static let kind = Bilingual(zh: "类别", en: "Kind")
  static let parent = Bilingual(zh: "上级代码", en: "Parent")
  static let numerator = Bilingual(zh: "分子", en: "n")
  static let denominator = Bilingual(zh: "分母", en: "d")
  static let rate = Bilingual(zh: "比率（%）", en: "rate (%)")
  static let score = Bilingual(zh: "得分", en: "score")
  static let small = Bilingual(zh: "小样本", en: "small sample")
  static let percent = Bilingual(zh: "（%）", en: " (%)")
  static let times = Bilingual(zh: "（次）", en: " (count)")

  static let severity = Bilingual(zh: "程度", en: "Severity")
  static let finding = Bilingual(zh: "问题代号", en: "Finding")
  static let cell = Bilingual(zh: "单元格", en: "Cell")
  static let number = Bilingual(zh: "数量", en: "Number")
  static let line = Bilingual(zh: "行", en: "Line")
  static let column = Bilingual(zh: "列", en: "Column")
  static let field = Bilingual(zh: "字段", en: "Field")
  static let value = Bilingual(zh: "原文", en: "Value")
  static let message = Bilingual(zh: "问题", en: "What was found")
  static let hint = Bilingual(zh: "办法", en: "How to mend it")
  static let originalLine = Bilingual(zh: "原行号", en: "Row")
  static let copyNote = Bilingual(
    zh: "有问题的单元格已标色并加批注。请在原文件中改正；若在本表中改正，报送前请删去前两列。",
    en:
      "Faulty cells are coloured and commented. Mend your own file; if you mend this one, delete the first two columns before you send it."
  )
  static let waiverReason = Bilingual(zh: "豁免理由", en: "Waived because")
  static let approvedBy = Bilingual(zh: "批准单位", en: "Approved by")
  static let expiresOn = Bilingual(zh: "有效期至", en: "Until")
  static let source = Bilingual(zh: "文件", en: "File")

  static let indicator = Bilingual(zh: "指标", en: "Indicator")
  static let indicatorID = Bilingual(zh: "指标代号", en: "Id")
  static let area = Bilingual(zh: "领域", en: "Area")
  static let counted = Bilingual(zh: "计数", en: "Counted")
  static let among = Bilingual(zh: "分母范围", en: "Out of")
  static let points = Bilingual(zh: "分值", en: "Points")
  static let rule = Bilingual(zh: "计分办法", en: "Rule")

  static let read = Bilingual(zh: "读入", en: "read")
  static let kept = Bilingual(zh: "计入", en: "counted")
  static let quarantined = Bilingual(zh: "隔离", en: "quarantined")
  static let setAside = Bilingual(zh: "搁置", en: "set aside")
}
