import Diagnostics
import Glibc
import Records

/// The day that a report bears.
enum ReportDay {
  /// The day of `SOURCE_DATE_EPOCH`, seconds since 1970-01-01 in UTC; nil where it is not set.
  static func fromEnvironment() throws(Failure) -> Day? {
    guard let value = getenv("SOURCE_DATE_EPOCH") else { return nil }
    guard let seconds = Int(String(cString: value)), let day = Day(secondsSince1970: seconds) else {
      throw Failure(
        .usage, zh: "环境变量 SOURCE_DATE_EPOCH 应为 1990 至 2099 年间的秒数",
        en: "SOURCE_DATE_EPOCH takes seconds since 1970 that lie between 1990 and 2099")
    }
    return day
  }
}

extension Day {
  /// The day, in UTC, of a moment given in seconds since 1970-01-01; nil out of range.
  init?(secondsSince1970 seconds: Int) {
    guard let first = Day(year: 1990, month: 1, day: 1), seconds >= 0, seconds < 1 << 33 else { return nil }
    guard let day = first.adding(days: seconds / 86400 - Day.daysFrom1970To1990) else { return nil }
    self = day
  }

  /// Seconds from 1970-01-01 to the beginning of the day, in UTC.
  var secondsSince1970: Int { (Int(rawValue) - 1 + Day.daysFrom1970To1990) * 86400 }

  private static let daysFrom1970To1990 = 7305
}
