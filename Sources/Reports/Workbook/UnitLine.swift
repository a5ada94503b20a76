import Assessment
import Records
import Templates

/// A unit with its figures, for the tables of workbooks: what its scorecard says, without the records behind it.
struct UnitLine: Sendable {
  let composer: Composer
  let unit: Int

  private var card: Scorecard { composer.evaluation.cards[unit] }
  private var record: Unit { composer.register.units[unit] }
  private var place: PlaceLine? { composer.places(of: unit).first }

  static let fields = Fields<UnitLine>([
    .unit("unit", "单位", "the unit") { $0.composer.names[$0.unit] },
    .text("kind", "单位类别", "what kind of body it is") { $0.record.kind.title[$0.composer.language] },
    .text("level", "层级", "its level") { $0.record.level.title[$0.composer.language] },
    .unit("parent", "上级单位", "the unit above it") { line in
      line.record.parent.map { line.composer.names[$0] }
    },
    .figure("total", "总分", "the total") { $0.card.total.map(Figure.points) },
    .text("grade", "等次", "the grade") { $0.composer.grade($0.card) },
    .flag("isRanked", "参与排名", "it has enough points for a rank") { $0.card.isRanked },
    .text("veto", "一票否决事项", "its veto") { $0.composer.veto($0.card) },
    .figure("countedPoints", "计入的分值", "the points that count") { .points($0.card.countedPoints.hundredths) },
    .text("change", "比上年增减", "the change against the previous assessment") { $0.composer.change(of: $0.unit)?.text },
    .record("place", PlaceLine.fields, "在第一个分组中的名次", "its place in its first group") { $0.place },
    lazy("areas", AreaScore.fields, "各方面", "its areas") { line in
      (line.composer.areaHeadings.count, { AreaScore.fields.value(AreaScore(area: line.area($0))) })
    },
    lazy("indicators", IndicatorLine.fields, "各项指标，按方案的顺序", "its indicators, in the order of the scheme") { line in
      (line.composer.headings.count, { line.indicator($0).value })
    },
  ])

  private func indicator(_ number: Int) -> IndicatorLine {
    IndicatorLine(composer.headings[number], card.results[number], nil)
  }

  private func area(_ number: Int) -> AreaLine {
    let area = composer.areaHeadings[number]
    return AreaLine(title: area.title, basis: area.basis, lines: area.indicators.map(indicator))
  }

  /// A list whose length is known and whose items are made when they are asked for.
  private static func lazy<Item>(
    _ name: String, _ fields: Fields<Item>, _ zh: String, _ en: String,
    _ items: @escaping @Sendable (UnitLine) -> (count: Int, make: @Sendable (Int) -> Value)
  ) -> Fields<UnitLine>.Field {
    .init(name, .list(.record(fields.shape)), meaning: .init(zh: zh, en: en)) { line in
      let (count, make) = items(line)
      return .lazy(LazyList(count: count, make))
    }
  }
}

/// What a unit won of an area, without the indicators.
struct AreaScore: Sendable {
  let area: AreaLine

  static let fields = Fields<AreaScore>([
    .text("area", "方面的名称", "the area's title") { $0.area.title },
    .text("basis", "依据", "the provision it rests on") { $0.area.basis },
    .figure("points", "计入的分值", "the points that count") { $0.area.points },
    .figure("score", "各项得分之和", "the sum of the scores") { $0.area.score },
    .flag("isScored", "有计入的分值", "some of its points count") { $0.area.points != nil },
    .figure("share", "得分占分值的百分比", "score in percent of points") { $0.area.share.map(Figure.points) },
  ])
}
