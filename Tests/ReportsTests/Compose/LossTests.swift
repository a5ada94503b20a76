import Assessment
import Reports
import Testing

@Suite struct LossTests {
  @Test func everyLostPointHasItsRecords() throws {
    let edition = try Edition.province()
    for unit in edition.units {
      let losses = edition.report.page(of: unit).losses
      for (number, indicator) in edition.evaluation.scheme.indicators.enumerated() {
        let result = edition.evaluation.cards[unit].results[number]
        let loss = losses.first { $0.indicator.heading.id == indicator.id }
        #expect((loss != nil) == result.losesPoints(indicator), "\(indicator.id)")
        guard let loss else { continue }
        let explanation = edition.explainer.explain(unit: unit, indicator: number)
        let behind = indicator.isLossCounted ? explanation.counted : explanation.missed
        #expect(loss.records.count == behind.count && loss.count == behind.count && loss.more == nil)
        let keys = behind.map { String($0.key(in: edition.evaluation.register).prefix { $0 != "@" }) }
        #expect(loss.records.map(\.key).sorted() == keys.map { $0.filter { $0 != " " } }.sorted())
      }
    }
  }

  @Test func recordsSayWhatWasMissed() throws {
    let page = try Edition.province().page("990102")
    let loss = try #require(page.losses.first { $0.indicator.heading.id == "leader-appearance-rate" })
    #expect(
      loss.records.map { "\($0.key) \($0.date) \($0.isOwn ? "本单位" : $0.unit.name) \($0.what)" } == [
        "（2025）砚01行初15号 2025-04-21 本单位 仅工作人员出庭；未出庭事由：未说明",
        "（2025）砚01行初17号 2025-05-08 本单位 副职未经许可中途退庭，视为未出庭；法院已通知负责人出庭",
        "（2025）砚0102行初29号 2025-06-10 拾砚区公安分局 2025-06-10 开庭：副职出庭；"
          + "2025-07-15 开庭：仅工作人员出庭；未出庭事由：未说明；法院通知再次出庭；属于应当出庭情形",
        "（2025）砚0102行初77号 2025-12-30 拾砚区公安分局 仅工作人员出庭；未出庭事由：未说明",
        "（2025）砚0102行初15号 2025-03-17 拾砚区洗墨街道办事处 仅工作人员出庭；未出庭事由：未说明",
      ])
  }

  @Test(arguments: [
    ("defence-on-time-rate", "2025-08-03 提交答辩状，逾期 4 天（2025-07-30 到期）"),
    ("advice-on-time-rate", "未回复（2025-09-18 到期）；未落实"),
    ("budget-rate", "未达到：经费列入预算"),
  ])
  func deadlinesAreSaidInWords(id: String, words: String) throws {
    let page = try Edition.province().page("990102")
    let loss = try #require(page.losses.first { $0.indicator.heading.id == id })
    #expect(loss.records.map(\.what).contains(words))
  }

  @Test func recordsLeftOutHaveTheirReason() throws {
    let page = try Edition.province().page("990102")
    let left = page.leftOut.map { "\($0.title) \($0.reason) \($0.count)" }
    #expect(left.contains("负责人出庭率 “未出庭有正当理由” 1"))
    #expect(left.contains("应当出庭案件负责人出庭率 非“应当出庭” 21"))
  }

  @Test func aLowerRateIsLostByWhatIsCounted() throws {
    let page = try Edition.province().page("990102")
    let loss = try #require(page.losses.first { $0.indicator.heading.id == "loss-rate" })
    #expect(loss.count == 3 && loss.records.count == 3)
    #expect(loss.records.map(\.what).contains("一审：协议责任"))
  }
}

extension IndicatorResult {
  /// Whether a scorecard must say why; worked out from the printed figures.
  fileprivate func losesPoints(_ indicator: Indicator) -> Bool {
    switch indicator.weight {
    case .points: score.map { $0 < (points ?? 0) } ?? false
    case .deduct: (score ?? 0) < 0
    case .veto: n > 0
    case .bonus, .shown: false
    }
  }
}

extension Indicator {
  fileprivate var isLossCounted: Bool { id == "loss-rate" || !isRate }
}
