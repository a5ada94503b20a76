import Assessment
import Diagnostics
import Records

extension RecordWords {
  /// What happened in a case, for each of its defendants that are seen together.
  func trial(_ rows: CaseRows) -> String {
    guard rows.count > 1 else { return row(rows[0]) }
    return joined(
      rows.map { number in
        let unit = composer.names[Int(register.caseRecord(number).unit)]
        return say(.ofDefendant, ["unit": unit.name, "what": row(number)])
      })
  }

  private func row(_ number: Int) -> String {
    let record = register.caseRecord(number)
    return switch indicator.population {
    case .trials: trial(record, sessions(of: number))
    case .defences: defence(record)
    case .duties: duty(record)
    default: composer.sayings.text(.ending(record.ending)) { ending(record) }
    }
  }

  private func trial(_ record: CaseRecord, _ sessions: [HearingRecord]) -> String {
    if sessions.count == 1 { return words(of: sessions[0], in: record) }
    return joined(
      sessions.map { session in
        say(.session, ["day": session.heldOn?.description ?? "", "what": words(of: session, in: record)])
      })
  }

  private func ending(_ record: CaseRecord) -> String {
    let instance = record.instance.title[composer.language]
    let outcome = record.outcome?.title[composer.language] ?? ""
    let written = record.writtenOutcome?.title[composer.language] ?? ""
    var parts = [
      record.outcome == record.writtenOutcome
        ? say(.ended, ["instance": instance, "outcome": outcome])
        : say(.endedResolved, ["instance": instance, "written": written, "outcome": outcome])
    ]
    if record.role == .reviewOrgan { parts.append(say(.reviewOrgan)) }
    if record.repeatedAct == .yes { parts.append(say(.sameActAgain)) }
    return joined(parts)
  }

  private func defence(_ record: CaseRecord) -> String {
    let rolled = composer.explainer.defenceDue(record)
    let due = [rolled, record.extendedTo].compactMap { $0 }.max()
    return deadline(due, record.defenceOn, open: .defenceMissing, late: .defenceLate, inTime: .defenceInTime)
  }

  private func duty(_ record: CaseRecord) -> String {
    var parts = [deadline(record.performBy, record.performedOn, open: .dutyOpen, late: .dutyLate, inTime: .dutyInTime)]
    if record.enforced == .yes { parts.append(say(.enforced)) }
    return joined(parts)
  }

  func letter(_ letter: LetterRecord) -> String {
    let due = composer.explainer.replyDue(letter)
    var parts = [deadline(due, letter.repliedOn, open: .letterOpen, late: .letterLate, inTime: .letterInTime)]
    if let result = letter.result { parts.append(result.title[composer.language]) }
    return joined(parts)
  }

  private func deadline(_ due: Day?, _ done: Day?, open: Phrase, late: Phrase, inTime: Phrase) -> String {
    guard let due else { return done?.description ?? "" }
    guard let done else { return say(open, ["due": due.description]) }
    let days = Int(done.rawValue) - Int(due.rawValue)
    return say(
      days > 0 ? late : inTime, ["due": due.description, "done": done.description, "days": String(days)])
  }
}
