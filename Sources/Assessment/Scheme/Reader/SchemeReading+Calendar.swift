import Diagnostics
import Records

extension SchemeReading {
  func period(_ node: SchemeNode?) -> Period? {
    guard let section = SchemeSection(node, self, required: ["from", "to"]) else { return nil }
    let (from, to) = (day(section["from"]), day(section["to"]))
    guard let from, let to, let end = section["to"] else { return nil }
    if to < from { report(.schemePeriodReversed, to.description, at: end.place, [.init("from", from)]) }
    return Period(from: from, to: to)
  }

  func calendar(_ node: SchemeNode?) -> WorkingCalendar {
    guard let section = SchemeSection(node, self, optional: ["holidays", "workdays"]) else { return WorkingCalendar() }
    let holidays = Set(days(section["holidays"]).map(\.day))
    let workdays = days(section["workdays"])
    for (day, place) in workdays where holidays.contains(day) {
      report(.schemeHolidayAndWorkday, day.description, at: place)
    }
    return WorkingCalendar(holidays: holidays, workdays: workdays.map(\.day))
  }

  private func days(_ node: SchemeNode?) -> [(day: Day, place: Place)] {
    (list(node) ?? []).compactMap { item in day(item).map { ($0, item.place) } }
  }
}
