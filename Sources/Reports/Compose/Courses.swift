import Assessment
import Diagnostics
import Records

/// For each unit and all below it: how cases ended in the period, and how many sessions had a leader, by month.
struct Courses: Sendable {
  /// The months of the period, as its first day's month and those after it.
  let months: [(year: Int, month: Int)]
  private let endings: [[Count]]
  private let sessions: [Count]

  init(_ evaluation: Evaluation, _ explainer: Explainer, _ workers: Workers) {
    months = evaluation.scheme.period.months
    endings = explainer.counts(of: Self.endings)
    sessions = Self.sessions(evaluation, months, workers)
  }

  /// How many cases ended in each way, in the order of ``OutcomeClass``.
  func endings(of unit: Int) -> [(outcome: OutcomeClass, count: Int)] {
    zip(OutcomeClass.allCases, endings[unit]).map { ($0, $1.n) }
  }

  /// How many sessions each month had, and with a leader.
  func sessions(of unit: Int) -> ArraySlice<Count> { sessions[unit * months.count..<(unit + 1) * months.count] }

  /// An indicator for each way in which a case can end.
  private static let endings: [Indicator] = {
    let facts = Population.conclusions.facts
    return OutcomeClass.allCases.compactMap { outcome in
      facts.firstIndex(of: outcome.id).map { fact in
        Indicator(
          id: outcome.id, title: Bilingual(zh: outcome.id, en: outcome.id), population: .conclusions,
          count: .fact(fact, outcome.id))
      }
    }
  }()

  private static func sessions(
    _ evaluation: Evaluation, _ months: [(year: Int, month: Int)], _ workers: Workers
  ) -> [Count] {
    let (register, count) = (evaluation.register, months.count)
    let period = evaluation.scheme.period
    let numbers = period.monthNumbers(months)
    let parts = workers.gathered(register.caseCount) { next in
      var counts = Array(repeating: Count(), count: register.units.count * count)
      while let rows = next() {
        register.forEachTrial(in: rows) { _, record, sessions in
          for place in sessions.indices {
            guard let day = sessions[place].heldOn, period.contains(day) else { continue }
            let index = Int(record.unit) * count + numbers[Int(day.rawValue - period.from.rawValue)]
            counts[index].d += 1
            counts[index].n += sessions[place].hasValidLeader ? 1 : 0
          }
        }
      }
      return counts
    }
    var counts = parts[0]
    for part in parts.dropFirst() { for index in part.indices { counts[index] = counts[index] + part[index] } }
    for unit in register.bottomUp {
      guard let above = register.units[unit].parent else { continue }
      for month in months.indices {
        let (from, to) = (unit * months.count + month, above * months.count + month)
        counts[to] = counts[to] + counts[from]
      }
    }
    return counts
  }
}

extension Period {
  /// The months that it has days of.
  fileprivate var months: [(year: Int, month: Int)] {
    let (first, last) = (from.parts, to.parts)
    return ((first.year * 12 + first.month - 1)...(last.year * 12 + last.month - 1)).map { ($0 / 12, $0 % 12 + 1) }
  }

  /// For each day from its first the number of its month.
  fileprivate func monthNumbers(_ months: [(year: Int, month: Int)]) -> [Int] {
    (0...(to.rawValue - from.rawValue)).map { offset in
      guard let day = Day(rawValue: from.rawValue + offset), let first = months.first else { return 0 }
      return (day.parts.year - first.year) * 12 + day.parts.month - first.month
    }
  }
}
