import Assessment
import Diagnostics
import Records

extension HearingRecord {
  /// Who came to a session and who did not, and what that was under the rules.
  func words(in trial: CaseRecord, _ indicator: Indicator, _ language: Language) -> String {
    var parts = [attendance(language)]
    if !hasValidLeader { parts += absenceWords(language) + dutyWords(trial, language) }
    if hasValidLeader, indicator.population == .sessions, self[.spoke] != .unknown {
      parts.append((self[.spoke] == .yes ? Phrase.spoke : .didNotSpeak).text(language))
    }
    if self[.leftEarly] == .yes, leader == nil { parts.append(Phrase.leftEarly.text(language)) }
    if self[.refused] == .yes { parts.append(Phrase.refused.text(language)) }
    return parts.joined(separator: Phrase.clauseSeparator.text(language))
  }

  private func attendance(_ language: Language) -> String {
    if let leader { return leaderWords(leader).text(language, ["rank": leader.title[language]]) }
    if self[.staff] == .yes { return Phrase.staffCame.text(language) }
    return (self[.lawyer] == .yes ? Phrase.lawyerCame : .nobodyCame).text(language)
  }

  private func leaderWords(_ leader: LeaderRank) -> Phrase {
    if hasValidLeader { return .leaderCame }
    if self[.leftEarly] == .yes { return .leaderLeft }
    return self[.identityOK] == .no ? .leaderNotProven : .leaderTooLow
  }

  private func absenceWords(_ language: Language) -> [String] {
    guard let absence else { return [] }
    var words = [Phrase.absence.text(language, ["reason": absence.title[language]])]
    if absence.isGoodReason, self[.evidence] != .yes, let day = heldOn, day >= Day.provisionsOf2020 {
      words.append(Phrase.withoutEvidence.text(language))
    }
    if absence == .agreedAmongDefendants, !partnerCame { words.append(Phrase.partnerAbsent.text(language)) }
    return words
  }

  private func dutyWords(_ trial: CaseRecord, _ language: Language) -> [String] {
    var words: [String] = []
    if self[.recalled] == .yes {
      words.append(Phrase.recalled.text(language))
    } else if self[.notified] == .yes {
      words.append(Phrase.notified.text(language))
    }
    if trial.mustAppear { words.append(Phrase.mustAppear.text(language)) }
    return words
  }
}
