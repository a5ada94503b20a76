import Diagnostics
import Records

/// Reads a scheme from its YAML text.
///
/// All mistakes are found in one pass, each with its line and column and, where there is a near word, a suggestion.
/// Numbers are exact decimals as written; nothing passes through floating point.
public enum SchemeReader {
  /// Reads a scheme.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - file: Its path, for the findings.
  /// - Returns: The scheme, or nil where there is an error; the findings by place.
  public static func read(_ text: String, file: String) -> (scheme: Scheme?, findings: [Finding]) {
    let source = SchemeSource(text)
    let reading = SchemeReading(source, file: file)
    var composer = SchemeComposer(source, reading)
    let scheme = reading.scheme(composer.compose())
    let hasErrors = reading.findings.contains { $0.severity == .error }
    return (hasErrors ? nil : scheme, reading.findings.sorted())
  }
}

extension SchemeReading {
  /// A whole scheme, reporting whatever is wrong with it; nil where there is too little to make one.
  fileprivate func scheme(_ node: SchemeNode?) -> Scheme? {
    let required = ["assize", "id", "period", "outcomes", "indicators"]
    let optional = [
      "title", "basis", "calendar", "quotas", "when-empty", "rank-from", "small-sample", "grades", "groups", "areas",
      "findings",
    ]
    guard let top = SchemeSection(node, self, required: required, optional: optional) else { return nil }
    checkVersion(top["assize"])
    let (id, title, basis) = (text(top["id"]), title(top["title"]), text(top["basis"]))
    let (period, calendar) = (period(top["period"]), calendar(top["calendar"]))
    let (quotas, outcomes) = (quotas(top["quotas"]), outcomes(top["outcomes"]))
    let whenEmpty: WhenEmpty? = choice(top["when-empty"])
    let (rankFrom, smallSample) = (number(top["rank-from"], upTo: 100), whole(top["small-sample"]))
    let (grades, groups, areas) = (grades(top["grades"]), groups(top["groups"]), areas(top["areas"]))
    let names = SchemeNames(areas: areas.map(\.id), grades: grades.names)
    let indicators = indicators(top["indicators"], at: top.place(of: "indicators"), names)
    let severities = severities(top["findings"])
    guard let id, let period else { return nil }
    return Scheme(
      id: id, title: title ?? Bilingual(id), basis: basis, period: period, calendar: calendar, quotas: quotas,
      outcomes: outcomes, whenEmpty: whenEmpty ?? .exclude, rankFrom: rankFrom ?? 0, smallSample: smallSample ?? 0,
      grades: grades.grades, groups: groups, areas: areas, indicators: indicators,
      severities: severities)
  }

  private func checkVersion(_ node: SchemeNode?) {
    guard let node, let version = text(node), version != "1" else { return }
    report(.schemeVersion, version, at: node.place)
  }

  private func quotas(_ node: SchemeNode?) -> Quotas {
    var quotas = Quotas()
    let keys = ["trainings", "observations", "heavy-caseload"]
    guard let section = SchemeSection(node, self, optional: keys) else { return quotas }
    quotas.trainings = whole(section["trainings"]) ?? quotas.trainings
    quotas.observations = whole(section["observations"]) ?? quotas.observations
    quotas.heavyCaseload = whole(section["heavy-caseload"]) ?? quotas.heavyCaseload
    return quotas
  }
}

/// The names in a scheme that its indicators refer to.
struct SchemeNames {
  var areas: [String]
  var grades: [String]
}
