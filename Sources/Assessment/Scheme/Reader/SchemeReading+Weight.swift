import Diagnostics

extension SchemeReading {
  /// Amounts beyond this make no sense where 100 points are the most.
  private static let mostAmount = 10_000

  /// What an indicator is worth; nil where that is wrong.
  func weight(_ section: SchemeSection, points: Rational?, grades: [String]) -> Indicator.Weight? {
    let given = section.keys.filter { ["points", "deduct", "bonus", "veto"].contains($0) }
    for key in given.dropFirst() {
      report(.schemeTwoWeights, key, at: section.place(of: key), [.init("first", given[0])])
    }
    let rule = score(section["score"])
    let deduct = amount(section["deduct"])
    let bonus = amount(section["bonus"])
    let veto = veto(section["veto"], grades)
    if section["score"] != nil, section["points"] == nil {
      report(.schemeScoreWithoutPoints, at: section.place(of: "score"))
    }
    switch given.first {
    case nil: return .shown
    case "deduct"?: return deduct.map { .deduct(each: $0.each, atMost: $0.atMost) }
    case "bonus"?: return bonus.map { .bonus(each: $0.each, atMost: $0.atMost) }
    case "veto"?: return veto.map { .veto(gradeAtMost: $0) }
    default:
      if section["score"] == nil { report(.schemePointsWithoutScore, at: section.place(of: "points")) }
      guard let points, let rule else { return nil }
      return .points(points, rule)
    }
  }

  private func amount(_ node: SchemeNode?) -> (each: Rational, atMost: Rational?)? {
    guard let section = SchemeSection(node, self, required: ["each"], optional: ["at-most"]) else { return nil }
    let each = number(section["each"], upTo: SchemeReading.mostAmount)
    let atMost = number(section["at-most"], upTo: SchemeReading.mostAmount)
    return each.map { ($0, atMost) }
  }

  private func veto(_ node: SchemeNode?, _ grades: [String]) -> String? {
    guard let section = SchemeSection(node, self, required: ["grade-at-most"]) else { return nil }
    guard let node = section["grade-at-most"], let grade = text(node) else { return nil }
    if !grades.contains(grade) {
      report(.schemeUnknownGrade, grade, at: node.place, .choice(of: grades, insteadOf: grade))
    }
    return grade
  }
}

// MARK: Score rules

extension SchemeReading {
  private func score(_ node: SchemeNode?) -> ScoreRule? {
    guard let node else { return nil }
    if node.text?.isEmpty == false {
      return choice(node, of: ["proportional"]) { $0 == "proportional" ? .proportional : nil }
    }
    guard case .mapping = node.content, let section = SchemeSection(node, self, optional: ["linear", "steps"]),
      section.keys.count == 1
    else {
      expect(SchemeType.score, instead: node)
      return nil
    }
    return linear(section["linear"]) ?? steps(section["steps"])
  }

  private func linear(_ node: SchemeNode?) -> ScoreRule? {
    guard let section = SchemeSection(node, self, required: ["zero", "full"]) else { return nil }
    let (zero, full) = (percentage(section["zero"]), percentage(section["full"]))
    guard let zero, let full, let end = section["full"] else { return nil }
    if zero == full { report(.schemeZeroIsFull, end.text ?? "", at: end.place) }
    return .linear(zero: zero, full: full)
  }

  private func steps(_ node: SchemeNode?) -> ScoreRule? {
    guard let items = filledList(node) else { return nil }
    let steps = items.compactMap { item -> ScoreRule.Step? in
      guard let section = SchemeSection(item, self, required: ["give"], optional: ["from", "to"]) else { return nil }
      let (from, to) = (percentage(section["from"]), percentage(section["to"]))
      if section["from"] == nil, section["to"] == nil { report(.schemeStepBounds, at: section.place) }
      return percentage(section["give"]).map { ScoreRule.Step(from: from, to: to, give: $0) }
    }
    return .steps(steps)
  }
}
