import Records
import Workbooks

extension ColumnDescription {
  /// What may be typed into the column of a form.
  ///
  /// Codes and numbers of cases are offered from the sheets of units and cases as far as these are filled in, and taken
  /// as they are: a county may fill in its cases alone.
  var rule: Sheet.Rule {
    switch column.content {
    case .date:
      rule(
        .date(Self.firstDay...Self.lastDay), "不是日期", "请填 1990-01-01 至 2099-12-31 之间的日期，例如 2025-03-01。",
        "A date, such as 2025-03-01.")
    case .wholeNumber: rule(.wholeNumber(0...999_999_999), "不是整数", "请填 0 或者正整数，不带单位。", "A whole number, 0 or more.")
    case .yesNo: rule(.words(["是", "否"]), "不是“是”或“否”", "请从列表中选“是”或“否”。", "Choose 是 (yes) or 否 (no).")
    case .word(let words): rule(.words(words), "不在列表中", "请从列表中选一个词。", "Choose one of the words of the list.")
    case .words(let words): Sheet.Rule(.words(words), prompt: prompt)
    case .unitCode where table == .units && isKey:
      rule(.textLength(1...32), "代码过长", "单位代码最多 32 个字母、数字或“-”。", "A code has at most 32 letters, digits or hyphens.")
    case .unitCode: Sheet.Rule(.filledCells(of: Table.units.title.zh, column: 0), prompt: prompt)
    case .caseNumber where table == .cases: caseNumberRule
    case .caseNumber: Sheet.Rule(.filledCells(of: Table.cases.title.zh, column: 0), prompt: prompt)
    case .letterNumber, .text: Sheet.Rule(.anything, prompt: prompt)
    }
  }

  /// The shortest has an abbreviated court without code and one digit; blanks and 字第 make it longer.
  private var caseNumberRule: Sheet.Rule {
    var rule = rule(
      .textLength(11...60), "不像案号", "案号要写全，例如（2025）湘0102行初123号。确实如此吗？",
      "A whole case number is asked for. Keep it as it is?")
    rule.allowsExceptions = true
    return rule
  }

  private func rule(_ test: Sheet.Rule.Test, _ title: String, _ zh: String, _ en: String) -> Sheet.Rule {
    Sheet.Rule(test, prompt: prompt, objection: Sheet.Message(title, zh + "\n" + en))
  }

  private var prompt: Sheet.Message {
    Sheet.Message("\(column.name.title.zh)（\(need.zh)）", "\(purpose.zh)例：\(example)\n\(purpose.en)")
  }

  private static let firstDay = Sheet.Value.serial(year: 1990, month: 1, day: 1)
  private static let lastDay = Sheet.Value.serial(year: 2099, month: 12, day: 31)
}
