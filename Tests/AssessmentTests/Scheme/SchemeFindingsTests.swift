import Assessment
import Diagnostics
import Testing

/// One test for each kind of mistake: its code, its place, and nothing else reported.
@Suite struct SchemeFindingsTests {
  // MARK: The text

  @Test func textThatIsNoYAML() {
    check(MarkedScheme("assize: 1\nperiod: {from: 2025-01-01\nid1️⃣: x\n"), [("scheme-not-yaml", 1)])
    check(MarkedScheme("assize: 1\nid: a1️⃣: b\n"), [("scheme-not-yaml", 1)])
    check(MarkedScheme("assize: 1\nid: 市1️⃣\u{1}\n"), [("scheme-not-yaml", 1)])
    check(MarkedScheme("assize: 1\n1️⃣--- \nassize: 1\n"), [("scheme-not-yaml", 1)])
    check(MarkedScheme("id: 1️⃣*nothing\n"), [("scheme-not-yaml", 1)])
  }

  @Test func emptyText() {
    for text in ["", " \n", "# nothing but a comment\n", "---\n", "\u{FEFF}"] {
      check(MarkedScheme("1️⃣" + text), [("scheme-empty", 1)])
    }
  }

  @Test func textThatIsNoMapping() {
    check(MarkedScheme("1️⃣- assize: 1\n"), [("scheme-wrong-type", 1)])
    check(MarkedScheme("\n1️⃣assize\n"), [("scheme-wrong-type", 1)])
  }

  @Test func anchorsAndAliases() {
    check(
      keys: """
        outcomes: {lost: 1️⃣&o [撤销], won: *o}
        groups: [{id: 2️⃣&a a, level: 3️⃣乙, kind: 政府}, {id: *a, level: 市, kind: 政府}]
        """, ("scheme-anchor", 1), ("scheme-anchor", 2), ("scheme-unknown-word", 3))
    check(
      keys: "quotas: 1️⃣&q {trainings: 2}\ncalendar: {2️⃣<<: *q}",
      ("scheme-anchor", 1), ("scheme-unknown-key", 2))
  }

