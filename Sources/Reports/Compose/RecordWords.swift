import Assessment
import Diagnostics
import Records

/// Says of each record behind an indicator whose it is, of what day, and what happened.
final class RecordWords: Sendable {
  let composer: Composer
  let indicator: Indicator
  let heading: IndicatorLine.Heading
  /// The unit whose page it is for.
  let page: Int

  init(_ composer: Composer, _ indicator: Int, page: Int) {
    self.composer = composer
    self.indicator = composer.scheme.indicators[indicator]
    heading = composer.headings[indicator]
    self.page = page
  }

  var register: Register { composer.register }

  /// The records in words, by unit, date and key; the page's own before all others if asked for.
  func lines(_ records: [CountedRecord], ownFirst: Bool = false) -> [RecordLine] {
    sorted(records, ownFirst: ownFirst).map(line)
  }

  /// The records by unit, date and key; the page's own before all others if asked for.
  func sorted(_ records: [CountedRecord], ownFirst: Bool = false) -> [Found] {
    let found = records.map { Found(record: $0, unit: unit(of: $0), day: day(of: $0)) }
    let first = ownFirst ? page : nil
    var ranks = found.indices.map { Rank(of: found[$0], at: $0, first: first) }
    ranks.sort()
    // Few share a unit and a day: only those need their keys.
    var start = 0
    while start < ranks.count {
      let end = ranks[start...].firstIndex { !$0.isTied(with: ranks[start]) } ?? ranks.count
      if end - start > 1 { sortByKeys(&ranks[start..<end], found) }
      start = end
    }
    return ranks.map { found[$0.place] }
  }

  private func sortByKeys(_ ranks: inout ArraySlice<Rank>, _ found: [Found]) {
    let keyed = ranks.map { (key: found[$0.place].record.pageKey(composer), rank: $0) }
    let sorted = keyed.sorted { ($0.key, $0.rank.place) < ($1.key, $1.rank.place) }
    for (index, entry) in zip(ranks.indices, sorted) { ranks[index] = entry.rank }
  }

  /// One record in words.
  func line(_ found: Found) -> RecordLine {
    RecordLine(
      key: found.record.pageKey(composer), unit: composer.names[found.unit], isOwn: found.unit == page,
      date: found.day?.description ?? "", what: what(found.record))
  }

  /// A record with what it is sorted by.
  struct Found {
    let record: CountedRecord
    let unit: Int
    let day: Day?
  }

  /// Where a record stands by its unit and day; small, so that sorting moves little.
  private struct Rank: Comparable {
    private let unitAndDay: UInt64
    let place: Int

    /// - Parameter first: the unit that comes before all others.
    init(of found: Found, at place: Int, first: Int?) {
      let unit = found.unit == first ? 0 : UInt64(found.unit) + 1
      unitAndDay = unit << 16 | UInt64(found.day?.rawValue ?? 0)
      self.place = place
    }

    func isTied(with other: Rank) -> Bool { unitAndDay == other.unitAndDay }

    static func < (a: Rank, b: Rank) -> Bool { (a.unitAndDay, a.place) < (b.unitAndDay, b.place) }
  }

  /// Whether it is a case that other units see as well.
  func isJoint(_ record: CountedRecord) -> Bool {
    if case .trial(_, let rows) = record { rows.contains { register.caseRecord($0).isJoint } } else { false }
  }

  /// The unit, of a joint case the page's own or else the first.
  private func unit(of record: CountedRecord) -> Int {
    switch record {
    case .trial(_, let rows):
      let isOwn = rows.contains { Int(register.caseRecord($0).unit) == page }
      return isOwn ? page : Int(register.caseRecord(rows[0]).unit)
    case .session(_, let row): return Int(register.caseRecord(row).unit)
    case .letter(let index): return Int(register.letters[index].unit)
    case .unit(let index): return index
    case .event(let index): return Int(register.events[index].unit)
    }
  }

  private func day(of record: CountedRecord) -> Day? {
    switch record {
    case .trial(_, let rows): day(of: register.caseRecord(rows[0]), row: rows[0])
    case .session(let session, _): session.heldOn
    case .letter(let index): composer.explainer.replyDue(register.letters[index])
    case .unit: nil
    case .event(let index): register.events[index].foundOn
    }
  }

  private func day(of record: CaseRecord, row: Int) -> Day? {
    switch indicator.population {
    case .trials: register.sessions(of: row).first { composer.scheme.period.contains($0.heldOn) }?.heldOn
    case .effective: record.effectiveOn
    case .defences: composer.explainer.defenceDue(record)
    case .duties: record.performBy
    default: record.concludedOn
    }
  }

  /// The sessions of a case row in the period.
  func sessions(of row: Int) -> [HearingRecord] {
    register.sessions(of: row).filter { composer.scheme.period.contains($0.heldOn) }
  }

  private func what(_ record: CountedRecord) -> String {
    switch record {
    case .trial(_, let rows): trial(rows)
    case .session(let session, let row): words(of: session, in: register.caseRecord(row))
    case .letter(let index): letter(register.letters[index])
    case .unit: say(indicator.losesByCounting ? .unitHas : .unitLacks, ["what": indicator.countText[composer.language]])
    case .event(let index): register.events[index].category.title[composer.language]
    }
  }

  /// Who came to a session and who did not; the same words for all that went alike.
  func words(of session: HearingRecord, in trial: CaseRecord) -> String {
    let isBefore2020 = session.heldOn.map { $0 < Day.provisionsOf2020 } ?? true
    let bits = [session.hasValidLeader, isBefore2020, trial.mustAppear, indicator.population == .sessions]
    let key = bits.reduce(UInt64(session.conduct)) { $0 << 1 | ($1 ? 1 : 0) }
    return composer.sayings.text(.session(key)) { session.words(in: trial, indicator, composer.language) }
  }

  func say(_ phrase: Phrase, _ arguments: KeyValuePairs<String, String> = [:]) -> String {
    composer.say(phrase, arguments)
  }

  func joined(_ parts: [String]) -> String { parts.joined(separator: say(.clauseSeparator)) }
}

extension CountedRecord {
  /// The number by which a page names the record.
  func pageKey(_ composer: Composer) -> String {
    switch self {
    case .trial(let number, _): composer.caseNumbers[number]
    case .session(_, let row): composer.caseNumbers[composer.register.caseRecord(row).number]
    case .letter(let index): composer.register.letters[index].number.plain
    case .unit(let index): composer.names[index].code
    case .event(let index): composer.names[Int(composer.register.events[index].unit)].code
    }
  }
}
