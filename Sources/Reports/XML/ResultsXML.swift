import Assessment
import Records
import Workbooks

/// Everything computed, as XML: what `results.json` has, in the same order; its schema is `docs/results.xsd`.
///
/// What is null there is an attribute that is not there here.
public func resultsXML(_ evaluation: Evaluation, _ provenance: Provenance) -> [UInt8] {
  XMLWriter.bytes(indented: true) { xml in
    xml.element("assize", ["format": "1", "version": provenance.version]) {
      let period = evaluation.scheme.period
      xml.element("scheme", ["id": evaluation.scheme.id, "sha256": provenance.schemeDigest])
      xml.element("period", ["from": period.from.description, "to": period.to.description])
      xml.coverage(evaluation.register.coverage)
      xml.element("units") { for card in evaluation.cards { xml.unit(card, evaluation) } }
      xml.element("rankings") { for ranking in evaluation.rankings { xml.ranking(ranking, evaluation) } }
    }
  }
}

extension XMLWriter {
  private func attribute(_ name: StaticString, _ value: String?) {
    if let value { attribute(name, value as String) }
  }

  fileprivate func coverage(_ coverage: [Table: Coverage]) {
    element("coverage") {
      for table in Table.allCases {
        let count = coverage[table] ?? Coverage()
        element(
          "table",
          [
            "name": table.rawValue, "read": String(count.read), "counted": String(count.counted),
            "quarantined": String(count.quarantined), "set_aside": String(count.setAside),
          ])
      }
    }
  }

  fileprivate func unit(_ card: Scorecard, _ evaluation: Evaluation) {
    let unit = evaluation.register.units[card.unit]
    element("unit", ["code": unit.code, "name": unit.name, "kind": unit.kind.word, "level": unit.level.word]) {
      attribute("parent", unit.parent.map { evaluation.register.units[$0].code })
      attribute("total", card.total.map(decimal))
      attribute("grade", card.grade)
      attribute("ranked", card.isRanked ? "true" : "false")
      attribute("veto", card.veto)
      for (indicator, result) in zip(evaluation.scheme.indicators, card.results) { self.result(indicator, result) }
    }
  }

  private func result(_ indicator: Indicator, _ result: IndicatorResult) {
    element("indicator", ["id": indicator.id, "n": String(result.n)]) {
      attribute("d", result.d.map { String($0) })
      attribute("rate", result.rate.map(decimal))
      attribute("points", result.points.map(decimal))
      attribute("score", result.score.map(decimal))
      attribute("small", result.isSmall ? "true" : "false")
    }
  }

  fileprivate func ranking(_ ranking: Ranking, _ evaluation: Evaluation) {
    let units = evaluation.register.units
    element("ranking", ["group": evaluation.scheme.groups[ranking.group].id]) {
      attribute("within", ranking.within.map { units[$0].code })
      for entry in ranking.entries {
        element("entry", ["code": units[entry.unit].code, "rank": String(entry.rank), "total": decimal(entry.total)])
      }
    }
  }
}
