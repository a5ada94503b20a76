import Diagnostics

/// The number of a court's letter (文号) in the series 法建, such as 湘0102法建〔2025〕7号 or （2025）湘0102法建7号.
///
/// Letters may have numbers of other forms; of those nothing is said.
struct LetterNumber {
  /// In canonical form, without blanks.
  private let text: String

  init(_ text: String) {
    self.text = letterNumber(text).filter { !$0.isWhitespace }
  }

  /// What is plainly wrong with a number of this series; nil where nothing is, or where it is of another form.
  var fault: Bilingual? {
    guard text.contains("法建") else { return nil }
    return yearFault ?? serialFault
  }

  private var yearFault: Bilingual? {
    guard let open = text.firstIndex(where: { "〔(".contains($0) }) else {
      return text.contains(where: { "〕)".contains($0) })
        ? Self.brackets : Bilingual(zh: "没有括号里的年份", en: "it has no year in brackets")
    }
    guard let close = text[open...].firstIndex(where: { "〕)".contains($0) }) else { return Self.brackets }
    let year = text[text.index(after: open)..<close].replacing("年", with: "")
    guard year.count == 4, let number = Int(year), (1990...2099).contains(number) else {
      return Bilingual(
        zh: "“\(year)”不是 1990 至 2099 的四位年份", en: "“\(year)” is not a year of four digits from 1990 to 2099")
    }
    return nil
  }

  private static let brackets = Bilingual(zh: "年份的括号不成对", en: "a bracket of its year is missing")

  private var serialFault: Bilingual? {
    guard let end = text.lastIndex(of: "号") else { return Bilingual(zh: "缺“号”字", en: "it lacks 号") }
    let serial = text[..<end].reversed().prefix { $0.isASCII && $0.isNumber }
    return serial.contains { $0 != "0" } ? nil : Bilingual(zh: "“号”字前缺编号", en: "it lacks a serial before 号")
  }
}
