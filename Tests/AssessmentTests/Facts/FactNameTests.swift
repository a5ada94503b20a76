import Assessment
import TestSupport
import Testing

/// Each fact of each population is set by the records of which it is true: its name and its bit belong together.
@Suite struct FactNameTests {
  private struct Example: Sendable {
    let population: Population
    let fact: String
    let office: Office
    /// What is true besides.
    var others: Set<String> = []
    var unit = "A-1"
  }

  private static func hearing(_ row: Row, mustAppear: String = "") -> Office {
    Office(cases: [["must_appear": mustAppear]], hearings: [row])
  }

  private static let trials: [Example] = [
    Example(population: .trials, fact: "leader-appeared", office: hearing(["leader": "副职"])),
    Example(
      population: .trials, fact: "chief-appeared", office: hearing(["leader": "正职"]), others: ["leader-appeared"]),
    Example(population: .trials, fact: "required", office: hearing([:], mustAppear: "群体性事件")),
    Example(
      population: .trials, fact: "required-met", office: hearing(["leader": "副职"], mustAppear: "群体性事件"),
      others: ["required", "leader-appeared"]),
    Example(population: .trials, fact: "notified", office: hearing(["notified": "是"]), others: ["required"]),
    Example(population: .trials, fact: "excused", office: hearing(["absence": "不可抗力", "evidence": "是"])),
    Example(
      population: .trials, fact: "joint",
      office: Office(cases: [[:], ["unit_code": "A-2"]], hearings: [[:], ["unit_code": "A-2"]]), unit: "A"),
  ]

  private static let sessions: [Example] = [
    Example(population: .sessions, fact: "leader-present", office: hearing(["leader": "副职"])),
    Example(
      population: .sessions, fact: "spoke", office: hearing(["leader": "副职", "spoke": "是"]),
      others: ["leader-present", "spoke-recorded"]),
    Example(
      population: .sessions, fact: "spoke-recorded", office: hearing(["leader": "副职", "spoke": "否"]),
      others: ["leader-present"]),
    Example(population: .sessions, fact: "lawyer-only", office: hearing(["lawyer": "是"]), others: ["breach"]),
    Example(population: .sessions, fact: "no-show", office: hearing([:]), others: ["breach"]),
    Example(
      population: .sessions, fact: "left-early", office: hearing(["staff": "是", "left_early": "是"]), others: ["breach"]),
    Example(
      population: .sessions, fact: "refused", office: hearing(["staff": "是", "refused": "是"]), others: ["breach"]),
    Example(population: .sessions, fact: "breach", office: hearing(["staff": "是", "notified": "是"])),
  ]

  private static func ended(_ population: Population, _ fact: String, _ row: Row, _ others: Set<String>) -> Example {
    let ruling = ["concluded_on": "2025-05-06", "effective_on": "2025-06-06", "outcome": "移送"].merging(row) { $1 }
    return Example(population: population, fact: fact, office: Office(cases: [ruling]), others: others)
  }

  private static let endings: [Example] = [Population.conclusions, .effective].flatMap { population in
    [
      ended(population, "first-instance", [:], ["other"]),
      ended(population, "second-instance", ["case_no": number(1, "终"), "instance": "二审"], ["other"]),
      ended(population, "retrial", ["case_no": number(1, "再"), "instance": "再审"], ["other"]),
      ended(population, "review-organ", ["role": "复议机关"], ["other", "first-instance"]),
      ended(population, "judged", ["outcome": "驳回诉讼请求"], ["won", "first-instance"]),
      ended(population, "lost", ["outcome": "撤销"], ["judged", "first-instance"]),
      ended(population, "won", ["outcome": "驳回诉讼请求"], ["judged", "first-instance"]),
      ended(population, "settled", ["outcome": "调解"], ["first-instance"]),
      ended(population, "withdrawn", ["outcome": "准许撤诉"], ["first-instance"]),
      ended(population, "dismissed", ["outcome": "驳回起诉"], ["first-instance"]),
      ended(population, "other", ["outcome": "终结"], ["first-instance"]),
      Example(
        population: population, fact: "joint",
        office: Office(
          cases: ["A-1", "A-2"].map {
            ["unit_code": $0, "concluded_on": "2025-05-06", "effective_on": "2025-06-06", "outcome": "移送"]
          }), others: ["first-instance", "other"], unit: "A"),
    ]
  }

  private static let rest: [Example] = [
    ended(.effective, "repeated-act", ["repeated_act": "是"], ["first-instance", "other"]),
    Example(
      population: .defences, fact: "filed",
      office: Office(cases: [["served_on": "2025-03-03", "defence_on": "2025-05-05"]])),
    Example(
      population: .defences, fact: "on-time",
      office: Office(cases: [["served_on": "2025-03-03", "defence_on": "2025-03-04"]]), others: ["filed"]),
    Example(
      population: .duties, fact: "performed",
      office: Office(cases: [["perform_by": "2025-03-03", "performed_on": "2025-05-05"]])),
    Example(
      population: .duties, fact: "on-time",
      office: Office(cases: [["perform_by": "2025-03-03", "performed_on": "2025-03-03"]]), others: ["performed"]),
    Example(
      population: .duties, fact: "enforced", office: Office(cases: [["perform_by": "2025-03-03", "enforced": "是"]])),
    Example(population: .letters, fact: "replied", office: Office(advice: [["replied_on": "2025-12-01"]])),
    Example(
      population: .letters, fact: "on-time", office: Office(advice: [["replied_on": "2025-02-04"]]), others: ["replied"]
    ),
    Example(population: .letters, fact: "implemented", office: Office(advice: [["result": "已落实"]])),
    Example(population: .units, fact: "trained", office: Office(trainings: [[:]])),
    Example(population: .units, fact: "observed", office: Office(trainings: [["kind": "旁听庭审"]])),
    Example(
      population: .units, fact: "heavy", office: Office(cases: (1...10).map { ["case_no": number($0)] })),
    Example(population: .units, fact: "budgeted", office: Office(capacity: [["budgeted": "是"]])),
    Example(population: .units, fact: "staffed", office: Office(capacity: [["staff": "1"]])),
    Example(
      population: .events, fact: "any-category", office: Office(accountability: [[:]]), others: ["category-6"]),
  ]

  private static let events: [Example] = zip(
    1..., ["干预受理审理", "欺骗胁迫撤诉", "拒不到庭或中途退庭", "故意或重大过失败诉", "拒不履行裁判或反馈建议", "其他"]
  ).map { category, word in
    Example(
      population: .events, fact: "category-\(category)", office: Office(accountability: [["category": word]]),
      others: ["any-category"])
  }

  private static let all = trials + sessions + endings + rest + events

  @Test(arguments: Population.allCases) func factIsSetAndNoOther(_ population: Population) throws {
    for unit in ["A", "A-1"] {
      let examples = Self.all.filter { $0.population == population && $0.unit == unit }
      try check(population, by: unit, examples.map { ($0.office, [$0.fact] + $0.others) })
    }
  }

  @Test func everyFactHasItsExample() {
    for population in Population.allCases {
      let shown = Self.all.filter { $0.population == population }.map(\.fact)
      #expect(shown.sorted() == population.facts.sorted(), "\(population)")
    }
  }
}