  @Test func manyAliasesDoNotExplode() {
    let levels = (1...40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    let bomb = "a0: &a0 [x, x]\n" + levels + "? *a40\n: x\n"
    let findings = SchemeReader.read(bomb, file: "").findings
    #expect(findings.map(\.code) == ["scheme-anchor"])
    #expect(findings.first?.place.line == 2)
    #expect(findings.first?.place.column == 10)
  }

  @Test func deepNesting() {
    check(keys: "title: 2️⃣[[[[[[[[[[[[[[[1️⃣[x]]]]]]]]]]]]]]]]", ("scheme-too-deep", 1), ("scheme-wrong-type", 2))
    for nest in [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", "")] {
      let text = String(repeating: nest.0, count: 20_000) + "x" + String(repeating: nest.1, count: 20_000)
      #expect(!SchemeReader.read(text, file: "").findings.isEmpty)
    }
  }

  // MARK: Keys

  @Test func unknownKeys() {
    let findings = check(
      keys: """
        1️⃣titel: x
        calendar: {2️⃣holiday: [], 3️⃣colour: red}
        """, ("scheme-unknown-key", 1), ("scheme-unknown-key", 2), ("scheme-unknown-key", 3))
    #expect(findings[0].hint.en.contains("did you mean title?"))
    #expect(findings[0].hint.zh.contains("是否应为 title？"))
    #expect(findings[1].hint.en.contains("did you mean holidays?"))
    #expect(findings[2].hint.en == "keys allowed here: holidays, workdays")
  }

  @Test func misspeltKeyIsReadAsTheOneThatWasMeant() {
    check(
      keys: "indicators: [{id: a, of: trials, count: joint, 1️⃣pionts: 2️⃣many, score: proportional}]",
      ("scheme-unknown-key", 1), ("scheme-bad-number", 2))
  }

  @Test func duplicateKeysAtEveryLevel() {
    let findings = check(
      keys: """
        quotas: {trainings: 1, 1️⃣"trainings": 2, observations: 1, 2️⃣observations: 1, 3️⃣observations: 1}
        id: one
        4️⃣id: two
        title: {zh: 甲, 5️⃣zh: 乙}
        """,
      ("scheme-duplicate-key", 1), ("scheme-duplicate-key", 2), ("scheme-duplicate-key", 3),
      ("scheme-duplicate-key", 4),
      ("scheme-duplicate-key", 5))
    #expect(findings[3].message.en == "the key “id” is here twice, first on line 2")
  }

  @Test func manyDuplicateKeysEndTheReading() {
    let keys = (0...300).map { "k\($0): 1\nk\($0): 1\n" }.joined()
    let findings = SchemeReader.read(keys, file: "").findings
    #expect(!findings.isEmpty && findings.allSatisfy { $0.code == "scheme-duplicate-key" })
  }

  @Test func duplicateKeyThatCannotBeSetApart() {
    check(keys: "1️⃣\"\": 1\n\"\": 2", ("scheme-duplicate-key", 1))
  }

  @Test func missingKeys() {
    let findings = check(
      MarkedScheme("# a comment\n1️⃣title: x\n"),
      ["assize", "id", "period", "outcomes", "indicators"].map { _ in ("scheme-missing-key", 1) })
    #expect(findings.map { $0.message.zh }.contains("缺少必需的键“period”"))
    check(keys: "period: 1️⃣{from: 2025-01-01}", ("scheme-missing-key", 1))
    check(
      keys: """
        grades: [1️⃣{name: 甲}]
        groups: [2️⃣{id: g, kind: 政府}]
        areas: [3️⃣{title: t}]
        indicators:
          - 4️⃣id: a
            of: trials
          - {id: b, of: trials, count: joint, deduct: 5️⃣{at-most: 1}}
          - {id: c, of: trials, count: joint, veto: 6️⃣{}}
        """, ("scheme-missing-key", 1), ("scheme-missing-key", 2), ("scheme-missing-key", 3), ("scheme-missing-key", 4),
      ("scheme-missing-key", 5), ("scheme-missing-key", 6))
  }

  // MARK: Values

  @Test func wrongTypes() {
    check(
      keys: """
        id: 1️⃣[a]
        title: 2️⃣[a]
        period: 3️⃣2025
        calendar: {holidays: 4️⃣2025-01-01}
        outcomes: {lost: 5️⃣撤销, 6️⃣[won]: []}
        indicators: 7️⃣{}
        basis: 8️⃣""
        when-empty:9️⃣
        """, ("scheme-wrong-type", 1), ("scheme-wrong-type", 2), ("scheme-wrong-type", 3), ("scheme-wrong-type", 4),
      ("scheme-wrong-type", 5), ("scheme-wrong-type", 6), ("scheme-wrong-type", 7), ("scheme-wrong-type", 8),
      ("scheme-wrong-type", 9))
    check(
      keys: """
        title: {zh: 1️⃣{}, en: x}
        areas: [2️⃣a]
        groups: [{id: g, level: 3️⃣[市], kind: 政府}]
        indicators:
          - {id: a, of: trials, count: 4️⃣[joint]}
          - {id: b, of: trials, count: joint, points: 100, score: 5️⃣{}}
          - {id: c, of: trials, count: joint, deduct: 6️⃣5}
        """, ("scheme-wrong-type", 1), ("scheme-wrong-type", 2), ("scheme-wrong-type", 3), ("scheme-wrong-type", 4),
      ("scheme-wrong-type", 5), ("scheme-wrong-type", 6))
    check(keys: "indicators: 1️⃣[]", ("scheme-wrong-type", 1))
    check(
      keys: """
        indicators:
          - {id: b, of: trials, count: joint, points: 50, score: {steps: 1️⃣[]}}
          - {id: c, of: trials, count: joint, points: 50, score: 2️⃣{steps: [], linear: {zero: 0%, full: 1%}}}
        """, ("scheme-wrong-type", 1), ("scheme-wrong-type", 2))
  }

  @Test func badNumbers() {
    let findings = check(
      keys: """
        quotas: {trainings: 1️⃣-1, observations: 2️⃣1.5, heavy-caseload: 3️⃣1234567890}
        small-sample: 4️⃣ten
        rank-from: 5️⃣101
        grades: [{name: 甲, from: 6️⃣+90}]
        indicators:
          - {id: a, of: trials, count: joint, points: 7️⃣1e2, score: proportional}
          - {id: b, of: trials, count: joint, deduct: {each: 8️⃣-1, at-most: 9️⃣20000}}
        """, ("scheme-bad-number", 1), ("scheme-bad-number", 2), ("scheme-bad-number", 3), ("scheme-bad-number", 4),
      ("scheme-bad-number", 5), ("scheme-bad-number", 6), ("scheme-bad-number", 7), ("scheme-bad-number", 8),
      ("scheme-bad-number", 9))
    #expect(findings[4].message.en == "“101” is not a number from 0 to 100")
    check(keys: "rank-from: 1️⃣0.00000000000000000001", ("scheme-bad-number", 1))
  }

  @Test func badPercentages() {
    check(
      keys: """
        indicators:
          - {id: a, of: trials, count: joint, points: 50, score: {linear: {zero: 1️⃣0.6, full: 2️⃣101%}}}
          - {id: b, of: trials, count: joint, points: 50, score: {steps: [{from: 3️⃣-1%, give: 4️⃣all}]}}
        """, ("scheme-bad-percentage", 1), ("scheme-bad-percentage", 2), ("scheme-bad-percentage", 3),
      ("scheme-bad-percentage", 4))
  }

  @Test func badDates() {
    check(
      keys: """
        period: {from: 1️⃣2025-1-1, to: 2️⃣2025-02-29}
        calendar: {holidays: [3️⃣2025/01/01, 4️⃣1989-12-31], workdays: [5️⃣2025-01-01 00:00:00]}
        """, ("scheme-bad-date", 1), ("scheme-bad-date", 2), ("scheme-bad-date", 3), ("scheme-bad-date", 4),
      ("scheme-bad-date", 5))
  }

  @Test func otherVersions() {
    check(keys: "assize: 1️⃣2", ("scheme-version", 1))
    check(keys: "assize: 1️⃣one", ("scheme-version", 1))
  }

  @Test func unknownWords() {
    let findings = check(
      keys: """
        when-empty: 1️⃣exlude
        groups: [{id: g, level: 2️⃣镇, kind: 3️⃣政俯, within: 4️⃣国}]
        indicators:
          - {id: a, of: trials, count: joint, scope: 5️⃣mine}
          - {id: b, of: trials, count: joint, points: 100, score: 6️⃣proportionally}
        """, ("scheme-unknown-word", 1), ("scheme-unknown-word", 2), ("scheme-unknown-word", 3),
      ("scheme-unknown-word", 4), ("scheme-unknown-word", 5), ("scheme-unknown-word", 6))
    #expect(findings[0].hint.en == "did you mean exclude? allowed values: exclude, full, zero")
    #expect(findings[2].hint.zh == "是否应为 政府？可用的值：政府、部门、乡镇街道、派出机构、授权组织")
  }

  // MARK: Severities of findings

  @Test func severitiesOfFindings() {
    let findings = check(
      keys: """
        findings: {1️⃣leader-and-absense: error, date-order: 2️⃣warnings, 3️⃣bad-date: warning, unknown-unit: error}
        """, ("scheme-unknown-finding", 1), ("scheme-unknown-word", 2), ("scheme-error-not-lowered", 3))
    #expect(findings[0].hint.en.contains("did you mean leader-and-absence?"))
    #expect(findings[1].hint.en.contains("did you mean warning?"))
    #expect(findings[2].message.en.contains("a value that cannot be read"))
    check(keys: "findings: 1️⃣[date-order]", ("scheme-wrong-type", 1))
    check(keys: "findings: {1️⃣scheme-empty: note}", ("scheme-unknown-finding", 1))
    check(keys: "findings: {date-order: note, 1️⃣date-order: error}", ("scheme-duplicate-key", 1))
  }
}
