import Records
import Testing

/// The last day of a period moves to a working day, and no further.
@Suite struct WorkingCalendarTests {
  private static let calendar = WorkingCalendar(
    holidays: ["2025-10-01", "2025-10-02", "2025-10-03", "2025-10-06", "2025-10-07", "2025-10-08", "2026-01-01"]
      .compactMap { Day($0) },
    workdays: ["2025-09-28", "2025-10-11"].compactMap { Day($0) })

  @Test(arguments: [
    ("2025-09-30", "2025-09-30"), ("2025-10-01", "2025-10-09"), ("2025-10-04", "2025-10-09"),
    ("2025-09-27", "2025-09-28"), ("2025-09-28", "2025-09-28"), ("2025-10-11", "2025-10-11"),
    ("2025-10-12", "2025-10-13"), ("2025-12-31", "2025-12-31"), ("2026-01-01", "2026-01-02"),
    ("2026-01-03", "2026-01-05"), ("2027-05-01", "2027-05-03"),
  ]) func rolledOver(_ day: String, _ expected: String) throws {
    #expect(Self.calendar.rolledOver(try #require(Day(day))).description == expected)
  }

  @Test func everyDayRollsOverToTheFirstWorkingDay() throws {
    for number in UInt16(12_784)...14_000 {
      let day = try #require(Day(rawValue: number))
      let rolled = Self.calendar.rolledOver(day)
      #expect(rolled >= day && Self.calendar.isWorkingDay(rolled))
      let between = (number..<rolled.rawValue).compactMap { Day(rawValue: $0) }
      #expect(!between.contains { Self.calendar.isWorkingDay($0) })
      #expect(Self.calendar.rolledOver(rolled) == rolled)
    }
  }

  @Test func holidayThatIsDeclaredAWorkdayIsAHoliday() throws {
    let day = try #require(Day("2025-10-04"))
    #expect(!WorkingCalendar(holidays: [day], workdays: [day]).isWorkingDay(day))
  }

  @Test func yearsWithHolidaysAreKnown() {
    #expect(Self.calendar.knows(year: 2025) && Self.calendar.knows(year: 2026))
    #expect(!Self.calendar.knows(year: 2024))
    #expect(!WorkingCalendar().knows(year: 2025))
  }

  @Test func lastDayOfAllStays() throws {
    let last = try #require(Day("2099-12-31"))
    #expect(WorkingCalendar(holidays: [last]).rolledOver(last) == last)
  }
}
