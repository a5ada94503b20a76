import Assessment
import Records
import Templates

/// The records behind the lost points that are a unit's own.
struct LostRecords: Sendable {
  private let composer: Composer
  private let unit: Int
  private let records: [(indicator: Int, record: RecordWords.Found)]

  /// Finds them; they are put into words when they are asked for.
  init(_ composer: Composer, of unit: Int) {
    self.composer = composer
    self.unit = unit
    let details = IndicatorDetails(composer, unit)
    records = details.ownLosses(composer.lines(of: unit)).flatMap { loss in
      RecordWords(composer, composer.scheme.indicators[loss.indicator], page: unit).sorted(loss.records)
        .map { (loss.indicator, $0) }
    }
  }

  static let fields = Fields<LostRecords>([
    .record("unit", UnitName.fields, "单位", "the unit") { $0.composer.names[$0.unit] },
    .init(
      "records", .list(.record(LostRecord.fields.shape)),
      meaning: .init(zh: "其失分记录，按指标、日期排列", en: "its records, by indicator and date")
    ) { lost in
      .lazy(LazyList(count: lost.records.count) { LostRecord.fields.value(lost.record($0)) })
    },
  ])

  private func record(_ number: Int) -> LostRecord {
    let (indicator, found) = records[number]
    let words = RecordWords(composer, composer.scheme.indicators[indicator], page: unit)
    return LostRecord(indicator: composer.headings[indicator], line: words.line(found))
  }
}

/// A record that cost points.
struct LostRecord: Sendable {
  let indicator: IndicatorLine.Heading
  let line: RecordLine

  static let fields = Fields<LostRecord>([
    .text("indicator", "指标名称", "the indicator's title") { $0.indicator.title },
    .text("indicatorID", "指标在方案中的代号", "its id in the scheme") { $0.indicator.id },
    .text("key", "案号、文号或单位代码", "the case's, letter's or unit's number") { $0.line.key },
    .text("date", "日期", "the date") { $0.line.date },
    .text("what", "情况", "what happened, or was missed") { $0.line.what },
  ])
}
