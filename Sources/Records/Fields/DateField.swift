/// What a date field holds.
enum DateField: Equatable {
  case day(Day)
  /// An Excel serial number: a date that lost its format.
  case serial(Day)
  case invalid

  /// Reads `2025-03-01`, `2025/3/1`, `2025.3.1`, `2025年3月1日`, `20250301` or a serial number such as 45717.
  @inline(__always) init(_ field: FieldBytes) {
    if field.count == 10, let day = Self.isoDay(field) {
      self = .day(day)
    } else {
      self = Self.read(field)
    }
  }

  /// The usual form, ten bytes: `2025-03-01`.
  private static func isoDay(_ b: FieldBytes) -> Day? {
    let (tens, ones) = (b[8] &- 0x30, b[9] &- 0x30)
    guard let digits = EightBytes(b).digits(like: yearAndMonth), tens < 10, ones < 10 else { return nil }
    let year = digits.pair(at: 0) * 100 + digits.pair(at: 2)
    return Day(year: year, month: digits.pair(at: 5), day: Int(tens) * 10 + Int(ones))
  }

  /// Four digits, a hyphen, two digits and a hyphen.
  private static let yearAndMonth = EightBytes.Pattern(bytes: 0x2D30_302D_3030_3030, digits: 0x000F_0F00_0F0F_0F0F)

  private static func read(_ field: FieldBytes) -> DateField {
    let text = HalfWidth.bytes(of: field)
    var scanner = DigitScanner(text)
    guard let first = scanner.number() else { return .invalid }
    let day: Day?
    switch first.digits {
    case 8: day = Day(year: first.value / 10000, month: first.value / 100 % 100, day: first.value % 100)
    case 5 where scanner.isAtEnd: return serial(first.value)
    case 4: day = scanner.monthAndDay(year: first.value)
    default: day = nil
    }
    guard let day, scanner.skipMidnight(), scanner.isAtEnd else { return .invalid }
    return .day(day)
  }

  /// Day 1 is 1900-01-01, and Excel counts a 1900-02-29 that never was; so 32874 is 1990-01-01.
  private static func serial(_ number: Int) -> DateField {
    guard number >= 32874, let day = Day(rawValue: UInt16(clamping: number - 32873)) else { return .invalid }
    return .serial(day)
  }
}

/// Reads numbers and separators from the start of a text on.
private struct DigitScanner {
  private var rest: ArraySlice<UInt8>

  init(_ text: [UInt8]) { rest = text[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number() -> (value: Int, digits: Int)? {
    let digits = rest.prefix { 0x30...0x39 ~= $0 }
    guard (1...8).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.count)
  }

  /// Month and day with one separator throughout, or with 年, 月 and 日.
  mutating func monthAndDay(year: Int) -> Day? {
    let (first, second, last) =
      skip("年") ? ("年", "月", "日") : skip("-") ? ("-", "-", "") : skip("/") ? ("/", "/", "") : (".", ".", "")
    guard first != "." || skip("."), let month = number(), month.digits <= 2, skip(second) else { return nil }
    guard let day = number(), day.digits <= 2, skip(last) else { return nil }
    return Day(year: year, month: month.value, day: day.value)
  }

  /// A following ` 00:00`, ` 00:00:00` or ` 00:00:00.0`.
  mutating func skipMidnight() -> Bool {
    guard !isAtEnd else { return true }
    guard skip(" 00:00") else { return false }
    return isAtEnd || (skip(":00") && (isAtEnd || skip(".0")))
  }

  private mutating func skip(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return true
  }
}
