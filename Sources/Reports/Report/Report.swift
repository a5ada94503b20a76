import Assessment
import Diagnostics
import Records
import Templates

/// Everything that the pages show, ordered and formatted: the summary at once, each unit's page when asked for.
///
/// A value that many threads may read.
public struct Report: Sendable {
  public let summary: Summary
  let composer: Composer
  /// The labels and the cover, for every template.
  let frame: Value

  /// Composes the report of an assessment.
  ///
  /// - Parameters:
  ///   - findings: What was found in the data, sorted; errors are shown as what was left out.
  public static func compose(
    _ evaluation: Evaluation, _ explainer: Explainer, _ findings: [Finding], _ imprint: Imprint,
    _ workers: Workers = .one
  ) -> Report {
    let composer = Composer(evaluation, explainer, findings, imprint, workers)
    return Report(
      summary: composer.summary(findings), composer: composer,
      frame: PageFrame.value(composer.cover, imprint.language))
  }

  /// How many units there are; they are numbered from 0 in the order of their codes.
  public var unitCount: Int { composer.names.count }

  /// The name and code of a unit.
  public func name(of unit: Int) -> UnitName { composer.names[unit] }

  /// The scorecard of a unit, with the records behind it.
  public func page(of unit: Int) -> UnitPage { composer.page(of: unit) }

  /// What every page says of the report.
  public var cover: Cover { composer.cover }
}
