import Assessment
import Records

/// A tally as a file, but for its last line: see ``tallyEnd(digest:)``.
///
/// - Parameter rulesDigest: the digest of the rules' lines, in hexadecimal.
public func tallyJSON(_ sheet: TallySheet, rulesDigest: String) -> [UInt8] {
  var json = JSONText()
  json.tallyHead(sheet, rulesDigest)
  json.raw(",\n \"sources\": ")
  json.list(sheet.sources, separator: ",") { $0.source($1) }
  json.raw(",\n ")
  json.coverage(sheet.coverage)
  json.raw(",\n \"findings\": ")
  json.list(sheet.findings, separator: ",") { $0.found($1) }
  json.raw(",\n \"keys\": ")
  json.keys(sheet.keys)
  json.raw(",\n \"indicators\": ")
  json.list(sheet.indicators) { $0.string($1) }
  json.raw(",\n \"units\": ")
  json.list(sheet.units, separator: ",") { $0.unit($1) }
  return json.bytes
}

/// The end of a tally's file: the digest of all bytes before it, so that a change is noticed.
public func tallyEnd(digest: String) -> [UInt8] { Array(",\n \"sha256\": \"\(digest)\"}\n".utf8) }

/// What the file of a tally begins with.
public let tallyStart = Array("{\"assize\": {\"tally\": ".utf8)

/// The form of the files: raised when older programs could not read them.
public let tallyFormat = 1

extension JSONText {
  fileprivate mutating func tallyHead(_ sheet: TallySheet, _ rulesDigest: String) {
    raw("{\"assize\": {\"tally\": \(tallyFormat), \"versions\": ")
    list(sheet.versions) { $0.string($1) }
    raw("},\n \"rules\": {\"sha256\": ")
    string(rulesDigest)
    raw(", \"lines\": ")
    list(sheet.rules, separator: ",") { json, line in
      json.raw("\n  ")
      json.string(line)
    }
    raw("},\n ")
    period(sheet.period)
    guard let parts = sheet.parts else { return }
    raw(",\n \"parts\": {\"of\": \(parts.of), \"numbers\": ")
    list(parts.numbers) { $0.number($1) }
    raw("}")
  }

  fileprivate mutating func source(_ source: TallySheet.Source) {
    raw("\n  {\"table\": \"\(source.table.rawValue)\", \"records\": \(source.records), ")
    raw("\"repeated_units\": \(source.repeatedUnits), \"bytes\": \(source.bytes), \"sha256\": ")
    string(source.sha256)
    raw("}")
  }

  fileprivate mutating func found(_ found: TallySheet.FoundCount) {
    raw("\n  {\"code\": ")
    string(found.code)
    raw(", \"severity\": \"\(found.severity.rawValue)\", \"count\": \(found.count)}")
  }

  fileprivate mutating func keys(_ keys: TallySheet.Keys) {
    let lists = [("cases", keys.cases), ("referred_cases", keys.referredCases), ("records", keys.records)]
    raw("{")
    for (name, list) in lists {
      raw("\n  ")
      key(name)
      digits(list)
      raw(",")
    }
    raw("\n  \"unknown_units\": ")
    list(keys.unknownUnits) { $0.string($1) }
    raw("}")
  }

  /// Numbers as one string of 16 hexadecimal digits each.
  private mutating func digits(_ numbers: [UInt64]) {
    var text: [UInt8] = []
    text.reserveCapacity(numbers.count * 16)
    for number in numbers {
      for shift in stride(from: 60, through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: number >> UInt64(shift)) & 15
        text.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
    raw("\"" + String(decoding: text, as: UTF8.self) + "\"")
  }

  fileprivate mutating func unit(_ unit: UnitCounts) {
    raw("\n  {\"code\": ")
    string(unit.row.code)
    raw(", \"name\": ")
    string(unit.row.name)
    raw(", \"kind\": \"\(unit.row.kind.word)\", \"level\": \"\(unit.row.level.word)\", \"parent\": ")
    string(unit.row.parent.isEmpty ? nil : unit.row.parent)
    activity(unit.activity)
    counts("own", unit.own)
    counts("joint", unit.joint)
    raw("}")
  }

  private mutating func activity(_ activity: Activity) {
    let values = [
      ("trainings", activity.trainings), ("observations", activity.observations), ("filed", activity.filed),
      ("budgeted", activity.budgeted), ("people", activity.people),
    ].filter { $0.1 != 0 }
    guard !values.isEmpty else { return }
    raw(",\n   \"activity\": {" + values.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}")
  }

  /// Numerator and denominator for each indicator; nothing where there is nothing.
  private mutating func counts(_ name: String, _ counts: [Count]) {
    guard !counts.isEmpty else { return }
    raw(",\n   \"\(name)\": ")
    list(counts) { $0.raw("[\($1.n), \($1.d)]") }
  }
}
