import Assessment
import Diagnostics
import Records

/// Says of each record behind an indicator whose it is, of what day, and what happened.
struct RecordWords {
  let composer: Composer
  let indicator: Indicator
  /// The unit whose page it is for.
  let page: Int

  init(_ composer: Composer, _ indicator: Indicator, page: Int) {
    self.composer = composer
    self.indicator = indicator
    self.page = page
  }

  var register: Register { composer.register }

  /// The records in words, by unit, date and key.
  func lines(_ records: some Sequence<CountedRecord>) -> [RecordLine] {
    sorted(records).map(line)
  }

  /// The records by unit, date and key.
  func sorted(_ records: some Sequence<CountedRecord>) -> [Found] {
    records.map { record in
      Found(record: record, unit: unit(of: record), day: day(of: record), key: record.pageKey(composer))
    }.sorted()
  }

  /// One record in words.
  func line(_ found: Found) -> RecordLine {
    RecordLine(
      key: found.key, unit: composer.names[found.unit], isOwn: found.unit == page,
      date: found.day?.description ?? "", what: what(found.record))
  }

  /// A record with what it is sorted by.
  struct Found: Comparable {
    let record: CountedRecord
    let unit: Int
    let day: Day?
    let key: String

    static func < (a: Found, b: Found) -> Bool {
      (a.unit, a.day?.rawValue ?? 0, a.key) < (b.unit, b.day?.rawValue ?? 0, b.key)
    }
  }

  func isOwn(_ record: CountedRecord) -> Bool { unit(of: record) == page }

  /// Whether it is a case that other units see as well.
  func isJoint(_ record: CountedRecord) -> Bool {
    if case .trial(_, let rows) = record { rows.contains { register.caseRecord($0).isJoint } } else { false }
  }

  /// The unit, of a joint case the page's own or else the first.
  private func unit(of record: CountedRecord) -> Int {
    switch record {
    case .trial(_, let rows):
      let units = rows.map { Int(register.caseRecord($0).unit) }
      return units.contains(page) ? page : units.first ?? page
    case .session(_, let row): return Int(register.caseRecord(row).unit)
    case .letter(let index): return Int(register.letters[index].unit)
    case .unit(let index): return index
    case .event(let index): return Int(register.events[index].unit)
    }
  }

  private func day(of record: CountedRecord) -> Day? {
    switch record {
    case .trial(_, let rows): rows.first.flatMap { day(of: register.caseRecord($0), row: $0) }
    case .session(let session, _): session.heldOn
    case .letter(let index): composer.explainer.replyDue(register.letters[index])
    case .unit: nil
    case .event(let index): register.events[index].foundOn
    }
  }

  private func day(of record: CaseRecord, row: Int) -> Day? {
    switch indicator.population {
    case .trials: sessions(of: row).first?.heldOn
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
    case .session(let session, let row): session.words(in: register.caseRecord(row), indicator, composer.language)
    case .letter(let index): letter(register.letters[index])
    case .unit: say(indicator.losesByCounting ? .unitHas : .unitLacks, ["what": indicator.countText[composer.language]])
    case .event(let index): register.events[index].category.title[composer.language]
    }
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
    case .trial(let number, _): composer.register.text(number)
    case .session(_, let row): composer.register.text(composer.register.caseRecord(row).number)
    case .letter(let index): composer.register.letters[index].number.plain
    case .unit(let index): composer.names[index].code
    case .event(let index): composer.names[Int(composer.register.events[index].unit)].code
    }
  }
}
