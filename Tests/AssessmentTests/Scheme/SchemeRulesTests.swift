import Assessment
import Diagnostics
import Testing

/// Mistakes in what the rules say: one test for each kind, its place, and nothing else reported.
@Suite struct SchemeRulesTests {
  // MARK: Names

  @Test func unknownPopulation() {
    let findings = check(
      keys: "indicators: [{id: a, of: 1️⃣trails, among: any-thing, count: not other}]", ("scheme-unknown-population", 1))
    #expect(findings[0].hint.en.hasPrefix("did you mean trials?"))
  }

  @Test func unknownFactsByPopulation() {
    let findings = check(
      keys: """
        indicators:
          - {id: a, of: trials, among: not (1️⃣excuse or required), count: "2️⃣leader-apeared and 3️⃣lost"}
          - {id: b, of: conclusions, count: lost or 4️⃣repeated-act}
          - {id: c, of: effective, count: lost or repeated-act}
          - {id: d, of: defences, count: 5️⃣On-Time}
        """, ("scheme-unknown-fact", 1), ("scheme-unknown-fact", 2), ("scheme-unknown-fact", 3),
      ("scheme-unknown-fact", 4), ("scheme-unknown-fact", 5))
    #expect(findings[1].hint.en.hasPrefix("did you mean leader-appeared? its facts: leader-appeared, chief-appeared"))
    #expect(findings[1].message.zh == "统计对象 trials 没有事实“leader-apeared”")
    #expect(findings[4].hint.en.hasPrefix("did you mean on-time?"))
  }

  @Test func duplicateFacts() {
    check(
      keys: "indicators: [{id: a, of: conclusions, among: (lost or won) and lost, count: lost or won or 1️⃣lost}]",
      ("scheme-duplicate-fact", 1))
  }

  @Test func badExpressions() {
    let findings = check(
      keys: """
        indicators:
          - {id: a, of: trials, count: joint 1️⃣required}
          - {id: b, of: trials, count: joint and2️⃣}
          - {id: c, of: trials, count: not 3️⃣(joint or required}
          - {id: d, of: trials, count: joint4️⃣) and required}
          - {id: e, of: trials, count: (5️⃣) and joint}
          - {id: f, of: trials, count: 6️⃣and joint}
          - {id: g, of: trials, count: joint 7️⃣AND required}
        """, ("scheme-bad-expression", 1), ("scheme-bad-expression", 2), ("scheme-bad-expression", 3),
      ("scheme-bad-expression", 4), ("scheme-bad-expression", 5), ("scheme-bad-expression", 6),
      ("scheme-bad-expression", 7))
    #expect(findings[0].message.en == "the condition cannot be read: expected and or or, but found “required”")
    #expect(findings[1].message.zh == "条件写法有误：应为事实、not 或 (，但条件在此结束")
    #expect(findings[2].message.en == "the condition cannot be read: the bracket is never closed")
  }

  @Test func expressionsNestedTooDeeply() {
    let nots = String(repeating: "not ", count: 64)
    check(keys: "indicators: [{id: a, of: trials, count: \(nots)joint}]")
    check(keys: "indicators: [{id: a, of: trials, count: \(nots)1️⃣not joint}]", ("scheme-bad-expression", 1))
    let brackets = String(repeating: "(", count: 64)
    check(
      keys: "indicators: [{id: a, of: trials, count: \(brackets)1️⃣\(brackets)joint}]", ("scheme-bad-expression", 1))
  }

  @Test func placesInsideQuotedAndFoldedExpressions() {
    check(
      keys: """
        indicators:
          - id: a
            of: trials
            among: joint and
              1️⃣x1 or required
            count: 'joint or 2️⃣x2'
          - id: b
            of: trials
            among: >-
              joint or
              3️⃣x3
            count: |
              joint
              or required and 4️⃣x4
          - id: c
            of: trials
            count: 5️⃣"joint \\x6fr x5"
          - id: d
            of: trials
            count: 6️⃣!!str joint or x6
        """, ("scheme-unknown-fact", 1), ("scheme-unknown-fact", 2), ("scheme-unknown-fact", 3),
      ("scheme-unknown-fact", 4), ("scheme-unknown-fact", 5), ("scheme-unknown-fact", 6))
  }

