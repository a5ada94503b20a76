import Diagnostics

/// The number of a court's letter (文号) in the series 法建, such as 湘0102法建〔2025〕7号 or （2025）湘0102法建7号.
///
/// Letters may have numbers of other forms; of those nothing is said.
struct LetterNumber {
  /// In canonical form, without blanks.
  private let text: String

  /// Whether a text has the form 湘0102法建〔2025〕7号, canonical and without fault, as most have.
  static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isPlain($0) }
  }

  private static func isPlain(_ bytes: FieldBytes) -> Bool {
    guard let open = bytes.firstIndex(where: { $0 == 0xE3 || !isOfName($0) }), bytes.count >= open + 14,
      bytes[open] == 0xE3, bytes[open + 1] == 0x80, bytes[open + 2] == 0x94  // 〔
    else { return false }
    let (year, close, end) = (FieldBytes(rebasing: bytes[(open + 3)..<(open + 7)]), open + 7, bytes.count - 3)
    guard let number = wholeNumber(year), (1990...2099).contains(number) else { return false }
    guard bytes[close] == 0xE3, bytes[close + 1] == 0x80, bytes[close + 2] == 0x95 else { return false }  // 〕
    guard bytes[end] == 0xE5, bytes[end + 1] == 0x8F, bytes[end + 2] == 0xB7 else { return false }  // 号
    return (wholeNumber(FieldBytes(rebasing: bytes[(close + 3)..<end])) ?? 0) > 0
  }

  /// Whether a byte is of a digit or of a Chinese character: no bracket or blank of any kind.
  private static func isOfName(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x80...0xBF).contains(byte) || (0xE4...0xE9).contains(byte)
  }

  init(_ text: String) {
    self.text = Self.isPlain(text) ? text : letterNumber(text).filter { !$0.isWhitespace }
  }

  /// What is plainly wrong with a number of this series; nil where nothing is, or where it is of another form.
  var fault: Bilingual? {
    if Self.isPlain(text) { return nil }
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
