import Assessment
import Diagnostics
import Records
import Templates

/// What template workbooks can name beside the cover: the summary, and every unit with its scorecard.
struct WorkbookPage: Sendable {
  let report: Report
  let findings: [Finding]

  /// The names that only workbooks have.
  static let fields = Fields<WorkbookPage>([
    scorecards("units", "全部单位的成绩单，按代码排列", "the scorecards of all units, by code") { _ in true },
    scorecards("cities", "市级政府的成绩单", "the scorecards of the governments of cities") {
      $0.level == .city && $0.kind == .government
    },
    scorecards("counties", "县级政府的成绩单", "the scorecards of the governments of counties") {
      $0.level == .county && $0.kind == .government
    },
    .init(
      "allFindings", .list(.record(FindingLine.fields.shape)),
      meaning: Bilingual(zh: "数据中的全部问题", en: "everything found in the data")
    ) { page in
      guard page.report.composer.listsRecords else { return .list([]) }
      return .lazy(
        LazyList(count: page.findings.count) { FindingLine.fields.value(page.report.composer.line(page.findings[$0])) })
    },
  ])

  /// A list of scorecards, each composed when it is asked for.
  private static func scorecards(
    _ name: String, _ zh: String, _ en: String, where isMeant: @escaping @Sendable (Unit) -> Bool
  ) -> Fields<WorkbookPage>.Field {
    .init(name, .list(.record(UnitPage.fields.shape)), meaning: Bilingual(zh: zh, en: en)) { page in
      let report = page.report
      let units = report.composer.register.units
      let numbers = units.indices.filter { isMeant(units[$0]) }
      return .lazy(LazyList(count: numbers.count) { UnitPage.fields.value(report.page(of: numbers[$0])) })
    }
  }
}
