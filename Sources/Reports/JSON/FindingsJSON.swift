import Diagnostics

/// Findings as JSON, in the order given, with how many there are of each severity; part by part.
public func findingsJSON(_ findings: [Finding]) -> some Sequence<[UInt8]> {
  findings.parts.lazy.map { part in
    var json = JSONText()
    if part.isFirst { json.raw("{\"findings\": [") }
    for (index, finding) in part.findings.enumerated() {
      if !part.isFirst || index > 0 { json.raw(",") }
      json.finding(finding)
    }
    if part.isLast {
      json.raw("],\n \"counts\": ")
      json.counts(of: findings)
      json.raw("}\n")
    }
    return json.bytes
  }
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
    bilingual { finding.writeMessage($0, to: &$1) }
    raw(", \"hint\": ")
    bilingual { finding.writeHint($0, to: &$1) }
    raw(", \"waived\": ")
    acceptance(finding.acceptance)
    raw("}")
  }

  private mutating func acceptance(_ acceptance: Acceptance?) {
    guard let acceptance else { return raw("null") }
    raw("{\"reason\": ")
    string(acceptance.reason)
    raw(", \"approved_by\": ")
    string(acceptance.approvedBy)
    raw(", \"expires_on\": ")
    string(acceptance.expiresOn)
    raw("}")
  }

  private mutating func bilingual(_ write: (Language, inout [UInt8]) -> Void) {
    raw("{\"zh\": ")
    string { write(.zh, &$0) }
    raw(", \"en\": ")
    string { write(.en, &$0) }
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
