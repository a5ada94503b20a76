import Diagnostics
import Records

extension Register {
  /// The findings about records that stand, by the unit that the record belongs to.
  func attributed(_ findings: [Finding]) -> [Int: [Finding]] {
    let numbers = Dictionary(files.enumerated().map { ($1.place, UInt16($0)) }, uniquingKeysWith: { first, _ in first })
    var wanted: [Spot: [Finding]] = [:]
    var lines = files.map { _ in LineSet() }
    for finding in findings {
      guard let file = numbers[finding.place.whole], let line = finding.place.line else { continue }
      wanted[Spot(file: file, line: UInt32(line)), default: []].append(finding)
      lines[Int(file)].insert(line)
    }
    guard !wanted.isEmpty else { return [:] }
    var found: [Int: [Finding]] = [:]
    forEachSource { source, unit in
      guard lines[Int(source.file)].contains(Int(source.line)) else { return }
      if let findings = wanted[Spot(file: source.file, line: source.line)] { found[unit, default: []] += findings }
    }
    return found.mapValues { $0.inOrder() }
  }

  /// Calls a function with the place of every record that stands, and its unit.
  func forEachSource(_ body: (Source, Int) -> Void) {
    for (index, unit) in units.enumerated() { body(unit.source, index) }
    forEachTrial { _, record, sessions in
      body(record.source, Int(record.unit))
      for place in sessions.indices { body(sessions[place].source, Int(record.unit)) }
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

/// Some lines of a file, a bit for each: nearly all records have no finding, and are passed over quickly.
private struct LineSet {
  private var words: [UInt64] = []

  mutating func insert(_ line: Int) {
    if line / 64 >= words.count { words += Array(repeating: 0, count: line / 64 + 1 - words.count) }
    words[line / 64] |= 1 << UInt64(line % 64)
  }

  func contains(_ line: Int) -> Bool { line / 64 < words.count && words[line / 64] >> UInt64(line % 64) & 1 == 1 }
}