  @Test func unknownOutcomes() {
    let findings = check(
      keys: "outcomes: {lost: [1️⃣撤消, 撤销], won: [2️⃣败诉]}", ("scheme-unknown-outcome", 1),
      ("scheme-unknown-outcome", 2))
    #expect(findings[0].hint.en.hasPrefix("did you mean 撤销?"))
  }

  @Test func outcomeInTwoClasses() {
    let findings = check(
      keys: "outcomes: {won: [调解, 1️⃣调解], settled: [2️⃣调解]}", ("scheme-duplicate-outcome", 1),
      ("scheme-duplicate-outcome", 2))
    #expect(findings[1].message.zh == "裁判结果“调解”写了两次，已归入 won")
  }

  @Test func upheldInAClass() {
    check(keys: "outcomes: {won: [驳回诉讼请求, 1️⃣维持原判]}", ("scheme-upheld-in-class", 1))
  }

  @Test func unknownAreas() {
    let findings = check(
      keys: """
        areas: [{id: capacity}]
        indicators:
          - {id: a, area: 1️⃣capcity, of: trials, count: joint}
          - {id: b, area: capacity, of: trials, count: joint}
        """, ("scheme-unknown-area", 1))
    #expect(findings[0].hint.en.contains("did you mean capacity?"))
    check(keys: "indicators: [{id: a, area: 1️⃣x, of: trials, count: joint}]", ("scheme-unknown-area", 1))
  }

  @Test func duplicateIDs() {
    check(
      keys: """
        grades: [{name: 甲, from: 60}, {name: 1️⃣甲, from: 0}]
        groups: [{id: x, level: 市, kind: 政府}, {id: 2️⃣x, level: 县, kind: 政府}]
        areas: [{id: x}, {id: 3️⃣x}]
        indicators: [{id: x, of: trials, count: joint}, {id: 4️⃣x, of: trials, count: joint}]
        """, ("scheme-duplicate-id", 1), ("scheme-duplicate-id", 2), ("scheme-duplicate-id", 3),
      ("scheme-duplicate-id", 4))
  }

  // MARK: Period and calendar

  @Test func periodBackwards() {
    check(keys: "period: {from: 2025-12-31, to: 1️⃣2025-01-01}", ("scheme-period-reversed", 1))
    check(keys: "period: {from: 2025-01-01, to: 2025-01-01}")
  }

  @Test func holidayAndWorkday() {
    check(
      keys: "calendar: {workdays: [2025-01-26, 1️⃣2025-01-28], holidays: [2025-01-28]}",
      ("scheme-holiday-and-workday", 1))
  }

  // MARK: Weights

  @Test func pointsThatDoNotAddUp() {
    let findings = check(
      keys: """
        1️⃣indicators:
          - {id: a, of: trials, count: joint, points: 33.3, score: proportional}
          - {id: b, of: trials, count: joint, points: 66.69, score: proportional}
        """, ("scheme-points-sum", 1))
    #expect(findings[0].message.en == "the points add up to 99.99, and must be 100")
    check(
      keys: "1️⃣indicators: [{id: a, of: trials, count: joint, points: 0, score: proportional}]", ("scheme-points-sum", 1)
    )
  }

  @Test func pointsAddUpExactly() throws {
    let tenth = (0..<1000).map { "  - {id: i\($0), of: trials, count: joint, points: 0.1, score: proportional}\n" }
    #expect(try scheme(keys: "indicators:\n" + tenth.joined()).indicators.count == 1000)
  }

  @Test func pointsWithoutScoreAndScoreWithoutPoints() {
    check(
      keys: """
        indicators:
          - {id: a, of: trials, count: joint, 1️⃣points: 100}
          - {id: b, of: trials, count: joint, 2️⃣score: proportional}
          - {id: c, of: trials, count: joint, deduct: {each: 1}, 3️⃣score: proportional}
        """, ("scheme-points-without-score", 1), ("scheme-score-without-points", 2), ("scheme-score-without-points", 3))
  }

