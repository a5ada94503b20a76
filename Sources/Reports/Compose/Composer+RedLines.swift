import Assessment
import Diagnostics
import Records

extension Composer {
  /// What a leader must see first.
  var redLines: [RedLine] {
    events(.veto) + [overdueDuties, overdueLetters].compactMap { $0 } + events(.deduction)
  }

  /// A line for each indicator of a kind that happened to any unit, most frequent units first.
  private func events(_ kind: IndicatorLine.Kind) -> [RedLine] {
    headings.indices.filter { headings[$0].kind == kind }.compactMap { indicator in
      var tally = Occurrences()
      for (unit, card) in evaluation.cards.enumerated() { tally.add(unit, times: card.results[indicator].n, due: nil) }
      return line(headings[indicator].title, tally, isVeto: kind == .veto)
    }
  }

  private var overdueDuties: RedLine? {
    var tally = Occurrences()
    register.forEachCase { _, record in
      guard record.performedOn == nil, let due = record.performBy, scheme.period.contains(due) else { return }
      tally.add(Int(record.unit), times: 1, due: due)
    }
    return line(say(.overdueDuties), tally)
  }

  private var overdueLetters: RedLine? {
    var tally = Occurrences()
    for letter in register.letters where letter.repliedOn == nil {
      guard let due = explainer.replyDue(letter), scheme.period.contains(due) else { continue }
      tally.add(Int(letter.unit), times: 1, due: due)
    }
    return line(say(.overdueLetters), tally)
  }

  private func line(_ title: String, _ tally: Occurrences, isVeto: Bool = false) -> RedLine? {
    let units = tally.units
    guard !units.isEmpty else { return nil }
    let items = units.prefix(Limits.redLine).map { found in
      RedLine.Item(unit: names[found.unit], count: found.count, oldest: found.oldest?.description)
    }
    return RedLine(
      title: title, isVeto: isVeto, total: tally.total, units: Array(items),
      more: more(.moreUnits, units.count, Limits.redLine), unitCount: units.count,
      first: Array(items.prefix(Limits.namedRedLine)),
      others: more(.moreUnitsBelow, units.count, Limits.namedRedLine))
  }
}

/// How often something happened to each unit, and since when it is due.
private struct Occurrences {
  struct Found {
    let unit: Int
    var count: Int
    var oldest: Day?
  }

  private var found: [Int: Found] = [:]

  var total: Int { found.values.reduce(0) { $0 + $1.count } }

  /// The most frequent first, then by code.
  var units: [Found] { found.values.sorted { (-$0.count, $0.unit) < (-$1.count, $1.unit) } }

  mutating func add(_ unit: Int, times: Int, due: Day?) {
    guard times > 0 else { return }
    var entry = found[unit] ?? Found(unit: unit, count: 0, oldest: due)
    entry.count += times
    if let due, entry.oldest.map({ due < $0 }) ?? true { entry.oldest = due }
    found[unit] = entry
  }
}
