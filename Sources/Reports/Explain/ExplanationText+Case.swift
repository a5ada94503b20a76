import Assessment
import Diagnostics
import Records

extension ExplanationText {
  /// What a case does to every unit that sees it: first what happened, then what the indicators make of it.
  ///
  /// - Parameter rows: the rows of the case, one for each defendant.
  public func text(ofCase rows: [Int], _ effects: [CaseEffect]) -> String {
    let register = composer.register
    let number = rows.first.map { register.text(register.caseRecord($0).number) } ?? ""
    let defendants = rows.flatMap { row in
      let unit = Int(register.caseRecord(row).unit)
      return [defendant(row)] + events(row, effects.first { $0.unit == unit }?.explanations ?? [])
    }
    let blocks = effects.map { effect in
      (["■ " + name(of: effect.unit)] + verdicts(effect.explanations)).joined(separator: "\n")
    }
    return ([([number] + defendants).joined(separator: "\n")] + blocks).joined(separator: "\n\n") + "\n"
  }

  /// Who was sued, when, and how it ended.
  private func defendant(_ row: Int) -> String {
    let record = composer.register.caseRecord(row)
    var parts = [record.instance.title[composer.language]]
    let days: [(Phrase, Day?)] = [
      (.filedOn, record.filedOn), (.concludedOn, record.concludedOn), (.effectiveOn, record.effectiveOn),
    ]
    parts += days.compactMap { phrase, day in day.map { composer.say(phrase, ["day": $0.description]) } }
    if let outcome = record.writtenOutcome { parts.append(outcome.title[composer.language]) }
    if record.mustAppear { parts.append(composer.say(.mustAppear)) }
    let what = parts.joined(separator: composer.say(.clauseSeparator))
    return "  " + composer.say(.ofDefendant, ["unit": name(of: Int(record.unit)), "what": what])
  }

  /// What happened in court and to the deadlines of a defendant, as far as indicators look at it.
  private func events(_ row: Int, _ explanations: [Explanation]) -> [String] {
    [Population.trials, .defences, .duties].compactMap { population in
      let found = explanations.first { composer.scheme.indicators[$0.indicator].population == population }
      guard let found, let record = found.records.lazy.compactMap({ $0.alone(row) }).first else { return nil }
      let words = RecordWords(composer, found.indicator, page: Int(composer.register.caseRecord(row).unit))
      return words.lines([record]).first.map { "    \($0.date)  \($0.what)" }
    }
  }

  /// What the indicators of a unit make of the case, a line for each verdict.
  private func verdicts(_ explanations: [Explanation]) -> [String] {
    let title = { (explanation: Explanation) in composer.headings[explanation.indicator].title }
    let rates = explanations.filter { composer.scheme.indicators[$0.indicator].isRate }
    let happened = explanations.filter { !composer.scheme.indicators[$0.indicator].isRate && !$0.counted.isEmpty }
    let leftOut = rates.flatMap { explanation in
      let population = composer.scheme.indicators[explanation.indicator].population
      return explanation.leftOut.map { entry in
        composer.say(
          .indicatorWithReason,
          ["indicator": title(explanation), "why": population.words(ofReason: entry.why, composer.language)])
      }
    }
    return [
      line(.caseCounted, rates.filter { !$0.counted.isEmpty }.map(title)),
      line(.caseMissed, rates.filter { !$0.missed.isEmpty }.map(title)), line(.caseLeftOut, leftOut),
      line(.caseHappened, happened.map(title)),
    ].compactMap { $0 }
  }

  private func line(_ verdict: Phrase, _ titles: [String]) -> String? {
    guard !titles.isEmpty else { return nil }
    return "  " + composer.say(verdict, ["indicators": titles.joined(separator: composer.say(.listSeparator))])
  }
}

extension Explanation {
  /// All that it looked at.
  fileprivate var records: [CountedRecord] { counted + missed + leftOut.map(\.record) }
}

extension CountedRecord {
  /// The case as one of its rows; nil where it is not among them.
  fileprivate func alone(_ row: Int) -> CountedRecord? {
    guard case .trial(let number, let rows) = self, rows.contains(row) else { return nil }
    return .trial(number, rows: CaseRows(row))
  }
}
