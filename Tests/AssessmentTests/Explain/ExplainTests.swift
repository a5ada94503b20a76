import Assessment
import Diagnostics
import Records
import TestSupport
import Testing

/// The records shown behind a figure are those that were counted.
@Suite struct ExplainTests {
  @Test func listsAgreeWithTheCountsOfEveryUnitAndIndicator() throws {
    let province = try Province.assessed()
    let explainer = province.explainer
    for card in province.evaluation.cards {
      for (indicator, result) in zip(explainer.explain(unit: card.unit), card.results) {
        let name = "\(province.register.units[card.unit].code) \(province.scheme.indicators[indicator.indicator].id)"
        #expect(indicator.counted.count == result.n, "\(name)")
        #expect(result.d == nil || indicator.counted.count + indicator.missed.count == result.d, "\(name)")
        #expect(result.d != nil || indicator.missed.isEmpty && indicator.leftOut.isEmpty, "\(name)")
        #expect(indicator.leftOut.allSatisfy { !$0.why.isEmpty }, "\(name)")
      }
    }
  }

  @Test(arguments: 1...4) func listsAgreeWithTheCountsOfRandomTables(_ seed: UInt64) throws {
    let register = RandomOffice(seed: seed).office.ledger.register
    let scheme = try ShippedScheme.read()
    let tally = Tally.tally(scheme, register)
    let (explainer, counts) = (Explainer(scheme, register, tally), tally.rolledUp(scheme, register))
    for unit in register.units.indices {
      for (explanation, count) in zip(explainer.explain(unit: unit), counts[unit]) {
        #expect(explanation.counted.count == count.n)
        let isRate = scheme.indicators[explanation.indicator].isRate
        #expect(!isRate || explanation.counted.count + explanation.missed.count == count.d)
      }
    }
  }

  private func explanation(_ id: String, _ code: String) throws -> (
    counted: [String], missed: [String], leftOut: [String]
  ) {
    let province = try Province.assessed()
    let found = province.explainer.explain(unit: try province.unit(code), indicator: try province.indicator(id))
    let key = { (record: CountedRecord) in record.key(in: province.register) }
    let leftOut = found.leftOut.map { "\(key($0.record)): \($0.why)" }
    return (found.counted.map(key).sorted(), found.missed.map(key).sorted(), leftOut.sorted())
  }

  @Test func keysOfTheBureau() throws {
    let trials = try explanation("leader-appearance-rate", "990321-01")
    #expect(trials.counted == ["（2025）砚0321行初33号", "（2025）砚0321行初52号", "（2025）砚0321行初7号", "（2025）砚行再5号"])
    #expect(trials.missed == ["（2025）砚0321行初19号"])
    #expect(trials.leftOut == ["（2025）砚03行终41号: excused"])
    let sessions = try explanation("spoke-rate", "990321-01")
    #expect(sessions.missed == ["（2025）砚0321行初33号 @ 990321-01 @ 2025-09-10"])
    #expect(
      sessions.leftOut == [
        "（2025）砚0321行初19号 @ 990321-01 @ 2025-05-20: not spoke-recorded",
        "（2025）砚03行终41号 @ 990321-01 @ 2025-05-22: not spoke-recorded",
      ])
    #expect(try explanation("advice-on-time-rate", "990321-01").counted == ["砚0321法建〔2025〕3号 @ 990321-01"])
    #expect(try explanation("observation-rate", "990321-01").leftOut == ["990321-01: not heavy"])
    #expect(try explanation("training-rate", "990321").missed == ["990321-51"])
    let required = try explanation("required-appearance-rate", "990321-01").leftOut
    #expect(required.contains("（2025）砚03行终41号: not required") && required.count == 4)
  }

  @Test func eventsAndDeductions() throws {
    let events = try explanation("accountability-events", "990321-51")
    #expect(
      events.counted.count == 1 && events.counted.allSatisfy { $0.hasPrefix("990321-51 @ 2025-12-18 @ category-") })
    #expect(try explanation("accountability-events", "990321").counted.isEmpty)
    let enforced = try explanation("enforced", "990321")
    #expect(enforced.counted == ["（2024）砚03行初71号"])
    #expect(enforced.missed.isEmpty && enforced.leftOut.isEmpty)
  }

  @Test func lossesLeaveOutWhatIsInNoClass() throws {
    let losses = try explanation("loss-rate", "990321")
    #expect(losses.counted == ["（2025）砚0321行初52号", "（2025）砚行再5号"])
    #expect(losses.leftOut == ["（2025）砚0321行初63号: not (judged or settled or withdrawn or dismissed)"])
  }

  /// Of joint cases, those rows are shown that the unit sees.
  @Test func rowsOfJointCases() throws {
    let province = try Province.assessed()
    let trials = try province.indicator("leader-appearance-rate")
    for (code, rows) in [("990321", 2), ("990321-01", 1), ("990321-51", 1)] {
      let found = province.explainer.explain(unit: try province.unit(code), indicator: trials)
      let seen = (found.counted + found.missed + found.leftOut.map(\.record)).compactMap { record -> Int? in
        guard case .trial(let number, let rows) = record else { return nil }
        return province.register.text(number) == "（2025）砚0321行初52号" ? rows.count : nil
      }
      #expect(seen == [rows], "\(code)")
    }
  }

  @Test func unitsBelowAndOwnRecords() throws {
    let province = try Province.assessed()
    let (county, training) = (try province.unit("990321"), try province.indicator("training-rate"))
    let below = province.explainer.units(below: county).map { province.register.units[$0].code }
    #expect(below == ["990321-01", "990321-02", "990321-51"])
    let own = province.explainer.explain(unit: county, indicator: training, ownOnly: true)
    #expect((own.counted + own.missed).map { $0.key(in: province.register) } == ["990321"])
  }

  @Test(arguments: [
    ("not excused", "excused"), ("required", "not required"), ("required or joint", "not (required or joint)"),
    ("not (excused or joint)", "(excused or joint)"), ("not joint and required and not excused", "not required"),
    ("excused and (required or joint)", "not (required or joint)"), ("notified and required", "not notified"),
  ]) func why(_ among: String, _ why: String) throws {
    var scheme = try weights([.shown])
    let condition: FactExpression = try #require(FactExpression(among, for: .trials))
    scheme.indicators[0].among = condition
    let office = Office(hearings: [["absence": "不可抗力", "evidence": "是"]])
    let register = office.ledger.register
    let explainer = Explainer(scheme, register, Tally(units: 3, indicators: 1))
    let found = explainer.explain(unit: 1, indicator: 0)
    #expect(found.counted.isEmpty && found.missed.isEmpty)
    #expect(found.leftOut.map(\.why) == [why])
  }
}
