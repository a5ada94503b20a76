import Foundation
import Records
import Testing

/// Days agree with the calendar of Foundation, from 1990-01-01 to 2099-12-31.
@Suite struct DayTests {
  private static let calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  private static func date(_ year: Int, _ month: Int, _ day: Int) throws -> Date {
    try #require(calendar.date(from: DateComponents(year: year, month: month, day: day)))
  }

  @Test func everyDay() throws {
    let first = try Self.date(1990, 1, 1)
    let last = try #require(Day(year: 2099, month: 12, day: 31))
    for number in 1...Int(last.rawValue) {
      let day = try #require(Day(rawValue: UInt16(number)))
      let date = first.addingTimeInterval(Double(number - 1) * 86_400)
      let parts = Self.calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      #expect(day.parts.year == parts.year && day.parts.month == parts.month && day.parts.day == parts.day)
      #expect(day.isWeekend == (parts.weekday == 1 || parts.weekday == 7))
      #expect(Day(year: day.parts.year, month: day.parts.month, day: day.parts.day) == day)
    }
    let end = try Self.date(2099, 12, 31)
    #expect(Self.calendar.dateComponents([.day], from: first, to: end).day == Int(last.rawValue) - 1)
  }

  @Test func textsAreRead() throws {
    for number in stride(from: UInt16(1), through: 40177, by: 7) {
      let day = try #require(Day(rawValue: number))
      #expect(Day(day.description) == day)
    }
    #expect(Day("2025-03-01")?.description == "2025-03-01")
  }

  @Test(arguments: [
    "1989-12-31", "2100-01-01", "2025-02-29", "2100-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "2025-01-00",
    "2025-1-01", "2025/01/01", " 2025-01-01", "２025-01-01", "2025-01-0a", "",
  ]) func noDays(_ text: String) { #expect(Day(text) == nil) }

  @Test func daysOutOfRange() {
    #expect(Day(rawValue: 0) == nil)
    #expect(Day(rawValue: 40177) != nil)
    #expect(Day(rawValue: 40178) == nil)
    #expect(Day(rawValue: .max) == nil)
    #expect(Day("2000-02-29") != nil)
  }

  @Test func addingDaysIsCountingOn() throws {
    let first = try #require(Day("1990-01-01"))
    #expect(first.adding(days: 40176)?.description == "2099-12-31")
    #expect(first.adding(days: 40177) == nil)
    #expect(first.adding(days: -1) == nil)
    #expect(first.adding(days: Int(UInt16.max) * 2) == nil)
    #expect(Day("2024-02-28")?.adding(days: 2)?.description == "2024-03-01")
    #expect(Day("2025-12-31")?.adding(days: 60)?.description == "2026-03-01")
    #expect(Day("2025-03-01")?.adding(days: -1)?.description == "2025-02-28")
  }

  @Test func addingMonthsIsThatOfFoundation() throws {
    for number in stride(from: UInt16(1), through: 40177 - 400, by: 11) {
      let day = try #require(Day(rawValue: number))
      let date = try Self.date(day.parts.year, day.parts.month, day.parts.day)
      for months in 0...12 {
        let later = try #require(Self.calendar.date(byAdding: .month, value: months, to: date))
        let parts = Self.calendar.dateComponents([.year, .month, .day], from: later)
        let expected = Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
        #expect(day.adding(months: months) == expected, "\(day) \(months)")
      }
    }
  }

  @Test(arguments: [
    ("2024-11-30", 3, "2025-02-28"), ("2023-11-30", 3, "2024-02-29"), ("2025-01-31", 1, "2025-02-28"),
    ("2025-05-31", 1, "2025-06-30"), ("2025-11-15", 3, "2026-02-15"), ("2025-12-01", 1, "2026-01-01"),
  ]) func monthsEndOnTheSameNumberOrTheLastDay(_ from: String, _ months: Int, _ to: String) {
    #expect(Day(from)?.adding(months: months)?.description == to)
  }

  @Test func monthsBeyondTheRange() { #expect(Day("2099-11-30")?.adding(months: 2) == nil) }
}
