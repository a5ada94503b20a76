import Assessment
import Records
import Synchronization
import Templates

/// The records behind the lost points that are a unit's own, by indicator and date.
struct LostRecords: Sendable {
  private let composer: Composer
  private let unit: Int
  /// What each indicator lost points for.
  private let losses: [(words: RecordWords, records: [CountedRecord])]

  /// Finds them; they are sorted and put into words when they are asked for.
  init(_ composer: Composer, of unit: Int) {
    self.composer = composer
    self.unit = unit
    let results = composer.evaluation.cards[unit].results
    let isOwnOnly = composer.caseloads[unit] > Limits.caseload
    let found = composer.explainer.losses(
      of: unit, indicators: composer.headings.indices.filter { composer.hasLosses($0, results[$0]) },
      isOwnOnly ? .alone : .own)
    losses = found.map { loss in
      let words = RecordWords(composer, loss.indicator, page: unit)
      // How a joint case counts for the unit and those below it can be told only where all are looked at.
      return (words, isOwnOnly ? loss.lost.filter { !words.isJoint($0) } : loss.lost)
    }
  }

  static let fields = Fields<LostRecords>([
    .unit("unit", "单位", "the unit") { $0.composer.names[$0.unit] },
    .init(
      "records", .list(.record(LostRecord.fields.shape)),
      meaning: .init(zh: "其失分记录，按指标、日期排列", en: "its records, by indicator and date")
    ) { lost in
      let sorted = SortedOnce(lost)
      return .lazy(LazyList(count: lost.count) { LostRecord.fields.value(sorted.record($0)) })
    },
  ])

  private var count: Int { losses.reduce(0) { $0 + $1.records.count } }

  /// Sorts when the first record is asked for: who only counts them needs no order.
  private final class SortedOnce: Sendable {
    private let lost: LostRecords
    private let sorted = Mutex<[(words: RecordWords, found: RecordWords.Found)]?>(nil)

    init(_ lost: LostRecords) { self.lost = lost }

    func record(_ number: Int) -> LostRecord {
      let (words, found) = sorted.withLock { sorted in
        let all = sorted ?? lost.losses.flatMap { loss in loss.words.sorted(loss.records).map { (loss.words, $0) } }
        sorted = all
        return all[number]
      }
      return LostRecord(indicator: words.heading, line: words.line(found))
    }
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
