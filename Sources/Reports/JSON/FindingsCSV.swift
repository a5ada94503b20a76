import Diagnostics

/// Findings as CSV that Excel opens as it should (UTF-8 with byte-order mark, CRLF), one line each; part by part.
public func findingsCSV(_ findings: [Finding]) -> some Sequence<[UInt8]> {
  findings.parts.lazy.map { part in
    var csv = CSVText(isMarked: part.isFirst)
    if part.isFirst { csv.row(headings) }
    for finding in part.findings { csv.row(finding) }
    return csv.bytes
  }
}

private let headings = [
  "code", "severity", "file", "line", "column", "field", "value", "message", "hint", "message_en", "hint_en", "sheet",
]

extension CSVText {
  fileprivate mutating func row(_ finding: Finding) {
    let place = finding.place
    field(finding.code)
    field(finding.severity.rawValue)
    field(place.file ?? "")
    field(place.line.map(String.init) ?? "")
    field(place.column.map(String.init) ?? "")
    field(place.field?.id ?? "")
    field(place.value ?? "")
    for language in Language.allCases {
      field { finding.writeMessage(language, to: &$0) }
      field { finding.writeHint(language, to: &$0) }
    }
    field(place.sheet ?? "")
    endRow()
  }
}

/// How many findings there are of each kind, as CSV: what the public may see of them.
public func findingCountsCSV(_ findings: [Finding]) -> [UInt8] {
  var csv = CSVText()
  csv.row(["code", "severity", "count"])
  for entry in findings.countedByCode() { csv.row([entry.code, entry.severity.rawValue, String(entry.count)]) }
  return csv.bytes
}

extension [Finding] {
  /// How many there are of each kind, by severity and code.
  func countedByCode() -> [(severity: Severity, code: String, count: Int)] {
    var counts: [Severity: [String: Int]] = [:]
    for finding in self { counts[finding.severity, default: [:]][finding.code, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.flatMap { severity, codes in
      codes.sorted { $0.key < $1.key }.map { (severity, $0, $1) }
    }
  }
}
