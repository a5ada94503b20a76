import Assessment
import Records

/// What the outputs say of the program and the scheme that made them.
public struct Provenance: Sendable, Hashable {
  /// The program's version.
  public var version: String
  /// The digest of the scheme's bytes, in hexadecimal.
  public var schemeDigest: String

  public init(version: String, schemeDigest: String) {
    self.version = version
    self.schemeDigest = schemeDigest
  }
}

/// Everything computed, as JSON: units by code, indicators and groups in the scheme's order, entries by rank; in parts,
/// to be written one behind the other.
public func resultsJSON(
  _ evaluation: Evaluation, _ provenance: Provenance, _ workers: Workers = .one
) -> [[UInt8]] {
  var head = JSONText()
  head.head(evaluation, provenance)
  head.raw(" \"units\": [")
  var rest = JSONText()
  rest.raw("],\n \"rankings\": ")
  rest.list(evaluation.rankings, separator: ",") { $0.ranking($1, evaluation) }
  rest.raw("}\n")
  return [head.bytes] + units(evaluation, workers) + [rest.bytes]
}

/// The units, some in each part.
private func units(_ evaluation: Evaluation, _ workers: Workers) -> [[UInt8]] {
  let (cards, size) = (evaluation.cards, 64)
  return workers.each((cards.count + size - 1) / size) { part in
    var json = JSONText()
    for card in part * size..<min((part + 1) * size, cards.count) {
      if card > 0 { json.raw(",") }
      json.unit(cards[card], evaluation)
    }
    return json.bytes
  }
}

extension JSONText {
  fileprivate mutating func head(_ evaluation: Evaluation, _ provenance: Provenance) {
    raw("{")
    tool(provenance)
    raw(",\n \"scheme\": {\"id\": ")
    string(evaluation.scheme.id)
    raw(", \"sha256\": ")
    string(provenance.schemeDigest)
    raw("},\n ")
    period(evaluation.scheme.period)
    raw(",\n ")
    coverage(evaluation.register.coverage)
    raw(",\n")
  }

  mutating func tool(_ provenance: Provenance) {
    raw("\"assize\": {\"format\": 1, \"version\": ")
    string(provenance.version)
    raw("}")
  }

  mutating func period(_ period: Period) {
    raw("\"period\": {\"from\": \"\(period.from)\", \"to\": \"\(period.to)\"}")
  }

  mutating func coverage(_ coverage: [Table: Coverage]) {
    raw("\"coverage\": {")
    for (index, table) in Table.allCases.enumerated() {
      let count = coverage[table] ?? Coverage()
      raw(index == 0 ? "" : ", ")
      key(table.rawValue)
      raw("{\"read\": \(count.read), \"counted\": \(count.counted), \"quarantined\": \(count.quarantined), ")
      raw("\"set_aside\": \(count.setAside)}")
    }
    raw("}")
  }

  fileprivate mutating func unit(_ card: Scorecard, _ evaluation: Evaluation) {
    let unit = evaluation.register.units[card.unit]
    raw("\n  {\"code\": ")
    string(unit.code)
    raw(", \"name\": ")
    string(unit.name)
    raw(", \"kind\": \"\(unit.kind.word)\", \"level\": \"\(unit.level.word)\", \"parent\": ")
    string(unit.parent.map { evaluation.register.units[$0].code })
    raw(", \"total\": ")
    hundredths(card.total)
    raw(", \"grade\": ")
    string(card.grade)
    raw(", \"ranked\": \(card.isRanked), \"veto\": ")
    string(card.veto)
    raw(",\n   \"indicators\": ")
    list(zip(evaluation.scheme.indicators, card.results), separator: ",") { $0.result($1.0, $1.1) }
    raw("}")
  }

  private mutating func result(_ indicator: Indicator, _ result: IndicatorResult) {
    literal("\n    {\"id\": ")
    string(indicator.id)
    literal(", \"n\": ")
    number(result.n)
    literal(", \"d\": ")
    number(result.d)
    literal(", \"rate\": ")
    hundredths(result.rate)
    literal(", \"points\": ")
    hundredths(result.points)
    literal(", \"score\": ")
    hundredths(result.score)
    literal(result.isSmall ? ", \"small\": true}" : ", \"small\": false}")
  }

  fileprivate mutating func ranking(_ ranking: Ranking, _ evaluation: Evaluation) {
    let units = evaluation.register.units
    raw("\n  {\"group\": ")
    string(evaluation.scheme.groups[ranking.group].id)
    raw(", \"within\": ")
    string(ranking.within.map { units[$0].code })
    raw(", \"entries\": ")
    list(ranking.entries, separator: ",") { json, entry in
      json.raw("\n    {\"code\": ")
      json.string(units[entry.unit].code)
      json.raw(", \"rank\": \(entry.rank), \"total\": \(decimal(entry.total))}")
    }
    raw("}")
  }
}
