/// The days on which offices work: weekends less make-up workdays, and public holidays.
public struct WorkingCalendar: Sendable, Hashable {
  public let holidays: Set<Day>
  /// Weekend days that are worked to make up for a holiday (调休).
  public let workdays: Set<Day>
  private let years: Set<Int>

  public init(holidays: some Sequence<Day> = [], workdays: some Sequence<Day> = []) {
    self.holidays = Set(holidays)
    self.workdays = Set(workdays)
    years = Set(self.holidays.map(\.year))
  }

  /// Whether offices work on a day.
  public func isWorkingDay(_ day: Day) -> Bool {
    !holidays.contains(day) && (!day.isWeekend || workdays.contains(day))
  }

  /// For each raw day number up to the last whether offices work on that day; 0 is no day.
  public func workingDays(through last: UInt16) -> [Bool] {
    var isWorked = (0...last).map { Day(rawValue: $0).map { !$0.isWeekend } ?? false }
    for day in workdays where day.rawValue <= last { isWorked[Int(day.rawValue)] = true }
    for day in holidays where day.rawValue <= last { isWorked[Int(day.rawValue)] = false }
    return isWorked
  }

  /// Whether the calendar has holidays in that year; without them only weekends are known.
  public func knows(year: Int) -> Bool { years.contains(year) }

  /// The last day of a period: itself, or the next working day (法释〔2018〕1号 art 48).
  public func rolledOver(_ day: Day) -> Day {
    var last = day
    while !isWorkingDay(last), let next = last.adding(days: 1) { last = next }
    return last
  }
}
