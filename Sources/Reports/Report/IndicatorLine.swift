import Templates

/// An indicator with what it came to for a unit.
public struct IndicatorLine: Sendable {
  /// What is said of it for every unit; a class, since the lines of all units share it.
  public final class Heading: Sendable {
    public let id: String
    public let title: String
    /// The denominator in words.
    public let denominator: String
    /// The numerator in words.
    public let counted: String
    public let rule: String
    public let basis: String?
    public let points: Figure?
    public let kind: Kind
    /// What templates show of it, at the head of each line.
    fileprivate let shown = ValueOnce()

    init(
      id: String, title: String, denominator: String, counted: String, rule: String, basis: String?, points: Figure?,
      kind: Kind
    ) {
      self.id = id
      self.title = title
      self.denominator = denominator
      self.counted = counted
      self.rule = rule
      self.basis = basis
      self.points = points
      self.kind = kind
    }
  }

  /// What an indicator does to the total.
  public enum Kind: Sendable {
    case scored, shown, deduction, bonus, veto
  }

  public let heading: Heading
  public let n: Figure
  /// Nil where it is no rate.
  public let d: Figure?
  public let rate: Figure?
  public let score: Figure?
  /// The points that were not won, or were taken away; nil where there is nothing to lose.
  public let lost: Figure?
  public let isSmall: Bool
  /// Where its points stand among those that add up to the total; nil where it has none.
  public let step: Step?

  public var isEmpty: Bool { d?.hundredths == 0 }
  /// Whether its points do not count because nothing was there to count.
  public var isLeftOut: Bool { heading.kind == .scored && score == nil }
  public var hasLoss: Bool { (lost?.hundredths ?? 0) > 0 }

  static let fields = Fields<IndicatorLine>(headingFields { $0.heading } + resultFields)

  private static let headings = Fields<Heading>(headingFields { $0 })
  private static let results = Fields<IndicatorLine>(resultFields)

  /// What templates show of it, as `fields` says; what is said for every unit is put together once.
  var value: Value {
    guard case .record(let head) = heading.shown.value({ Self.headings.value(heading) }) else { return .none }
    return Self.results.value(self, behind: head)
  }

  private static func headingFields<Source>(
    _ heading: @escaping @Sendable (Source) -> Heading
  ) -> [Fields<Source>.Field] {
    [
      .text("id", "方案中的代号", "its id in the scheme") { heading($0).id },
      .text("title", "指标名称", "its title") { heading($0).title },
      .text("outOf", "分母是什么", "the denominator in words") { heading($0).denominator },
      .text("counted", "分子是什么", "the numerator in words") { heading($0).counted },
      .text("rule", "计分规则", "how it is scored, in words") { heading($0).rule },
      .text("basis", "依据", "the provision it rests on") { heading($0).basis },
      .figure("points", "分值", "the points it is worth") { heading($0).points },
      .flag("isScored", "有分值", "it has points") { heading($0).kind == .scored },
      .flag("isShown", "只列出不计分", "it is shown and not scored") { heading($0).kind == .shown },
      .flag("isDeduction", "扣分项", "it takes points away") { heading($0).kind == .deduction },
      .flag("isBonus", "加分项", "it adds points") { heading($0).kind == .bonus },
      .flag("isVeto", "一票否决项", "it is a veto") { heading($0).kind == .veto },
    ]
  }

  private static let resultFields: [Fields<IndicatorLine>.Field] = [
    .figure("numerator", "分子，或次数", "the numerator, or the count") { $0.n },
    .figure("denominator", "分母；比率以外没有", "the denominator; rates alone have one") { $0.d },
    .flag("isRate", "是比率", "it is a rate") { $0.d != nil },
    .figure("rate", "比率；分母为 0 时没有", "the rate; none where the denominator is 0") { $0.rate },
    .figure("score", "得分；扣分为负", "the score; negative for a deduction") { $0.score },
    .flag("hasScore", "有得分或扣分", "it has a score") { $0.score != nil },
    .figure("lost", "失分", "the points lost") { $0.lost },
    .flag("isSmall", "小样本", "it has a small sample") { $0.isSmall },
    .flag("isEmpty", "分母为 0", "its denominator is 0") { $0.isEmpty },
    .flag("isLeftOut", "不计入总分", "it does not count for the total") { $0.isLeftOut },
    .record("step", Step.fields, "在得分累计图中的位置", "its place in the chart of points") { $0.step },
  ]
}
