import Assessment
import Diagnostics
import Records
import Testing

/// The built-in scheme reads as its file says, and what a scheme leaves out has its default.
@Suite struct SchemeReaderTests {
  private func builtIn() throws -> Scheme {
    let (scheme, findings) = SchemeReader.read(try BuiltInScheme.text, file: "hunan-2017.yaml")
    #expect(findings.isEmpty)
    return try #require(scheme)
  }

  @Test func generalRules() throws {
    let scheme = try builtIn()
    #expect(scheme.id == "hunan-2017")
    #expect(scheme.title == Bilingual(zh: "行政应诉工作年度考核", en: "Annual assessment of administrative litigation"))
    #expect(scheme.basis == "湘政办发〔2017〕9号")
    #expect(scheme.period.from.description == "2025-01-01")
    #expect(scheme.period.to.description == "2025-12-31")
    #expect(scheme.quotas == Quotas(trainings: 1, observations: 1, heavyCaseload: 10))
    #expect(scheme.whenEmpty == .exclude)
    #expect(scheme.rankFrom == 50)
    #expect(scheme.smallSample == 10)
    #expect(scheme.grades.map(\.name) == ["优秀", "良好", "合格", "不合格"])
    #expect(scheme.grades.map(\.from) == [90, 80, 60, 0])
  }

  @Test func calendar() throws {
    let calendar = try builtIn().calendar
    #expect(calendar.holidays.count == 61)
    #expect(calendar.workdays.count == 11)
    #expect(calendar.knows(year: 2025) && calendar.knows(year: 2026) && !calendar.knows(year: 2027))
  }

  @Test func outcomes() throws {
    let outcomes = try builtIn().outcomes
    #expect(outcomes.outcomes(of: .lost).count == 10)
    #expect(outcomes.outcomes(of: .settled) == [.withdrawnAfterChange, .mediated])
    #expect(outcomes[.claimRejected] == .won)
    #expect(outcomes[.withdrawn] == .withdrawn)
    #expect(outcomes[.deemedWithdrawn] == .dismissed)
    #expect(outcomes[.remanded] == .other)
    #expect(outcomes[.upheld] == .other)
  }

  @Test func groupsAndAreas() throws {
    let scheme = try builtIn()
    #expect(scheme.groups.count == 7)
    #expect(
      scheme.groups[2]
        == Group(
          id: "counties-by-city", title: Bilingual(zh: "各市州所辖县市区", en: "Counties by city"), level: .county,
          kind: .government, within: .city))
    #expect(scheme.groups[3].within == nil)
    #expect(scheme.areas.count == 6)
    #expect(scheme.areas[5].basis == "S 八(二)")
  }

  @Test func indicators() throws {
    let indicators = try builtIn().indicators
    #expect(indicators.count == 24)
    let points = indicators.compactMap { if case .points(let points, _) = $0.weight { points } else { nil } }
    #expect(points == [20, 10, 5, 15, 10, 15, 5, 8, 2, 4, 4, 2])
    #expect(points.reduce(0, +) == 100)
    #expect(indicators.count { $0.scope == .own } == 7)
    #expect(indicators.count { if case .shown = $0.weight { true } else { false } } == 5)

    let loss = try #require(indicators.first { $0.id == "loss-rate" })
    #expect(loss.area == "outcomes")
    #expect(loss.population == .effective)
    #expect(loss.among?.description == "judged or settled or withdrawn or dismissed")
    #expect(loss.count == .fact(5, "lost"))
    guard case .points(_, .linear(let zero, let full)) = loss.weight else { throw Unexpected() }
    #expect(zero == Rational(3, 10) && full == Rational(1, 20))

    let breaches = try #require(indicators.first { $0.id == "breaches" })
    #expect(
      breaches.count == .and([.fact(7, "breach"), .not(.fact(3, "lawyer-only")), .not(.fact(4, "no-show"))]))
    guard case .deduct(let each, let atMost) = breaches.weight else { throw Unexpected() }
    #expect(each == 1 && atMost == 5)

    let obstruction = try #require(indicators.first { $0.id == "obstruction" })
    guard case .veto(let grade) = obstruction.weight else { throw Unexpected() }
    #expect(grade == "合格")
  }

  @Test func defaults() throws {
    let scheme = try scheme(keys: "outcomes: {}")
    #expect(scheme.title == Bilingual("small"))
    #expect(scheme.basis == nil)
    #expect(scheme.calendar == WorkingCalendar())
    #expect(scheme.quotas == Quotas(trainings: 1, observations: 1, heavyCaseload: 10))
    #expect(scheme.whenEmpty == .exclude)
    #expect(scheme.rankFrom == 0 && scheme.smallSample == 0)
    #expect(scheme.grades.isEmpty && scheme.groups.isEmpty && scheme.areas.isEmpty)
    #expect(Outcome.allCases.allSatisfy { scheme.outcomes[$0] == .other })
    let indicator = scheme.indicators[0]
    #expect(indicator.title == Bilingual("shown"))
    #expect(indicator.scope == .all && indicator.among == nil && indicator.area == nil && indicator.basis == nil)
    #expect(indicator.isRate)
  }

  @Test func titlesInOneLanguage() throws {
    let scheme = try scheme(keys: "title: 考核\nareas: [{id: a, title: {zh: 甲}}, {id: b, title: {en: B}}]")
    #expect(scheme.title == Bilingual("考核"))
    #expect(scheme.areas.map(\.title) == [Bilingual("甲"), Bilingual("B")])
  }

  @Test func numbersAreExact() throws {
    let scheme = try scheme(
      keys: """
        rank-from: 33.3
        indicators:
          - {id: a, of: trials, count: joint, points: "0.1", score: {steps: [{from: 99.9%, give: 100%}, {to: 0%, give: 33.3%}]}}
          - {id: b, of: trials, count: joint, points: 99.9, score: {linear: {zero: 0.1%, full: 0%}}}
          - {id: c, of: trials, count: joint, bonus: {each: 0.05}}
        """)
    #expect(scheme.rankFrom == Rational(333, 10))
    guard case .points(let points, .steps(let steps)) = scheme.indicators[0].weight else { throw Unexpected() }
    #expect(points == Rational(1, 10))
    #expect(
      steps == [.init(from: Rational(999, 1000), give: 1), .init(to: 0, give: Rational(333, 1000))])
    guard case .points(_, .linear(let zero, let full)) = scheme.indicators[1].weight else { throw Unexpected() }
    #expect(zero == Rational(1, 1000) && full == 0)
    guard case .bonus(let each, let atMost) = scheme.indicators[2].weight else { throw Unexpected() }
    #expect(each == Rational(1, 20) && atMost == nil)
  }

  @Test func wordsThatYAMLTakesForOtherThings() throws {
    let scheme = try scheme(keys: "id: 2017\ntitle: yes\nbasis: 2025-01-01\ngrades: [{name: no, from: 0}]")
    #expect(scheme.id == "2017" && scheme.title == Bilingual("yes") && scheme.basis == "2025-01-01")
    #expect(scheme.grades[0].name == "no")
  }
}

/// A value of another kind than the test expects.
struct Unexpected: Error {}
