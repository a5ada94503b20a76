import Assessment
import Diagnostics
import Records

extension TallySheet {
  /// The units of the sheet as a register, checked as a table of units is.
  func directory(under scheme: Scheme) -> (register: Register, findings: [Finding]) {
    let names = Table.units.columns.map(\.name.id)
    let rows = units.map { [$0.row.code, $0.row.name, $0.row.kind.word, $0.row.level.word, $0.row.parent] }
    let lines = ([names] + rows).map { $0.map(Self.quoted).joined(separator: ",") + "\n" }
    return Register.directory(
      Array(lines.joined().utf8), path: "units (tallies)", rulings: Rulings(severities: scheme.severities),
      isGrouped: scheme.ranks)
  }

  private static func quoted(_ field: String) -> String { "\"\(field.replacing("\"", with: "\"\""))\"" }
}

extension TallyFile {
  /// That records were left out for errors; nil where none was.
  var leftOut: Finding? {
    let errors = sheet.findings.filter { $0.severity == .error }.reduce(0) { $0 + $1.count }
    guard errors > 0 else { return nil }
    let records = sheet.coverage.values.reduce(0) { $0 + $1.quarantined }
    return Finding(.tallyLeftOut, at: Place(file: path), [.init("errors", errors), .init("count", records)])
  }

  /// How often something was found in the records, a note for each code.
  var findingCounts: [Finding] {
    sheet.findings.map { found in
      Finding(
        .tallyFindings, at: Place(file: path, value: found.code),
        [.init("count", found.count), .init("severity", found.severity.title)])
    }
  }
}

extension CheckedData {
  /// The same data where cases were counted elsewhere: a table of them need not be here.
  var allowingNoCases: CheckedData {
    let others = findings.filter { $0.kind != .missingTable || $0.place.value != Table.cases.rawValue }
    return CheckedData(
      schemeFile: schemeFile, scheme: scheme, register: register, log: FindingLog(others), inputs: inputs)
  }
}
