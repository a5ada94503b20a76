import Records

extension Scheme {
  /// The part of the rules that counting depends on, a line for each; the same lines, the same counts.
  ///
  /// Points, thresholds, grades, groups and titles are not among them: changing those never counts anew. Nor is the
  /// period, which may be given on the command line.
  public var countingRules: [String] {
    let days = [("holidays", calendar.holidays), ("workdays", calendar.workdays)].map { name, days in
      ([name] + days.sorted().map(\.description)).joined(separator: " ")
    }
    let classes = OutcomeClass.allCases.filter { $0 != .other }.map { outcomeClass in
      (["outcomes", outcomeClass.id] + outcomes.outcomes(of: outcomeClass).map(\.word)).joined(separator: " ")
    }
    let quotas = "quotas \(quotas.trainings) \(quotas.observations) \(quotas.heavyCaseload)"
    let indicators = indicators.map(\.countingRule).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let severities = severities.filter { ($0.value == .error) != ($0.key.severity == .error) }
      .map { "finding \($0.key.code): \($0.value.rawValue)" }.sorted()
    return ["facts \(Self.factsEdition)"] + days + classes + [quotas] + severities + indicators
  }

  /// To be raised when a fact of a record comes to mean something else.
  private static let factsEdition = 1
}

extension Indicator {
  fileprivate var countingRule: String {
    let among = among.map { " among \($0)" } ?? ""
    return "indicator \(id): \(population.rawValue)\(among) count \(count) scope \(scope.rawValue)"
  }
}