  @Test func twoWeights() {
    let findings = check(
      keys: """
        grades: [{name: 甲, from: 0}]
        indicators:
          - {id: a, of: trials, count: joint, points: 100, score: proportional, 1️⃣bonus: {each: 1}}
          - {id: b, of: trials, count: joint, deduct: {each: 1}, 2️⃣bonus: {each: 1}, 3️⃣veto: {grade-at-most: 甲}}
        """, ("scheme-two-weights", 1), ("scheme-two-weights", 2), ("scheme-two-weights", 3))
    #expect(findings[0].message.en == "“bonus” cannot stand beside “points”")
  }

  @Test func zeroIsFull() {
    check(
      keys: """
        indicators:
          - {id: a, of: trials, count: joint, points: 100, score: {linear: {zero: 60%, full: 1️⃣60.0%}}}
        """, ("scheme-zero-is-full", 1))
  }

  @Test func stepsWithoutOneBound() {
    check(
      keys: """
        indicators:
          - id: a
            of: trials
            count: joint
            points: 100
            score: {steps: [1️⃣{give: 100%}, {from: 1%, to: 2%, give: 50%}, {to: 5%, give: 10%}]}
        """, ("scheme-step-bounds", 1))
  }

  // MARK: Grades

  @Test func unknownGrades() {
    check(
      keys: """
        grades: [{name: 优秀, from: 90}, {name: 合格, from: 0}]
        indicators:
          - {id: a, of: events, count: any-category, veto: {grade-at-most: 1️⃣及格}}
          - {id: b, of: events, count: any-category, veto: {grade-at-most: 合格}}
        """, ("scheme-unknown-grade", 1))
    check(
      keys: "indicators: [{id: a, of: events, count: any-category, veto: {grade-at-most: 1️⃣合格}}]",
      ("scheme-unknown-grade", 1))
  }

  @Test func gradesThatDoNotFall() {
    check(
      keys: "grades: [{name: 甲, from: 80}, {name: 乙, from: 1️⃣80.0}, {name: 丙, from: 2️⃣90}, {name: 丁, from: 0}]",
      ("scheme-grades-not-falling", 1), ("scheme-grades-not-falling", 2))
  }

  @Test func gradesThatDoNotEndAtZero() {
    check(keys: "grades: [{name: 甲, from: 80}, {name: 乙, from: 1️⃣60}]", ("scheme-grades-end", 1))
    check(keys: "grades: [{name: 甲, from: 80}, {name: 乙, from: 0.0}]")
  }

  // MARK: All at once

  @Test func allMistakesInOnePass() {
    check(
      MarkedScheme(
        """
        # 市里的方案
        assize: 1️⃣2
        id: city
        period: {from: 2025-01-01, to: 2️⃣2025-02-30}
        outcomes: {lost: [撤销], won: [3️⃣撤销]}
        grades: [{name: 甲, from: 4️⃣5}]
        indicators:
          - {id: a, of: trials, count: 5️⃣jiont, 6️⃣of: sessions}
          - {id: 7️⃣a, of: trials, among: excused, count: joint, 8️⃣points: 9️⃣x}
        """),
      [
        ("scheme-version", 1), ("scheme-bad-date", 2), ("scheme-duplicate-outcome", 3), ("scheme-grades-end", 4),
        ("scheme-unknown-fact", 5), ("scheme-duplicate-key", 6), ("scheme-duplicate-id", 7),
        ("scheme-points-without-score", 8), ("scheme-bad-number", 9),
      ])
  }

  @Test func byteOrderMarkAndLineEndsDoNotMovePlaces() {
    for text in ["\u{FEFF}assize: 2\n", "\r\n\r\nassize: 2\r\n", "\rassize: 2"] {
      let version = SchemeReader.read(text, file: "").findings.first { $0.code == "scheme-version" }
      #expect(version?.place.column == 9)
      #expect(version?.place.line == text.count { $0 == "\r\n" || $0 == "\r" } + (text.hasSuffix("\r\n") ? 0 : 1))
    }
  }
}
