import Diagnostics

/// Findings as CSV that Excel opens as it should (UTF-8 with byte-order mark, CRLF), one line each.
public func findingsCSV(_ findings: [Finding]) -> [UInt8] {
  var csv = CSVText()
  csv.row([
    "code", "severity", "file", "line", "column", "field", "value", "message", "hint", "message_en", "hint_en", "sheet",
  ])
  for finding in findings {
    let place = finding.place
    let (message, hint) = (finding.message, finding.hint)
    csv.row([
      finding.code, finding.severity.rawValue, place.file ?? "", place.line.map(String.init) ?? "",
      place.column.map(String.init) ?? "", place.field?.id ?? "", place.value ?? "", message.zh, hint.zh, message.en,
      hint.en, place.sheet ?? "",
    ])
  }
  return csv.bytes
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
    Dictionary(grouping: self, by: \.severity).sorted { $0.key < $1.key }.flatMap { severity, findings in
      Dictionary(grouping: findings, by: \.code).sorted { $0.key < $1.key }.map { (severity, $0, $1.count) }
    }
  }
}

/// Writes CSV rows (RFC 4180) that no spreadsheet takes for formulas.
struct CSVText {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  mutating func row(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      append(field)
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func append(_ field: String) {
    let text = Self.mayBeFormula(field) ? "'" + field : field
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// Whether a spreadsheet would run the text: an apostrophe before it says that it is none.
  ///
  /// A signed number may stay.
  private static func mayBeFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first, [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first) else { return false }
    return !text.utf8.dropFirst().allSatisfy { $0 == 0x2E || 0x30...0x39 ~= $0 }
  }
}
