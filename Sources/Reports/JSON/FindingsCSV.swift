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
  "waiver_reason", "approved_by", "expires_on",
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
    field(finding.acceptance?.reason ?? "")
    field(finding.acceptance?.approvedBy ?? "")
    field(finding.acceptance?.expiresOn ?? "")
    endRow()
  }
}

/// How many findings there are of each kind, as CSV: what the public may see of them.
public func findingCountsCSV(_ findings: [Finding]) -> [UInt8] {
  var csv = CSVText()
  csv.row(["code", "severity", "count"])
  for entry in findings.countedByCode() { csv.row([entry.code, entry.title.en, String(entry.count)]) }
  return csv.bytes
}

extension [Finding] {
  /// How many there are of each kind, by severity and code; accepted ones apart, last.
  func countedByCode() -> [(title: Bilingual, code: String, count: Int)] {
    var (counts, waived): ([Severity: [String: Int]], [String: Int]) = ([:], [:])
    for finding in self {
      if finding.acceptance == nil {
        counts[finding.severity, default: [:]][finding.code, default: 0] += 1
      } else {
        waived[finding.code, default: 0] += 1
      }
    }
    let groups = counts.sorted { $0.key < $1.key }.map { ($0.title, $1) } + [(Acceptance.title, waived)]
    return groups.flatMap { title, codes in codes.sorted { $0.key < $1.key }.map { (title, $0, $1) } }
  }
}
