import Diagnostics

/// A set of things that an indicator may count, with the facts that can be true of each.
///
/// A fact's position in the list is its bit in a ``FactSet``.
public enum Population: String, Sendable, CaseIterable {
  case trials, sessions, conclusions, effective, defences, duties, letters, units, events

  /// The names of its facts, as schemes write them.
  public var facts: [String] {
    switch self {
    case .trials: Population.trialFacts
    case .sessions: Population.sessionFacts
    case .conclusions: Population.outcomeFacts
    case .effective: Population.outcomeFacts + ["repeated-act"]
    case .defences: ["filed", "on-time"]
    case .duties: ["performed", "on-time", "enforced"]
    case .letters: ["replied", "on-time", "implemented"]
    case .units: ["trained", "observed", "heavy", "budgeted", "staffed"]
    case .events: (1...6).map { "category-\($0)" } + ["any-category"]
    }
  }

  private static let trialFacts = [
    "leader-appeared", "chief-appeared", "required", "required-met", "notified", "excused", "joint",
  ]
  private static let sessionFacts = [
    "leader-present", "spoke", "spoke-recorded", "lawyer-only", "no-show", "left-early", "refused", "breach",
  ]
  private static let outcomeFacts = [
    "first-instance", "second-instance", "retrial", "review-organ", "judged", "lost", "won", "settled", "withdrawn",
    "dismissed", "other", "joint",
  ]

  /// What one of them is called.
  public var title: Bilingual {
    switch self {
    case .trials: Bilingual(zh: "开庭审理的案件", en: "cases tried in court")
    case .sessions: Bilingual(zh: "庭审", en: "court sessions")
    case .conclusions: Bilingual(zh: "审结案件", en: "cases concluded")
    case .effective: Bilingual(zh: "生效案件", en: "cases in effect")
    case .defences: Bilingual(zh: "到期应答辩案件", en: "defences due")
    case .duties: Bilingual(zh: "到期应履行裁判", en: "duties due")
    case .letters: Bilingual(zh: "到期司法建议", en: "letters of advice due")
    case .units: Bilingual(zh: "单位", en: "units")
    case .events: Bilingual(zh: "责任追究情形", en: "accountability events")
    }
  }
}
