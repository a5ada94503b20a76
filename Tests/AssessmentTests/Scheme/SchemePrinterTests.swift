import Assessment
import Diagnostics
import Records
import Testing

/// A scheme's rules in words.
@Suite struct SchemePrinterTests {
  @Test func wholeSchemeInChinese() throws {
    let scheme = try scheme(keys: Self.small)
    #expect(
      SchemePrinter.markdown(scheme, language: .zh) == """
        # 考核

        - 方案：small
        - 依据：某办发〔2025〕1号
        - 考核期：2025-01-01 至 2025-12-31
        - 节假日历：2025、2026 年（节假日 2 天，调休上班 1 天）
        - 总分：各指标得分之和 × 100 ÷ 计入的分值 + 加分 − 扣分，不低于 0，只在最后四舍五入到 0.01
        - 分母为 0：该指标不计入，分值也不计
        - 等次和名次：计入的分值不少于 50 分才参与
        - 小样本：分母少于 10 的比率加注
        - 达标次数：培训 1 次，旁听庭审 1 次；应诉案件较多指 10 件及以上

        ## 出庭（100 分）

        依据：第一条

        | 指标   | 统计对象                             | 计数       | 分值 | 计分        |
        | ------ | ------------------------------------ | ---------- | ---: | ----------- |
        | 出庭率 | 开庭审理的案件：非“未出庭有正当理由” | 负责人出庭 |  100 | 分值 × 比率 |

        ## 其他指标

        | 指标 | 统计对象         | 计数     | 分值 | 计分        |
        | ---- | ---------------- | -------- | ---: | ----------- |
        | 缺席 | 庭审（仅本单位） | 无人到庭 |      | 每次扣 2 分 |

        ## 裁判结果分类

        - 败诉：撤销
        - 其他结果：驳回诉讼请求、撤销并责令重作、部分撤销、变更、责令履行、责令给付、确认违法、确认无效、协议责任、责令赔偿补偿、驳回起诉、准许撤诉、被告改变行为后撤诉、按撤诉处理、发回重审、移送、终结、不予立案、调解

        ## 等次

        | 等次 | 总分不低于 |
        | ---- | ---------: |
        | 优秀 |         90 |
        | 合格 |          0 |

        ## 分组排名

        | 分组 | 层级 | 类别 | 排名范围             |
        | ---- | ---- | ---- | -------------------- |
        | 县   | 县   | 政府 | 按各市级政府分别排名 |
        | h    | 市   | 政府 | 一并排名             |

        ## 各指标的条件（方案文件的写法）

        | 指标   | id      | of       | among       | count           |
        | ------ | ------- | -------- | ----------- | --------------- |
        | 出庭率 | rate    | trials   | not excused | leader-appeared |
        | 缺席   | no-show | sessions |             | no-show         |

        """)
  }

  @Test func wholeSchemeInEnglish() throws {
    let scheme = try scheme(keys: Self.small)
    #expect(
      SchemePrinter.markdown(scheme, language: .en) == """
        # Assessment

        - Scheme: small
        - Basis: 某办发〔2025〕1号
        - Period: 2025-01-01 to 2025-12-31
        - Calendar of holidays: 2025, 2026 (holidays 2, make-up workdays 1)
        - Total: sum of scores × 100 ÷ points that count + bonuses − deductions, not below 0, rounded half up to 0.01 at the end
        - Denominator 0: the indicator is left out, and its points do not count
        - Grade and rank: only where at least 50 points count
        - Small samples: a rate over fewer than 10 is marked
        - Quotas: trainings 1, trials observed 1; a heavy caseload is 10 cases or more

        ## Appearance (100 points)

        Basis: 第一条

        | Indicator       | Out of                                      | Counted         | Points | Rule          |
        | --------------- | ------------------------------------------- | --------------- | -----: | ------------- |
        | Appearance rate | cases tried in court: not “absence excused” | leader appeared |    100 | points × rate |

        ## Other indicators

        | Indicator | Out of                          | Counted         | Points | Rule                  |
        | --------- | ------------------------------- | --------------- | -----: | --------------------- |
        | Nobody    | court sessions (the unit's own) | nobody appeared |        | 2 points off for each |

        ## Classes of outcomes

        - lost: Act revoked
        - other outcome: Claim rejected; Act revoked, to be done again; Act revoked in part; Act altered; Ordered to perform a duty; Ordered to pay; Act confirmed unlawful; Act confirmed void; Liable under a public contract; Ordered to compensate; Suit dismissed; Withdrawal allowed; Withdrawn after the defendant changed the act; Deemed withdrawn; Sent back for retrial; Transferred; Terminated; Not accepted; Mediated

        ## Grades

        | Grade | From |
        | ----- | ---: |
        | 优秀  |   90 |
        | 合格  |    0 |

        ## Groups for ranking

        | Group    | Level  | Kind       | Ranked                           |
        | -------- | ------ | ---------- | -------------------------------- |
        | Counties | County | Government | apart under each city government |
        | h        | City   | Government | all together                     |

        ## Conditions as the scheme's file has them

        | Indicator       | id      | of       | among       | count           |
        | --------------- | ------- | -------- | ----------- | --------------- |
        | Appearance rate | rate    | trials   | not excused | leader-appeared |
        | Nobody          | no-show | sessions |             | no-show         |

        """)
  }

  @Test func builtInSchemeNamesEverything() throws {
    let scheme = try #require(SchemeReader.read(try BuiltInScheme.text, file: "").scheme)
    for language in Language.allCases {
      let text = SchemePrinter.markdown(scheme, language: language)
      for indicator in scheme.indicators { #expect(text.contains("| \(indicator.title[language]) ")) }
      for area in scheme.areas { #expect(text.contains("\n## \(area.title[language])")) }
      for group in scheme.groups { #expect(text.contains("| \(group.title[language]) ")) }
      for grade in scheme.grades { #expect(text.contains("| \(grade.name) ")) }
    }
  }

  @Test func rulesInWords() throws {
    let expected: KeyValuePairs = [
      "points: 100, score: proportional": ("分值 × 比率", "points × rate"),
      "points: 100, score: {linear: {zero: 60%, full: 100%}}": (
        "60% 及以下得 0 分，100% 得满分，其间按比例", "0 points at 60% or less, all at 100%, evenly between"
      ),
      "points: 100, score: {linear: {zero: 30%, full: 5.5%}}": (
        "30% 及以上得 0 分，5.5% 及以下得满分，其间按比例", "0 points at 30% or more, all at 5.5% or less, evenly between"
      ),
      "points: 100, score: {steps: [{from: 95%, give: 100%}, {from: 80%, give: 50%}]}": (
        "95% 及以上得分值的 100%；80% 及以上得分值的 50%；其余得 0 分",
        "100% of the points at 95% or more; 50% of the points at 80% or more; otherwise 0 points"
      ),
      "points: 100, score: {steps: [{to: 5%, give: 100%}]}": (
        "5% 及以下得分值的 100%；其余得 0 分", "100% of the points at 5% or less; otherwise 0 points"
      ),
      "deduct: {each: 1, at-most: 5}": ("每次扣 1 分，至多扣 5 分", "1 point off for each, at most 5"),
      "deduct: {each: 0.5}": ("每次扣 0.5 分", "0.5 points off for each"),
      "bonus: {each: 2, at-most: 3}": ("每次加 2 分，至多加 3 分", "2 points extra for each, at most 3"),
      "veto: {grade-at-most: 合格}": (
        "一票否决：有 1 次即等次不高于“合格”，名次在无否决单位之后",
        "veto: one is enough for a grade of at most “Pass” and a rank behind units without a veto"
      ),
      "scope: all": ("只列出，不计分", "shown, not scored"),
    ]
    for (worth, words) in expected {
      let scheme = try scheme(
        keys: """
          grades: [{name: 合格, from: 0}]
          indicators: [{id: a, of: sessions, count: no-show, \(worth)}]
          """)
      #expect(scheme.indicators[0].ruleText == Bilingual(zh: words.0, en: words.1))
    }
  }

  @Test func conditionsInWords() throws {
    let scheme = try scheme(
      keys: """
        indicators:
          - {id: a, of: trials, among: required and not excused, count: required-met}
          - {id: b, of: conclusions, among: (lost or won) and not (joint or retrial), count: lost, scope: own}
        """)
    let (first, second) = (scheme.indicators[0], scheme.indicators[1])
    #expect(first.denominatorText.zh == "开庭审理的案件：应当出庭且非“未出庭有正当理由”")
    #expect(first.denominatorText.en == "cases tried in court: appearance required and not “absence excused”")
    #expect(first.countText == Bilingual(zh: "应当出庭且已出庭", en: "appearance required and met"))
    #expect(second.denominatorText.zh == "审结案件：（败诉或胜诉）且非（共同被告或再审）（仅本单位）")
    #expect(
      second.denominatorText.en == "cases concluded: (lost or won) and not (joint case or retrial) (the unit's own)")
  }

  @Test func severitiesOfFindings() throws {
    let scheme = try scheme(keys: "findings: {leader-and-absence: error, date-order: note}")
    #expect(scheme.severities == [.leaderAndAbsence: .error, .dateOrder: .note])
    #expect(
      SchemePrinter.markdown(scheme, language: .en).hasSuffix(
        """

        ## Severities of findings

        | Finding            | As a rule | Here  |
        | ------------------ | --------- | ----- |
        | date-order         | error     | note  |
        | leader-and-absence | warning   | error |

        """))
  }

  @Test func textCannotBreakTheTable() throws {
    let scheme = try scheme(
      keys: """
        title: "a # <b>\\n## c"
        indicators: [{id: "x|y", title: "a | *b*\\n<script>", of: trials, count: joint}]
        """)
    let text = SchemePrinter.markdown(scheme, language: .en)
    #expect(text.hasPrefix("# a \\# \\<b\\> \\#\\# c\n"))
    #expect(text.contains("| a \\| \\*b\\* \\<script\\> |"))
    #expect(text.contains("| x\\|y |"))
  }

  private static let small = """
    title: {zh: 考核, en: Assessment}
    basis: 某办发〔2025〕1号
    calendar: {holidays: [2025-01-01, 2026-01-01], workdays: [2025-01-26]}
    rank-from: 50
    small-sample: 10
    grades: [{name: 优秀, from: 90}, {name: 合格, from: 0}]
    groups: [{id: g, title: {zh: 县, en: Counties}, level: 县, kind: 政府, within: 市}, {id: h, level: 市, kind: 政府}]
    areas: [{id: a, title: {zh: 出庭, en: Appearance}, basis: 第一条}, {id: empty}]
    indicators:
      - id: rate
        area: a
        title: {zh: 出庭率, en: Appearance rate}
        of: trials
        among: not excused
        count: leader-appeared
        points: 100
        score: proportional
      - {id: no-show, title: {zh: 缺席, en: Nobody}, of: sessions, count: no-show, scope: own, deduct: {each: 2}}

    """
}
