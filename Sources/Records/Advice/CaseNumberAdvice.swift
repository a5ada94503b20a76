import Diagnostics

/// What keeps a text from being a case number.
struct CaseNumberAdvice {
  /// Half-width, without blanks.
  private let text: String

  init(_ text: String) {
    self.text = HalfWidth.text(text).filter { !$0.isWhitespace }
  }

  /// The first fault from left to right; empty where none of the usual ones is found.
  var sentence: Bilingual {
    if isSeveral {
      return Bilingual(
        zh: "一格只填一个案号，其余各占一行。", en: "Give one case number a field, the others in rows of their own. ")
    }
    guard let year else {
      return Bilingual(zh: "开头应是括号里的四位年份，如（2025）。", en: "It begins with a year of four digits in brackets: （2025）. ")
    }
    guard (1990...2099).contains(year) else {
      return Bilingual(zh: "年份 \(year) 不在 1990 至 2099 之间。", en: "The year \(year) is not within 1990 to 2099. ")
    }
    return ending ?? middle
  }

  private var isSeveral: Bool {
    text.split(whereSeparator: { "、,;/|".contains($0) }).filter { $0.contains("号") }.count > 1
  }

  /// The year between brackets at the start.
  private var year: Int? {
    guard let first = text.first, "([〔【".contains(first) else { return nil }
    let digits = text.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 4, let close = text.dropFirst(5).first, ")]〕】".contains(close) else { return nil }
    return Int(digits)
  }

  /// What is wrong with the serial and what follows it.
  private var ending: Bilingual? {
    guard let end = text.lastIndex(of: "号") else { return Bilingual(zh: "末尾缺“号”字。", en: "It ends with 号. ") }
    guard text.index(after: end) == text.endIndex else {
      let rest = text[text.index(after: end)...]
      return Bilingual(zh: "“号”字后面不要写“\(rest)”。", en: "Nothing follows 号: leave out “\(rest)”. ")
    }
    let serial = text[..<end].reversed().prefix { $0.isASCII && $0.isNumber }
    guard !serial.isEmpty else { return Bilingual(zh: "“号”字前缺编号。", en: "The serial before 号 is missing. ") }
    guard serial.count <= 9, serial.contains(where: { $0 != "0" }) else {
      return Bilingual(zh: "编号应是 1 至 9 位、大于 0 的数字。", en: "The serial has 1 to 9 digits and is more than 0. ")
    }
    return nil
  }

  /// What is wrong with court and type.
  private var middle: Bilingual {
    let part = text.dropFirst(6)
    guard part.contains("行") else {
      return Bilingual(
        zh: "没有行政案件的类型代字（行初、行终、行申、行再、行赔初等），请核对是不是行政诉讼案件。",
        en: "There is no type of administrative case in it (行初, 行终, 行申, 行再, 行赔初 …); check that it is one. ")
    }
    if part.prefix(while: { $0 != "行" }).allSatisfy(\.isNumber) {
      return Bilingual(zh: "年份后面缺法院代字，如“湘0102”。", en: "The court is missing behind the year, such as 湘0102. ")
    }
    return Bilingual(
      zh: "法院代字是 1 至 10 个汉字加至多 6 位数字，类型代字是“行”加 1 至 5 个汉字。",
      en: "A court is 1 to 10 Chinese characters with up to 6 digits, a type 行 with 1 to 5 more characters. ")
  }
}
