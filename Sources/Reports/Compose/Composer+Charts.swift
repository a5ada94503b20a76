import Assessment
import Diagnostics

extension Composer {
  /// The areas of a unit against those of the group where it is ranked first.
  func profile(of unit: Int, _ areas: [AreaLine]) -> Profile? {
    guard let place = standings.places[unit].first else { return nil }
    let medians = Dictionary(
      zip(scheme.areas.map { $0.title[language].plain }, medians[place.ranking])
    ) { first, _ in first }
    var lines: [Profile.Line] = []
    for area in areas {
      guard let share = area.share, let median = medians[area.title].flatMap({ $0 }) else { continue }
      lines.append(
        Profile.Line(
          area: area.title, share: .percent(share), median: .percent(median), y: lines.count * ChartLine.height))
    }
    guard !lines.isEmpty else { return nil }
    return Profile(group: title(of: evaluation.rankings[place.ranking]), lines: lines)
  }

  /// How the cases of a unit went.
  func course(of unit: Int) -> Course? {
    let course = Course(endings: endings(of: unit), months: months(of: unit))
    return course.endings.isEmpty && course.months.isEmpty ? nil : course
  }

  private func endings(of unit: Int) -> [Course.Ending] {
    let found = courses.endings(of: unit)
    let all = found.reduce(0) { $0 + $1.count }
    return found.filter { $0.count > 0 }.enumerated().map { number, ending in
      Course.Ending(
        title: say(ending.outcome.phrase), count: ending.count, share: .percent(ending.count.percent(of: all)),
        y: number * ChartLine.height)
    }
  }

  private func months(of unit: Int) -> [Course.Month] {
    let counts = courses.sessions(of: unit)
    let highest = counts.reduce(0) { max($0, $1.d) }
    guard highest > 0 else { return [] }
    let slot = 10000 / counts.count
    return zip(courses.months, counts).enumerated().map { number, item in
      let (month, count) = item
      let height = { (part: Int) in part * Course.Column.highest / highest }
      return Course.Month(
        title: "\(month.year)-\(month.month < 10 ? "0" : "")\(month.month)", sessions: count.d, attended: count.n,
        rate: count.d > 0 ? .percent(count.n.percent(of: count.d)) : nil,
        column: Course.Column(
          start: number * slot + slot / 8, width: slot * 3 / 4, height: height(count.d), filled: height(count.n)))
    }
  }
}

extension Int {
  /// In hundredths of a percent, rounded half up.
  func percent(of all: Int) -> Int { (self * 20000 + all) / (2 * all) }
}

extension OutcomeClass {
  var phrase: Phrase {
    switch self {
    case .lost: Phrase(zh: "败诉", en: "Lost")
    case .settled: Phrase(zh: "调解和解", en: "Settled")
    case .withdrawn: Phrase(zh: "撤诉", en: "Withdrawn")
    case .dismissed: Phrase(zh: "驳回起诉", en: "Dismissed")
    case .won: Phrase(zh: "胜诉", en: "Won")
    case .other: Phrase(zh: "其他", en: "Other")
    }
  }
}
