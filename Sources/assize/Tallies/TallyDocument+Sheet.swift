import Assessment
import Diagnostics
import Records

extension TallyDocument {
  /// The tally; nil where a value cannot be, as only a forged file has it.
  func sheet() -> TallySheet? {
    guard let from = Day(period.from), let to = Day(period.to), from <= to,
      rules.sha256 == digest(ofLines: rules.lines),
      let cases = keyList(keys.cases), let referred = keyList(keys.referredCases), let records = keyList(keys.records),
      isSorted(indicators), isSorted(units.map(\.code)), let sources = all(sources.map(\.value)),
      let findings = all(findings.map(\.value)), let coverage = covered, let units = all(units.map(counts)),
      isPossible(units), let parts = partition
    else { return nil }
    let keys = TallySheet.Keys(
      cases: cases, referredCases: referred, records: records, unknownUnits: keys.unknownUnits)
    return TallySheet(
      versions: assize.versions, rules: rules.lines, period: Period(from: from, to: to), parts: parts.value,
      sources: sources, coverage: coverage, findings: findings, keys: keys, indicators: indicators, units: units)
  }

  /// The parts, if it is any; nil where they cannot be.
  private var partition: (value: TallySheet.Parts?, isAny: Bool)? {
    guard let parts else { return (nil, false) }
    let numbers = parts.numbers
    guard (1...TallyLimits.parts).contains(parts.of), !numbers.isEmpty,
      numbers == Set(numbers).sorted(), numbers.allSatisfy({ (1...parts.of).contains($0) })
    else { return nil }
    return (TallySheet.Parts(of: parts.of, numbers: numbers), true)
  }

  private var covered: [Table: Coverage]? {
    var coverage: [Table: Coverage] = [:]
    for (name, count) in self.coverage {
      let parts = [count.counted, count.quarantined, count.setAside]
      guard let table = Table(rawValue: name), parts.allSatisfy(isCount), parts.reduce(0, +) == count.read else {
        return nil
      }
      coverage[table] = Coverage(counted: count.counted, quarantined: count.quarantined, setAside: count.setAside)
    }
    return coverage
  }

  private func counts(_ unit: Unit) -> UnitCounts? {
    guard let kind = UnitKind(word: unit.kind), let level = UnitLevel(word: unit.level),
      let own = counts(unit.own), let joint = counts(unit.joint), let activity = activity(unit.activity ?? [:])
    else { return nil }
    let row = UnitCounts.Row(code: unit.code, name: unit.name, kind: kind, level: level, parent: unit.parent ?? "")
    return UnitCounts(row: row, own: own, joint: joint, activity: activity)
  }

  private func counts(_ pairs: [[Int]]?) -> [Count]? {
    guard let pairs else { return [] }
    let areRight = pairs.allSatisfy { $0.count == 2 && $0[0] >= 0 && $0[0] <= $0[1] && isCount($0[1]) }
    return areRight && pairs.count == indicators.count ? pairs.map { Count(n: $0[0], d: $0[1]) } : nil
  }

  private func activity(_ values: [String: Int]) -> Activity? {
    let names: Set = ["trainings", "observations", "filed", "budgeted", "people"]
    guard values.allSatisfy({ names.contains($0.key) && isCount($0.value) }) else { return nil }
    return Activity(
      trainings: values["trainings"] ?? 0, observations: values["observations"] ?? 0, filed: values["filed"] ?? 0,
      budgeted: values["budgeted"] ?? 0, people: values["people"] ?? 0)
  }

  /// Whether all counts together stay far below what a number can hold.
  private func isPossible(_ units: [UnitCounts]) -> Bool {
    var sum = 0
    for unit in units {
      sum += (unit.own + unit.joint).reduce(0) { $0 + $1.d } + unit.activity.people + unit.activity.filed
      if sum > TallyLimits.sum { return false }
    }
    return true
  }
}

/// What no tally of records can exceed.
enum TallyLimits {
  static let count = 1 << 34
  static let sum = 1 << 44
  static let parts = 1 << 20
  /// How many tallies may be merged at a time, so that their sums stay in bounds.
  static let files = 1 << 12
}

private func isCount(_ number: Int) -> Bool { (0...TallyLimits.count).contains(number) }

/// Whether texts come by their bytes, none twice.
private func isSorted(_ texts: [String]) -> Bool {
  zip(texts, texts.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// All values, or nil where one is missing.
private func all<Value>(_ values: [Value?]) -> [Value]? {
  let found = values.compactMap(\.self)
  return found.count == values.count ? found : nil
}

/// The numbers that a string of 16 hexadecimal digits each holds; nil unless they rise.
private func keyList(_ text: String) -> [UInt64]? {
  let bytes = Array(text.utf8)
  guard bytes.count % 16 == 0 else { return nil }
  var numbers: [UInt64] = []
  numbers.reserveCapacity(bytes.count / 16)
  for start in stride(from: 0, to: bytes.count, by: 16) {
    var number: UInt64 = 0
    for byte in bytes[start..<(start + 16)] {
      guard let digit = hexadecimal(byte) else { return nil }
      number = number << 4 | digit
    }
    if let last = numbers.last, last >= number { return nil }
    numbers.append(number)
  }
  return numbers
}

private func hexadecimal(_ byte: UInt8) -> UInt64? {
  switch byte {
  case 0x30...0x39: UInt64(byte - 0x30)
  case 0x61...0x66: UInt64(byte - 0x57)
  default: nil
  }
}

extension TallyDocument.Source {
  fileprivate var value: TallySheet.Source? {
    let isDigest = sha256.utf8.count == 64 && sha256.utf8.allSatisfy { hexadecimal($0) != nil }
    guard let table = Table(rawValue: table), isDigest, [bytes, records, repeatedUnits].allSatisfy({ $0 >= 0 }),
      isCount(records), isCount(repeatedUnits)
    else { return nil }
    return TallySheet.Source(
      table: table, sha256: sha256, bytes: bytes, records: records, repeatedUnits: repeatedUnits)
  }
}

extension TallyDocument.Found {
  fileprivate var value: TallySheet.FoundCount? {
    guard let severity = Severity(rawValue: severity), isCount(count) else { return nil }
    return TallySheet.FoundCount(code: code, severity: severity, count: count)
  }
}
