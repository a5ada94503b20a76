import Assessment
import Diagnostics
import Records

/// Puts a report together: what all pages share is made once, each page when it is asked for.
///
/// A class, since everything that words a record holds it.
final class Composer: Sendable {
  let evaluation: Evaluation
  let explainer: Explainer
  let imprint: Imprint
  let names: [UnitName]
  let caseNumbers: CaseNumberTexts
  let headings: [IndicatorLine.Heading]
  let areaHeadings: [AreaHeading]
  let standings: Standings
  let caseloads: Caseloads
  let medians: AreaMedians
  let courses: Courses
  let sayings = Sayings()
  /// For each unit the findings about its own records.
  let findings: [Int: [Finding]]
  /// For each unit, by its code, the findings about its own records that are accepted, also of records left out.
  let waived: [String: [Finding]]

  init(_ evaluation: Evaluation, _ explainer: Explainer, _ findings: [Finding], _ imprint: Imprint, _ workers: Workers)
  {
    self.evaluation = evaluation
    self.explainer = explainer
    self.imprint = imprint
    names = evaluation.register.units.map { UnitName(name: $0.name.plain.clipped(to: Limits.name), code: $0.code) }
    caseNumbers = evaluation.register.caseNumberTexts
    headings = evaluation.scheme.indicators.map { .init($0, evaluation.scheme, imprint.language) }
    areaHeadings = AreaHeading.all(evaluation.scheme, imprint.language)
    standings = Standings(evaluation)
    caseloads = Caseloads(evaluation.register)
    medians = AreaMedians(evaluation)
    courses = Courses(evaluation, explainer, workers)
    self.findings = evaluation.register.attributed(findings.filter { $0.acceptance == nil })
    waived = Dictionary(grouping: findings.filter { $0.acceptance != nil }) { $0.acceptance?.unit ?? "" }
  }

  var scheme: Scheme { evaluation.scheme }
  var register: Register { evaluation.register }
  var language: Language { imprint.language }

  /// Whether the pages list records and what was found in them.
  var listsRecords: Bool { imprint.audience == .internal }

  func say(_ phrase: Phrase, _ arguments: KeyValuePairs<String, String> = [:]) -> String {
    phrase.text(language, arguments)
  }

  var cover: Cover { Cover(scheme, imprint) }

  /// A grade as people read it.
  func grade(_ card: Scorecard) -> String? { card.grade.map { GradeWords.text($0, language) } }

  /// The change of a unit's total against the previous assessment.
  func change(of unit: Int) -> Figure? {
    guard let before = imprint.previous?[names[unit].code]?.total, let total = evaluation.cards[unit].total else {
      return nil
    }
    return .change(total - before)
  }
}
