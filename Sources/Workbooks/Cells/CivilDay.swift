/// Days of the Gregorian calendar, counted from 1970-01-01.
enum CivilDay {
  /// The day's number.
  ///
  /// Years are taken to begin in March, so that the leap day is the last of its year.
  static func number(year: Int, month: Int, day: Int) -> Int {
    let years = month <= 2 ? year - 1 : year
    let monthsFromMarch = (month + 9) % 12
    let leapDays = floor(years, 4) - floor(years, 100) + floor(years, 400)
    return years * 365 + leapDays + (monthsFromMarch * 153 + 2) / 5 + day - 719_469
  }

  /// Seconds since 1970-01-01 00:00 UTC as `2025-12-31T00:00:00Z`, from the year 1 to 9999.
  static func timestamp(secondsSince1970 seconds: Int) -> String {
    let bounded = min(max(seconds, -62_135_596_800), 253_402_300_799)
    let days = floor(bounded, 86_400)
    let (year, month, day) = date(ofDay: days)
    let second = bounded - days * 86_400
    let time = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }.joined(separator: ":")
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T\(time)Z"
  }

  /// The date with this number.
  static func date(ofDay number: Int) -> (year: Int, month: Int, day: Int) {
    let days = number + 719_468
    let era = floor(days, 146_097)
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (dayOfYear * 5 + 2) / 153
    let day = dayOfYear - (monthFromMarch * 153 + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
  }

  private static func floor(_ number: Int, _ divisor: Int) -> Int {
    (number >= 0 ? number : number - divisor + 1) / divisor
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
