import Diagnostics

/// Findings as JSON, in the order given, with how many there are of each severity.
public func findingsJSON(_ findings: [Finding]) -> [UInt8] {
  var json = JSONText()
  json.raw("{\"findings\": ")
  json.list(findings, separator: ",") { $0.finding($1) }
  json.raw(",\n \"counts\": ")
  json.counts(of: findings)
  json.raw("}\n")
  return json.bytes
}

extension JSONText {
  fileprivate mutating func finding(_ finding: Finding) {
    raw("\n  {\"code\": ")
    string(finding.code)
    raw(", \"severity\": \"\(finding.severity.rawValue)\", \"file\": ")
    string(finding.place.file)
    raw(", \"sheet\": ")
    string(finding.place.sheet)
    raw(", \"line\": ")
    number(finding.place.line)
    raw(", \"column\": ")
    number(finding.place.column)
    raw(", \"field\": ")
    string(finding.place.field?.id)
    raw(", \"value\": ")
    string(finding.place.value)
    raw(", \"message\": ")
    bilingual(finding.message)
    raw(", \"hint\": ")
    bilingual(finding.hint)
    raw("}")
  }

  private mutating func bilingual(_ words: Bilingual) {
    raw("{\"zh\": ")
    string(words.zh)
    raw(", \"en\": ")
    string(words.en)
    raw("}")
  }

  mutating func counts(of findings: [Finding]) {
    raw("{")
    for (index, severity) in Severity.allCases.enumerated() {
      let count = findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
      raw("\(index == 0 ? "" : ", ")\"\(severity.rawValue)\": \(count)")
    }
    raw("}")
  }
}
