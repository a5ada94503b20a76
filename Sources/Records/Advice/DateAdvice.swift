import Diagnostics

/// What a text that is no date may have been meant to be; nothing is guessed, only offered.
struct DateAdvice {
  private let text: String

  init(_ text: String) {
    self.text = HalfWidth.text(text)
  }

  /// A sentence for a hint; empty where there is nothing to say.
  var sentence: Bilingual {
    if Blanks.words.contains(text.lowercased()) { return Self.blank }
    let date = withoutTime
    if let day = day(of: date) ?? serial { return Self.dateAlone(day) }
    let numbers = numbers(in: ChineseNumeral.replaced(in: date))
    switch numbers.count {
    case 3: return triple(numbers)
    case 2 where numbers[0].count == 4: return Bilingual(zh: "缺“日”。", en: "The day is missing. ")
    case 1: return single(numbers[0])
    default: return Bilingual("")
    }
  }

  private static let blank = Bilingual(
    zh: "没有日期的留空，必须填写的查明后再填。",
    en: "Leave it empty where there is no date; find out one that is required. ")

  /// The text before a time of day.
  private var withoutTime: String {
    let date = text.prefix { !" T".contains($0) }
    let isTimed = text.dropFirst(date.count).contains { $0 == ":" || $0 == "时" }
    if isTimed, date.count >= 8 { return String(date) }
    guard let end = text.firstIndex(of: "日"), text[end...].contains(where: { $0 == ":" || $0 == "时" }) else {
      return text
    }
    return String(text[...end])
  }

  /// The day of an Excel serial number with a time of day behind it.
  private var serial: Day? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 5, parts[1].allSatisfy(\.isNumber) else { return nil }
    return day(of: String(parts[0]))
  }

  private func day(of text: String) -> Day? {
    guard text != self.text else { return nil }
    let field = Array(text.utf8).withUnsafeBufferPointer { DateField($0.trimmed) }
    switch field {
    case .day(let day), .serial(let day): return day
    case .invalid: return nil
    }
  }

  /// The numbers of a text; none where there is more in it than numbers with one or two characters between them.
  private func numbers(in text: String) -> [Substring] {
    let numbers = text.split { !($0.isASCII && $0.isNumber) }
    let others = text.count - numbers.reduce(0) { $0 + $1.count }
    return others <= numbers.count + 2 ? numbers : []
  }
}

extension DateAdvice {
  private func triple(_ parts: [Substring]) -> Bilingual {
    let (a, b, c) = (Int(parts[0]) ?? 0, Int(parts[1]) ?? 0, Int(parts[2]) ?? 0)
    if parts[0].count == 4 { return ordered(a, b, c) }
    if parts[2].count == 4 { return Self.readings([Day(year: c, month: a, day: b), Day(year: c, month: b, day: a)]) }
    guard parts.allSatisfy({ $0.count <= 2 }) else { return Bilingual("") }
    let readings = Self.readings([
      Self.shortYear(a, b, c), Self.shortYear(c, b, a), Self.shortYear(c, a, b),
    ])
    return Bilingual(zh: "年份要写四位。" + readings.zh, en: "The year has four digits. " + readings.en)
  }

  /// Year, month and day as they should be: what is wrong with one of them.
  private func ordered(_ year: Int, _ month: Int, _ day: Int) -> Bilingual {
    if let right = Day(year: year, month: month, day: day) { return Self.readings([right]) }
    guard (1990...2099).contains(year) else {
      return Bilingual(zh: "年份 \(year) 不在 1990 至 2099 之间。", en: "The year \(year) is not within 1990 to 2099. ")
    }
    guard (1...12).contains(month) else {
      let swapped = Self.readings([Day(year: year, month: day, day: month)])
      return Bilingual(zh: "没有 \(month) 月。" + swapped.zh, en: "There is no month \(month). " + swapped.en)
    }
    let length = Day.length(ofMonth: month, year: year)
    return Bilingual(
      zh: "\(year) 年 \(month) 月只有 \(length) 天。", en: "Month \(month) of \(year) has \(length) days. ")
  }

  /// Digits without anything between them.
  private func single(_ digits: Substring) -> Bilingual {
    let number = Int(digits) ?? 0
    switch digits.count {
    case 8: return ordered(number / 10000, number / 100 % 100, number % 100)
    case 6 where (1990...2099).contains(number / 100) && (1...12).contains(number % 100):
      return Bilingual(zh: "缺“日”。", en: "The day is missing. ")
    case 6: return Self.readings([Self.shortYear(number / 10000, number / 100 % 100, number % 100)])
    case 4 where (1990...2099).contains(number):
      return Bilingual(zh: "缺月、日。", en: "Month and day are missing. ")
    case 5:
      return Bilingual(
        zh: "作为 Excel 日期序号，它不在 1990 至 2099 年之间。", en: "As an Excel serial date it is not within 1990 to 2099. ")
    default: return Bilingual("")
    }
  }

  private static func shortYear(_ year: Int, _ month: Int, _ day: Int) -> Day? {
    guard year < 100 else { return nil }
    return Day(year: year < 90 ? 2000 + year : 1900 + year, month: month, day: day)
  }

  /// The days that a text may mean: one is offered, of several none is taken.
  private static func readings(_ days: [Day?]) -> Bilingual {
    var distinct: [Day] = []
    for day in days.compactMap(\.self) where !distinct.contains(day) { distinct.append(day) }
    guard let first = distinct.first else { return Bilingual("") }
    if distinct.count == 1 { return Bilingual(zh: "如果是 \(first)，就这样写。", en: "If \(first) is meant, write that. ") }
    let texts = distinct.map(\.description)
    return Bilingual(
      zh: "可以读作 \(texts.joined(separator: " 或者 "))，程序不猜测。",
      en: "It may be read as \(texts.joined(separator: " or as ")); nothing is guessed. ")
  }

  private static func dateAlone(_ day: Day) -> Bilingual {
    Bilingual(zh: "只写日期，不写时刻：\(day)。", en: "Write the date without the time of day: \(day). ")
  }
}
