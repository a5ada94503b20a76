import Assessment
import Diagnostics
import Records
import Templates

/// What template workbooks can name beside the cover and the summary: all units, records and findings.
struct WorkbookPage: Sendable {
  let report: Report
  let findings: [Finding]

  /// The names that only workbooks have.
  static let fields = Fields<WorkbookPage>([
    lines("units", "全部单位，按代码排列", "all units, by code") { $0.register.units.indices.map(\.self) },
    lines("cities", "市级政府，按名次排列", "the governments of cities, by rank") { $0.governments(of: .city) },
    lines("counties", "县级政府，按名次排列", "the governments of counties, by rank") { $0.governments(of: .county) },
    .init(
      "scorecards", .list(.record(UnitPage.fields.shape)),
      meaning: Bilingual(
        zh: "市级政府的成绩单，按名次排列；没有市级政府时为县级政府，再没有则为最上级单位",
        en:
          "the scorecards of the governments of cities, by rank; where there are none of counties, else of the topmost units"
      )
    ) { page in
      let report = page.report
      let units = report.composer.carded
      return .lazy(LazyList(count: units.count) { UnitPage.fields.value(report.page(of: units[$0])) })
    },
    .list("indicators", IndicatorLine.fields, "全部指标的定义", "all indicators as the scheme defines them") {
      $0.report.composer.definitions
    },
    .init(
      "lostRecords", .list(.record(LostRecords.fields.shape)),
      meaning: Bilingual(
        zh: "每个单位自己的失分记录，按单位代码排列；公开版没有",
        en: "the records behind every lost point, with the unit that they are of, by its code; none for the public")
    ) { page in
      let composer = page.report.composer
      guard composer.listsRecords else { return .list([]) }
      return .lazy(LostRecords.lists(composer))
    },
    .init(
      "allFindings", .list(.record(FindingEntry.fields.shape)),
      meaning: Bilingual(zh: "数据中的全部问题", en: "everything found in the data")
    ) { page in
      let (composer, findings) = (page.report.composer, page.findings)
      guard composer.listsRecords else { return .list([]) }
      return .lazy(
        LazyList(count: findings.count) {
          FindingEntry.fields.value(FindingEntry(finding: findings[$0], language: composer.language))
        })
    },
  ])

  /// A list of units, each put into words when it is asked for.
  private static func lines(
    _ name: String, _ zh: String, _ en: String, _ units: @escaping @Sendable (Composer) -> [Int]
  ) -> Fields<WorkbookPage>.Field {
    .init(name, .list(.record(UnitLine.fields.shape)), meaning: Bilingual(zh: zh, en: en)) { page in
      let composer = page.report.composer
      let numbers = units(composer)
      return .lazy(
        LazyList(count: numbers.count) { UnitLine.fields.value(UnitLine(composer: composer, unit: numbers[$0])) })
    }
  }
}

extension Composer {
  /// The governments of a level by their places in the first ranking that has them, those without a place last.
  fileprivate func governments(of level: UnitLevel) -> [Int] {
    let units = register.units.indices.filter {
      register.units[$0].level == level && register.units[$0].kind == .government
    }
    return units.map { unit -> (ranking: Int, entry: Int, unit: Int) in
      let place = standings.places[unit].first
      return (place?.ranking ?? .max, place?.entry ?? .max, unit)
    }.sorted { $0 < $1 }.map(\.unit)
  }

  /// The indicators in the order of the scheme, without figures of any unit.
  fileprivate var definitions: [IndicatorLine] {
    zip(headings, scheme.indicators).map { heading, indicator in
      IndicatorLine(
        heading: heading, n: .count(0), d: indicator.isRate ? .count(0) : nil, rate: nil, score: nil, lost: nil,
        isSmall: false, step: nil)
    }
  }

  /// The units whose scorecards a workbook has.
  fileprivate var carded: [Int] {
    let lists = [governments(of: .city), governments(of: .county)]
    return lists.first { !$0.isEmpty } ?? register.units.indices.filter { register.units[$0].parent == nil }
  }
}
