import Assessment
import Records
import TestSupport
import Testing

/// The records behind lost points are those that the full explanation of the indicator names.
@Suite struct LossesTests {
  private static func office(_ seed: UInt64) throws -> (scheme: Scheme, register: Register, explainer: Explainer) {
    let (scheme, register) = (try ShippedScheme.read(), RandomOffice(seed: seed).office.ledger.register)
    return (scheme, register, Explainer(scheme, register, Tally.tally(scheme, register)))
  }

  private func lost(_ explanation: Explanation, _ indicator: Indicator) -> Set<CountedRecord> {
    Set(indicator.losesByCounting ? explanation.counted : explanation.missed)
  }

  @Test(arguments: 1...6) func allAreThoseOfTheExplanation(_ seed: UInt64) throws {
    let (scheme, register, explainer) = try Self.office(seed)
    for unit in register.units.indices {
      let losses = explainer.losses(of: unit, indicators: Array(scheme.indicators.indices), .all, examples: 3)
      #expect(losses.map(\.indicator) == Array(scheme.indicators.indices))
      for (loss, explanation) in zip(losses, explainer.explain(unit: unit)) {
        let indicator = scheme.indicators[loss.indicator]
        #expect(Set(loss.lost) == lost(explanation, indicator) && Set(loss.lost).count == loss.lost.count)
        for reason in loss.leftOut {
          let known = explanation.leftOut.filter { $0.why == reason.why }.map(\.record)
          #expect(reason.count == known.count && reason.some.count == min(3, known.count))
          #expect(Set(reason.some).isSubset(of: known))
        }
        #expect(loss.leftOut.reduce(0) { $0 + $1.count } == explanation.leftOut.count)
      }
    }
  }

  @Test(arguments: 1...6) func aloneIsWhatAUnitWithoutOthersSees(_ seed: UInt64) throws {
    let (scheme, register, explainer) = try Self.office(seed)
    for unit in register.units.indices {
      for loss in explainer.losses(of: unit, indicators: Array(scheme.indicators.indices), .alone) {
        let explanation = explainer.explain(unit: unit, indicator: loss.indicator, ownOnly: true)
        #expect(Set(loss.lost) == lost(explanation, scheme.indicators[loss.indicator]))
      }
    }
  }

  @Test(arguments: 1...6) func ownAreThoseOfAllThatNameTheUnit(_ seed: UInt64) throws {
    let (scheme, register, explainer) = try Self.office(seed)
    let indicators = Array(scheme.indicators.indices)
    for unit in register.units.indices {
      let all = explainer.losses(of: unit, indicators: indicators, .all)
      for (own, all) in zip(explainer.losses(of: unit, indicators: indicators, .own), all) {
        #expect(Set(own.lost) == Set(all.lost.filter { register.names(unit, in: $0) }))
      }
    }
  }

  @Test(arguments: 1...6) func unsharedAreThoseOfAUnitAloneWithoutJointCases(_ seed: UInt64) throws {
    let (scheme, register, explainer) = try Self.office(seed)
    let indicators = Array(scheme.indicators.indices)
    for unit in register.units.indices {
      let alone = explainer.losses(of: unit, indicators: indicators, .alone)
      for (unshared, alone) in zip(explainer.losses(of: unit, indicators: indicators, .unshared), alone) {
        #expect(Set(unshared.lost) == Set(alone.lost.filter { !register.isShared($0) }))
      }
    }
  }

  @Test(arguments: 1...6) func thereAreAsManyAsAreCounted(_ seed: UInt64) throws {
    let (scheme, register, explainer) = try Self.office(seed)
    let indicators = Array(scheme.indicators.indices)
    for unit in register.units.indices {
      for reach in [Reach.all, .own, .alone, .unshared] {
        let losses = explainer.losses(of: unit, indicators: indicators, reach)
        #expect(explainer.lossCount(of: unit, indicators: indicators, reach) == losses.reduce(0) { $0 + $1.lost.count })
      }
    }
  }

  @Test(arguments: 1...4) func furtherIndicatorsAreCountedAsThoseOfTheScheme(_ seed: UInt64) throws {
    let (scheme, register, explainer) = try Self.office(seed)
    let numbers = scheme.indicators.indices.filter { scheme.indicators[$0].population != .units }
    let further = explainer.counts(of: numbers.map { scheme.indicators[$0] })
    let counts = Tally.tally(scheme, register).rolledUp(scheme, register)
    for (place, number) in numbers.enumerated() {
      let id = scheme.indicators[number].id
      #expect(further.map { $0[place] } == counts.map { $0[number] }, "\(id)")
    }
  }
}

extension Register {
  /// Whether a record is a case that has several defendants.
  fileprivate func isShared(_ record: CountedRecord) -> Bool {
    if case .trial(_, let rows) = record { rows.contains { caseRecord($0).isJoint } } else { false }
  }

  /// Whether a record is one of a unit's own.
  fileprivate func names(_ unit: Int, in record: CountedRecord) -> Bool {
    switch record {
    case .trial(_, let rows): rows.contains { Int(caseRecord($0).unit) == unit }
    case .session(_, let row): Int(caseRecord(row).unit) == unit
    case .letter(let index): Int(letters[index].unit) == unit
    case .unit(let index): index == unit
    case .event(let index): Int(events[index].unit) == unit
    }
  }
}
