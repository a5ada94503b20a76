import Diagnostics

extension RegisterBuilder {
  /// Adds what is to be said of single cells of a sheet, whose pieces are the last that were added.
  ///
  /// As a rule it asks for a look; where it is taken for an error, it keeps its record out.
  public mutating func add(_ findings: [Finding], aboutCellsOf file: SourceFile) {
    var faultyLines: Set<Int> = []
    for finding in findings {
      var finding = file.naming(finding)
      if rulings.rule(&finding), let line = finding.place.line { faultyLines.insert(line) }
      self.findings.append(finding)
    }
    guard !faultyLines.isEmpty, let number = files.lastIndex(where: { $0.place == file.place }) else { return }
    keepOut { Int($0.file) == number && faultyLines.contains(Int($0.line)) }
  }

  private mutating func keepOut(_ isFaulty: (Source) -> Bool) {
    for row in unitRows.indices where isFaulty(unitRows[row].source) { unitRows[row].state = .faulty }
    for row in cases.indices where isFaulty(cases[row].source) { cases[row].state = .faulty }
    for row in hearings.indices where isFaulty(hearings[row].source) { hearings[row].state = .faulty }
    Self.keepOut(&register.letters, isFaulty)
    Self.keepOut(&register.trainings, isFaulty)
    Self.keepOut(&register.capacities, isFaulty)
    Self.keepOut(&register.events, isFaulty)
  }

  private static func keepOut(_ rows: inout [some LedgerRecord], _ isFaulty: (Source) -> Bool) {
    for row in rows.indices where isFaulty(rows[row].source) { rows[row].state = .faulty }
  }
}

extension SourceFile {
  /// A finding about a cell, with the name of the cell's column.
  fileprivate func naming(_ finding: Finding) -> Finding {
    guard let line = finding.place.line, let header = headerLine, line > header else { return finding }
    var finding = finding
    finding.place.field = finding.place.column.flatMap { column(at: $0 - 1)?.name }
    return finding
  }
}
