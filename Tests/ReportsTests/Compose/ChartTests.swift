import Assessment
import Records
import Reports
import TestSupport
import Testing

@Suite struct ChartTests {
  /// Counts cases concluded anew, by number, without the tally.
  @Test func endingsAreThoseOfTheCasesThatAUnitSees() throws {
    let edition = try Edition.province()
    let (register, scheme) = (edition.evaluation.register, edition.evaluation.scheme)
    for unit in edition.units {
      var seen: [CaseNumber: OutcomeClass] = [:]
      register.forEachCase { _, record in
        guard register.lineage(of: Int(record.unit)).contains(unit), scheme.period.contains(record.concludedOn) else {
          return
        }
        guard let outcome = record.outcome.map({ scheme.outcomes[$0] }) else { return }
        if outcome.rawValue <= seen[record.number]?.rawValue ?? .max { seen[record.number] = outcome }
      }
      let endings = edition.report.page(of: unit).course?.endings ?? []
      #expect(endings.reduce(0) { $0 + $1.count } == seen.count)
      let lost = seen.values.filter { $0 == .lost }.count
      #expect(endings.first { $0.title == "败诉" }?.count ?? 0 == lost)
    }
  }

  @Test func monthsAddUpToTheSessionsOfThePeriod() throws {
    let edition = try Edition.province()
    let register = edition.evaluation.register
    var (held, attended) = ([String: Int](), [String: Int]())
    register.forEachCase { row, _ in
      for session in register.sessions(of: row) where edition.evaluation.scheme.period.contains(session.heldOn) {
        let month = String(session.heldOn?.description.prefix(7) ?? "")
        held[month, default: 0] += 1
        attended[month, default: 0] += session.hasValidLeader ? 1 : 0
      }
    }
    let months = try #require(edition.page("990000").course).months
    #expect(months.count == 12 && months.first?.title == "2025-01")
    #expect(months.map(\.sessions) == months.map { held[$0.title] ?? 0 })
    #expect(months.map(\.attended) == months.map { attended[$0.title] ?? 0 })
    #expect(
      months.map(\.rate?.text)
        == months.map { month in
          month.sessions == 0 ? nil : ((month.attended * 20000 + month.sessions) / (2 * month.sessions)).asDecimal + "%"
        })
  }

  @Test func profilesStandAgainstTheMiddleOfTheFirstGroup() throws {
    let edition = try Edition.province()
    let ranking = edition.evaluation.rankings[0]
    let pages = ranking.entries.map { edition.report.page(of: $0.unit) }
    for page in pages {
      let profile = try #require(page.profile)
      #expect(profile.group == "市州" && profile.lines.count == 5)
      for line in profile.lines {
        let shares = pages.compactMap { $0.profile?.lines.first { $0.area == line.area }?.share.hundredths }.sorted()
        #expect(line.median.hundredths == shares[(shares.count - 1) / 2])
        let area = try #require(page.areas.first { $0.title == line.area })
        let (score, points) = (try #require(area.score), try #require(area.points))
        #expect(line.share.hundredths == score.hundredths * 10000 / points.hundredths)
      }
    }
  }

  @Test func aFunnelMarksWhatChanceDoesNotExplain() throws {
    let office = Office(
      units: (1...8).map { ["unit_code": "\($0)", "name": "第\($0)县", "kind": "政府"] },
      cases: (1...8).flatMap { unit in
        (1...25).map {
          [
            "unit_code": "\(unit)", "case_no": number(unit * 100 + $0), "served_on": "2025-01-03",
            "defence_on": "2025-01-06", "concluded_on": "2025-07-01", "outcome": "驳回诉讼请求",
            "effective_on": "2025-08-01",
          ]
        }
      },
      hearings: (1...8).flatMap { unit in
        (1...25).map { serial in
          ["unit_code": "\(unit)", "case_no": number(unit * 100 + serial), "leader": serial <= 3 * unit ? "正职" : ""]
        }
      })
    let funnel = try #require(try Edition(office.ledger).report.summary.funnel)
    #expect(funnel.dots.map(\.n) == (1...8).map { 3 * $0 } && funnel.dots.allSatisfy { $0.d == 25 })
    #expect(funnel.overall.text == "54.00%" && funnel.widest == 25)
    let outer = ["低于 99.8% 控制限", "高于 99.8% 控制限"]
    #expect(
      funnel.dots.map(\.position) == [
        outer[0], "低于 95% 控制限", nil, nil, nil, nil, "高于 95% 控制限", outer[1],
      ])
  }

  @Test func chartsHaveTheirTextAndTheirTable() throws {
    let edition = try Edition.province()
    let templates = try #require(TemplateSet.load().set)
    let unit = try edition.unit("990102")
    let page = PageText(edition.report.unitHTML(unit, templates))
    let charts = page.html.components(separatedBy: "<svg class=\"chart\"").dropFirst()
    #expect(charts.count == 3)
    #expect(charts.allSatisfy { $0.contains("<title id=") && $0.contains("<desc id=") && $0.contains("<details>") })
    let months = try #require(edition.page("990102").course).months
    let rows = page.rows.filter { $0.count == 4 && $0[0].hasPrefix("2025-") && $0[0].count == 7 }
    #expect(rows == months.map { [$0.title, String($0.sessions), String($0.attended), $0.rate?.text ?? ""] })
  }
}
