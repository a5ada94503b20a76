import Assessment
import Records

/// The records behind a unit's indicators, as JSON; keys sorted by bytes, repeated ones kept.
public func explanationJSON(_ explanations: [Explanation], of unit: Int, in evaluation: Evaluation) -> [UInt8] {
  var json = JSONText()
  json.raw("{\"unit\": ")
  json.string(evaluation.register.units[unit].code)
  json.raw(", \"indicators\": ")
  json.list(explanations, separator: ",") { $0.explanation($1, evaluation) }
  json.raw("}\n")
  return json.bytes
}

/// What one case does to all units that see it, as JSON.
public func caseJSON(_ number: CaseNumber, _ effects: [CaseEffect], in evaluation: Evaluation) -> [UInt8] {
  var json = JSONText()
  json.raw("{\"case\": ")
  json.string(evaluation.register.text(number))
  json.raw(", \"units\": ")
  json.list(effects, separator: ",") { json, effect in
    json.raw("\n {\"unit\": ")
    json.string(evaluation.register.units[effect.unit].code)
    json.raw(", \"indicators\": ")
    json.list(effect.explanations, separator: ",") { $0.explanation($1, evaluation) }
    json.raw("}")
  }
  json.raw("}\n")
  return json.bytes
}

extension JSONText {
  fileprivate mutating func explanation(_ explanation: Explanation, _ evaluation: Evaluation) {
    raw("\n  {\"id\": ")
    string(evaluation.scheme.indicators[explanation.indicator].id)
    raw(", \"n\": \(explanation.counted.count), \"d\": ")
    let isRate = evaluation.scheme.indicators[explanation.indicator].isRate
    number(isRate ? explanation.counted.count + explanation.missed.count : nil)
    raw(", \"counted\": ")
    keys(explanation.counted, evaluation.register)
    raw(", \"missed\": ")
    keys(explanation.missed, evaluation.register)
    raw(", \"left_out\": ")
    let leftOut = explanation.leftOut.map { ($0.record.key(in: evaluation.register), $0.why) }
    list(leftOut.sorted { ($0.0 + "\0" + $0.1).precedesByBytes($1.0 + "\0" + $1.1) }) { json, entry in
      json.raw("{\"key\": ")
      json.string(entry.0)
      json.raw(", \"why\": ")
      json.string(entry.1)
      json.raw("}")
    }
    raw("}")
  }

  private mutating func keys(_ records: [CountedRecord], _ register: Register) {
    list(records.map { $0.key(in: register) }.sortedByBytes()) { $0.string($1) }
  }
}

extension Sequence<String> {
  /// The strings in the order of their UTF-8 bytes.
  public func sortedByBytes() -> [String] {
    sorted { $0.precedesByBytes($1) }
  }
}

extension String {
  fileprivate func precedesByBytes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
