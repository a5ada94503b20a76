/// A calendar day from 1990-01-01 to 2099-12-31, as a day number; two bytes, so that columns of dates stay small.
///
/// The raw value 0 is kept for "no date", so that a column of optional days needs no second one.
public struct Day: RawRepresentable, Hashable, Comparable, Sendable {
  /// Days since 1989-12-31: 1 is 1990-01-01.
  public let rawValue: UInt16

  @inlinable public init?(rawValue: UInt16) {
    guard rawValue > 0, rawValue <= Day.lastNumber else { return nil }
    self.rawValue = rawValue
  }

  /// A day number known to be in range.
  @inlinable init(unchecked rawValue: UInt16) { self.rawValue = rawValue }

  /// The day of a date that exists and lies in range; nil otherwise.
  @inlinable @inline(__always) public init?(year: Int, month: Int, day: Int) {
    guard year >= 1990, year <= 2099, month >= 1, month <= 12, day >= 1 else { return nil }
    guard day <= Day.length(ofMonth: month, year: year) else { return nil }
    rawValue = UInt16(truncatingIfNeeded: Day.number(year: year, month: month) + day)
  }

  @inlinable public static func < (a: Day, b: Day) -> Bool { a.rawValue < b.rawValue }

  /// 2099-12-31.
  @usableFromInline static let lastNumber: UInt16 = 40177

  /// The day number of the day before the month's first.
  @inlinable @inline(__always) static func number(year: Int, month: Int) -> Int {
    let years = year - 1990
    let leapDays = (year - 1989) / 4  // 1992, 1996, … 2096
    let shift = month > 2 && isLeap(year) ? 1 : 0
    return years * 365 + leapDays + daysBeforeMonth(month) + shift
  }

  @inlinable @inline(__always) static func daysBeforeMonth(_ month: Int) -> Int {
    // 979/32 days a month from March on, January and February apart: exact for common years.
    month > 2 ? (979 * month - 2919) >> 5 + 59 : (month - 1) * 31
  }

  /// Every fourth year of the range, 2000 among them.
  @inlinable @inline(__always) static func isLeap(_ year: Int) -> Bool { year & 3 == 0 }

  /// The number of days of a month.
  @inlinable @inline(__always) static func length(ofMonth month: Int, year: Int) -> Int {
    // 31 for the odd months up to July and the even ones from August on.
    month == 2 ? (isLeap(year) ? 29 : 28) : 30 | (month & 1 ^ month >> 3)
  }
}

extension Day {
  /// Year, month and day of the month.
  public var parts: (year: Int, month: Int, day: Int) {
    // Counted from 1 March of the year 0, so that leap days come last: in cycles of 400 years, years, and months of 30.6 days.
    let days = Int(rawValue) + Day.beforeFirst
    let cycle = days / 146_097
    let ofCycle = days - cycle * 146_097
    let year = (ofCycle - ofCycle / 1460 + ofCycle / 36_524 - ofCycle / 146_096) / 365
    let ofYear = ofCycle - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * month + 2) / 5 + 1
    return (cycle * 400 + year + (month < 10 ? 0 : 1), month < 10 ? month + 3 : month - 9, day)
  }

  /// Days from 1 March of the year 0 to 1989-12-31.
  private static let beforeFirst = 726_772

  public var year: Int { parts.year }

  /// Saturday or Sunday.
  public var isWeekend: Bool { rawValue % 7 == 6 || rawValue % 7 == 0 }  // 1 is a Monday

  /// The day some days later or earlier; nil beyond the range.
  public func adding(days: Int) -> Day? {
    Day(rawValue: UInt16(clamping: Int(rawValue) + days))
  }

  /// The same day of the month some months later, or that month's last day where it has none
  /// (民法典 art 202); nil beyond the range.
  public func adding(months: Int) -> Day? {
    let (year, month, day) = parts
    let later = year * 12 + month - 1 + months
    let (y, m) = (later / 12, later % 12 + 1)
    return Day(year: y, month: m, day: min(day, Day.length(ofMonth: m, year: y)))
  }
}

extension Day: CustomStringConvertible, LosslessStringConvertible {
  /// The ISO 8601 form, such as 2025-03-01.
  public var description: String {
    let (year, month, day) = parts
    return String(unsafeUninitializedCapacity: 10) { bytes in
      var pen = BytePen(bytes)
      pen.write(year, digits: 4)
      pen.write("-")
      pen.write(month, digits: 2)
      pen.write("-")
      pen.write(day, digits: 2)
      return pen.count
    }
  }

  /// Reads the ISO 8601 form alone; tables allow more forms.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    var parts = [0, 0, 0]
    for (i, byte) in bytes.enumerated() where i != 4 && i != 7 {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      parts[i < 4 ? 0 : i < 7 ? 1 : 2] = parts[i < 4 ? 0 : i < 7 ? 1 : 2] * 10 + Int(byte - 0x30)
    }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }
}
