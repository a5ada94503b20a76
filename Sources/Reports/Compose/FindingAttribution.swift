import Diagnostics
import Records

extension Register {
  /// The findings about records that stand, by the unit that the record belongs to.
  func attributed(_ findings: [Finding]) -> [Int: [Finding]] {
    let numbers = Dictionary(files.enumerated().map { ($1.place, UInt16($0)) }, uniquingKeysWith: { first, _ in first })
    var wanted: [Spot: [Finding]] = [:]
    for finding in findings {
      guard let file = numbers[finding.place.whole], let line = finding.place.line else { continue }
      wanted[Spot(file: file, line: UInt32(line)), default: []].append(finding)
    }
    guard !wanted.isEmpty else { return [:] }
    var found: [Int: [Finding]] = [:]
    forEachSource { source, unit in
      if let findings = wanted[Spot(file: source.file, line: source.line)] { found[unit, default: []] += findings }
    }
    return found.mapValues { $0.inOrder() }
  }

  /// Calls a function with the place of every record that stands, and its unit.
  func forEachSource(_ body: (Source, Int) -> Void) {
    for (index, unit) in units.enumerated() { body(unit.source, index) }
    forEachCase { row, record in
      body(record.source, Int(record.unit))
      for session in sessions(of: row) { body(session.source, Int(record.unit)) }
    }
    for letter in letters { body(letter.source, Int(letter.unit)) }
    for training in trainings { body(training.source, Int(training.unit)) }
    for capacity in capacities { body(capacity.source, Int(capacity.unit)) }
    for event in events { body(event.source, Int(event.unit)) }
  }
}

/// A line of a file, by the file's number.
private struct Spot: Hashable {
  let file: UInt16
  let line: UInt32
}
