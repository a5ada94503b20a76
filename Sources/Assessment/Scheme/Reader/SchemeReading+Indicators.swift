import Diagnostics

extension SchemeReading {
  /// The indicators, whose points must add up to 100 where any has points.
  func indicators(_ node: SchemeNode?, at place: Place, _ names: SchemeNames) -> [Indicator] {
    var ids = UniqueNames()
    var points: [Rational?] = []
    let indicators = (filledList(node) ?? []).compactMap { item -> Indicator? in
      let optional = ["area", "title", "basis", "among", "scope", "points", "score", "deduct", "bonus", "veto"]
      guard let section = SchemeSection(item, self, required: ["id", "of", "count"], optional: optional) else {
        points.append(nil)
        return nil
      }
      if let node = section["points"] { points.append(number(node, upTo: 100)) }
      return indicator(section, &ids, names, points: section["points"] == nil ? nil : points.last ?? nil)
    }
    checkSum(points, at: place)
    return indicators
  }

  /// Nothing is said where some points could not be read.
  private func checkSum(_ points: [Rational?], at place: Place) {
    let known = points.compactMap(\.self)
    guard !points.isEmpty, known.count == points.count else { return }
    let sum = known.reduce(0, +)
    if sum != 100 { report(.schemePointsSum, at: place, [.init("sum", sum)]) }
  }

  private func indicator(
    _ section: SchemeSection, _ ids: inout UniqueNames, _ names: SchemeNames, points: Rational?
  ) -> Indicator? {
    let (id, title, basis) = (name(section["id"], &ids), title(section["title"]), text(section["basis"]))
    let area = area(section["area"], names.areas)
    let population = population(section["of"])
    let among = expression(section["among"], population)
    let count = expression(section["count"], population)
    let scope: Indicator.Scope? = choice(section["scope"])
    let weight = weight(section, points: points, grades: names.grades)
    guard let id, let population, let count, let weight else { return nil }
    return Indicator(
      id: id, area: area, title: title ?? Bilingual(id), basis: basis, population: population, among: among,
      count: count, scope: scope ?? .all, weight: weight)
  }

  private func area(_ node: SchemeNode?, _ areas: [String]) -> String? {
    guard let node, let area = text(node) else { return nil }
    if !areas.contains(area) {
      report(.schemeUnknownArea, area, at: node.place, .choice(of: areas, insteadOf: area))
    }
    return area
  }

  private func population(_ node: SchemeNode?) -> Population? {
    guard let node, let name = text(node) else { return nil }
    let population = Population(rawValue: name)
    if population == nil {
      let allowed = Population.allCases.map(\.rawValue)
      report(.schemeUnknownPopulation, name, at: node.place, .choice(of: allowed, insteadOf: name))
    }
    return population
  }
}
