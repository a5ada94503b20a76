/// A date and time as Excel counts them: days, and of the day a fraction.
///
/// Day 1 is 1900-01-01 and day 60 is 1900-02-29, which never was: what is shown is what Excel shows.
struct SerialDate {
  private let day: Int
  private let second: Int
  private let isTimeAlone: Bool

  /// The last day that Excel knows: 9999-12-31.
  private static let lastDay = 2_958_465
  /// From the day 0 of 1904 to that of 1900.
  private static let shift = 1462

  /// Nil where Excel shows no date: before day 0 and after the year 9999.
  init?(_ serial: Double, startsIn1904: Bool) {
    guard serial >= 0, serial < Double(Self.lastDay + 1) else { return nil }
    let whole = serial.rounded(.down)
    let seconds = Int(((serial - whole) * 86_400).rounded())
    isTimeAlone = serial > 0 && whole == 0 && seconds < 86_400
    day = Int(whole) + seconds / 86_400 + (startsIn1904 ? Self.shift : 0)
    second = seconds % 86_400
    guard day <= Self.lastDay else { return nil }
  }

  /// Appends `2025-03-01`, with ` 08:30:00` where there is a time; a time alone where there is no day.
  func append(to text: inout [UInt8]) {
    if !isTimeAlone { appendDate(to: &text) }
    if !isTimeAlone, second > 0 { text.append(UInt8(ascii: " ")) }
    if isTimeAlone || second > 0 { appendTime(to: &text) }
  }

  private func appendTime(to text: inout [UInt8]) {
    Digits.append(second / 3600, count: 2, to: &text)
    text.append(UInt8(ascii: ":"))
    Digits.append(second / 60 % 60, count: 2, to: &text)
    text.append(UInt8(ascii: ":"))
    Digits.append(second % 60, count: 2, to: &text)
  }

  private func appendDate(to text: inout [UInt8]) {
    let (year, month, day) = parts
    Digits.append(year, count: 4, to: &text)
    text.append(UInt8(ascii: "-"))
    Digits.append(month, count: 2, to: &text)
    text.append(UInt8(ascii: "-"))
    Digits.append(day, count: 2, to: &text)
  }

  private var parts: (year: Int, month: Int, day: Int) {
    if day == 0 { return (1900, 1, 0) }
    if day == 60 { return (1900, 2, 29) }
    // Days since 0000-03-01, so that a leap day ends its year.
    let days = (day < 60 ? day + 1 : day) + 693_899
    let era = days / 146_097
    let ofEra = days % 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * ofYear + 2) / 153
    let isNextYear = month >= 10
    return (
      yearOfEra + era * 400 + (isNextYear ? 1 : 0), isNextYear ? month - 9 : month + 3,
      ofYear - (153 * month + 2) / 5 + 1
    )
  }
}
