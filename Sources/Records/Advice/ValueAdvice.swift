import Diagnostics

/// What a text that is none of a column's values may have been meant to be.
enum ValueAdvice {
  /// The words of a list that a text may mean: the nearest in spelling, else the longest within it, else those that it
  /// is a part of.
  static func words(like text: String, among words: [String]) -> [String] {
    if let near = nearest(to: text, among: words) { return [near] }
    let within = words.filter(text.contains).max { $0.count < $1.count }
    if let within { return [within] }
    let around = text.isEmpty ? [] : words.filter { $0.contains(text) }
    return around.count <= 3 ? around : []
  }

  /// A question after one or several words; empty for none.
  static func question(_ words: [String]) -> Bilingual {
    guard !words.isEmpty else { return Bilingual("") }
    let quoted = words.map { "“\($0)”" }
    return Bilingual(
      zh: "是否想填\(quoted.joined(separator: "或"))？", en: "did you mean \(quoted.joined(separator: " or "))? ")
  }

  /// What a text that is no whole number may have been meant to be.
  static func number(_ text: String) -> Bilingual {
    let plain = HalfWidth.text(text)
    if plain != "0", Blanks.words.contains(plain.lowercased()) {
      return Bilingual(zh: "没有的填 0，不知道的留空。", en: "Write 0 for none, leave it empty where it is not known. ")
    }
    var digits = ChineseNumeral.replaced(in: plain).filter { $0 != "," && !$0.isWhitespace }
    for unit in ["人次", "人", "名", "位", "个", "件", "次"] where digits.hasSuffix(unit) { digits.removeLast(unit.count) }
    if let point = digits.firstIndex(of: "."), digits[point...].dropFirst().allSatisfy({ $0 == "0" }) {
      digits = String(digits[..<point])
    }
    guard (1...9).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return Bilingual("") }
    return Bilingual(zh: "如果是 \(digits)，就这样写。", en: "If \(digits) is meant, write that. ")
  }

  /// Whether a text that is neither yes nor no may have been meant to be one of them.
  static func yesNo(_ text: String) -> Bilingual {
    let plain = HalfWidth.text(text).lowercased()
    if ["✓", "✔", "☑", "v", "t", "对", "有", "是的", "已", "○", "ok"].contains(plain) { return question(["是"]) }
    if ["✗", "✘", "✕", "x", "f", "☒", "未", "不是", "没", "没有", "无"].contains(plain) { return question(["否"]) }
    return Bilingual("")
  }

  /// What a text that is no unit code may have been meant to be.
  static func code(_ text: String) -> Bilingual {
    var code = HalfWidth.text(text).filter { !$0.isWhitespace && !"'\"`".contains($0) }
    if let point = code.firstIndex(of: "."), code[point...].dropFirst().allSatisfy({ $0 == "0" }) {
      code = String(code[..<point])
    }
    code = code.replacing("_", with: "-").replacing("—", with: "-").replacing("–", with: "-")
    if isUnitCode(Array(code.utf8)) { return question([code]) }
    let isName = code.contains { $0.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
    return isName ? Bilingual(zh: "这里填代码，不填名称。", en: "Give the code, not the name. ") : Bilingual("")
  }
}

extension Column {
  /// The form of its values, for one who has to fill a field in.
  var form: Bilingual {
    switch content {
    case .date: Bilingual(zh: "日期，如 2025-03-01", en: "a date such as 2025-03-01")
    case .caseNumber: Bilingual(zh: "案号，如（2025）湘0102行初123号", en: "a case number such as （2025）湘0102行初123号")
    case .letterNumber: Bilingual(zh: "文号，如 湘0102法建〔2025〕7号", en: "a letter's number such as 湘0102法建〔2025〕7号")
    case .unitCode: Bilingual(zh: "单位表里的代码", en: "a code of the table of units")
    case .yesNo: Bilingual(zh: "是或否", en: "“是” or “否” (yes or no)")
    case .wholeNumber: Bilingual(zh: "整数", en: "a whole number")
    case .text: Bilingual(zh: "文字", en: "a text")
    case .word(let words), .words(let words):
      Bilingual(zh: words.joined(separator: "、"), en: words.joined(separator: ", "))
    }
  }
}
