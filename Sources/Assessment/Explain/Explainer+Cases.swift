import Records

/// What one case does to a unit's indicators.
public struct CaseEffect: Sendable {
  /// As an index into the register's units.
  public let unit: Int
  /// For each indicator that looks at the case or its sessions how it does; in the order of the scheme.
  public let explanations: [Explanation]
}

extension Explainer {
  /// What a case does to every unit that sees it: its defendants and the units above them, by code.
  ///
  /// - Parameter rows: the rows of the case; see ``Records/Register/rows(ofCase:)``.
  public func explain(caseRows rows: [Int]) -> [CaseEffect] {
    var seen: [Int: [Int]] = [:]
    for row in rows {
      for unit in register.lineage(of: Int(register.caseRecord(row).unit)) { seen[unit, default: []].append(row) }
    }
    return seen.keys.sorted().map { unit in
      CaseEffect(unit: unit, explanations: explanations(unit: unit, rows: seen[unit] ?? []))
    }
  }

  private func explanations(unit: Int, rows: [Int]) -> [Explanation] {
    scheme.indicators.indices.compactMap { number in
      let indicator = scheme.indicators[number]
      let seen = rows.filter { indicator.scope == .all || Int(register.caseRecord($0).unit) == unit }
      let found = indicator.population == .sessions ? sessions(of: seen) : cases(seen, in: indicator.population)
      var explanation = Explanation(indicator: number)
      for entry in found { explanation.add(entry.record, to: sorters[number].list(entry.facts), sorters[number]) }
      let isSilent = explanation.counted.isEmpty && explanation.missed.isEmpty && explanation.leftOut.isEmpty
      return isSilent ? nil : explanation
    }
  }

  private func sessions(of rows: [Int]) -> [SeenRecord] {
    rows.flatMap { row in
      register.sessions(of: row).filter { scheme.period.contains($0.heldOn) }.map { session in
        SeenRecord(record: .session(session, row: row), facts: session.facts(in: register.caseRecord(row)))
      }
    }
  }

  private func cases(_ rows: [Int], in population: Population) -> [SeenRecord] {
    var joint = JointRows()
    for row in rows {
      let record = register.caseRecord(row)
      let found = facts.facts(record, in: population, sessions: register.sessions(of: row).span)
      if let found { joint.add(row, of: record.number, found) }
    }
    return joint.cases(in: population)
  }
}
