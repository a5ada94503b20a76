import Assessment
import Records
import Synchronization
import Templates

/// The records behind the lost points that are a unit's own, by indicator and date.
///
/// A class, since its list refers to it for each record.
final class LostRecords: Sendable {
  private let composer: Composer
  private let unit: Int
  private let count: Int
  private let sorted = Mutex<[(words: RecordWords, found: RecordWords.Found)]?>(nil)

  private init(_ composer: Composer, of unit: Int, count: Int) {
    self.composer = composer
    self.unit = unit
    self.count = count
  }

  /// Those of every unit, by code.
  ///
  /// A workbook asks twice for each: how many there are, and for themselves. They are counted once, and found, sorted and
  /// put into words where the first of them is asked for.
  static func lists(_ composer: Composer) -> LazyList {
    let counts = Mutex<[Int?]>(Array(repeating: nil, count: composer.names.count))
    return LazyList(count: composer.names.count) { unit in
      let known = counts.withLock { $0[unit] }
      let count =
        known ?? composer.explainer.lossCount(of: unit, indicators: composer.lossy(unit), composer.reach(unit))
      if known == nil { counts.withLock { $0[unit] = count } }
      return fields.value(LostRecords(composer, of: unit, count: count))
    }
  }

  static let fields = Fields<LostRecords>([
    .unit("unit", "单位", "the unit") { $0.composer.names[$0.unit] },
    .init(
      "records", .list(.record(LostRecord.fields.shape)),
      meaning: .init(zh: "其失分记录，按指标、日期排列", en: "its records, by indicator and date")
    ) { lost in
      .lazy(LazyList(count: lost.count) { LostRecord.fields.value(lost.record($0)) })
    },
  ])

  private func record(_ number: Int) -> LostRecord {
    let (words, found) = sorted.withLock { sorted in
      let known = sorted ?? all
      sorted = known
      return known[number]
    }
    return LostRecord(indicator: words.heading, line: words.line(found))
  }

  /// All of them, sorted.
  private var all: [(words: RecordWords, found: RecordWords.Found)] {
    let losses = composer.explainer.losses(of: unit, indicators: composer.lossy(unit), composer.reach(unit))
    return losses.flatMap { loss in
      let words = RecordWords(composer, loss.indicator, page: unit)
      return words.sorted(loss.lost).map { (words, $0) }
    }
  }
}

extension Composer {
  /// The indicators for which a unit lost points.
  fileprivate func lossy(_ unit: Int) -> [Int] {
    let results = evaluation.cards[unit].results
    return headings.indices.filter { hasLosses($0, results[$0]) }
  }

  /// How a joint case counts for a unit and those below it can be told only where all are looked at.
  fileprivate func reach(_ unit: Int) -> Reach { caseloads[unit] > Limits.caseload ? .unshared : .own }
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
