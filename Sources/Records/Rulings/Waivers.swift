import Diagnostics
import Spreadsheets

/// The approved exceptions in force, found by what a finding is about.
///
/// Of several for the same finding the first counts.
public struct Waivers: Sendable, Hashable {
  private var kinds: Set<FindingKind> = []
  private var byRecord: [RecordName: Int] = [:]
  private var byName: [Name: [Int]] = [:]
  private var waivers: [Waiver] = []

  /// What a waiver names: the finding, and the first parts of a record's key.
  private struct RecordName: Hashable {
    let kind: FindingKind
    let table: Table
    let key: String
  }

  /// What a waiver names that is about no record: the finding, and a file, column or year.
  private struct Name: Hashable {
    let kind: FindingKind
    let key: String
  }

  private struct Waiver: Hashable {
    let table: Table?
    let key: String
    let reason, approvedBy, expiresOn: String
    let place: Place
    /// Where its key stands.
    let keyPlace: Place

    func acceptance(of subject: String, _ unit: String? = nil) -> Acceptance {
      Acceptance(
        subject: subject, unit: unit, reason: reason, approvedBy: approvedBy, expiresOn: expiresOn, place: place)
    }
  }

  public init() {}

  func has(_ kind: FindingKind) -> Bool { kinds.contains(kind) }

  /// Enters a waiver under every name by which it may be looked for.
  mutating func enter(_ row: WaiverRow, at place: Place, keyPlace: Place) {
    let number = waivers.count
    waivers.append(
      Waiver(
        table: row.table, key: row.key, reason: row.reason, approvedBy: row.approvedBy,
        expiresOn: row.expiresOn?.description ?? "", place: place, keyPlace: keyPlace))
    kinds.insert(row.kind)
    let parts = row.key.split(omittingEmptySubsequences: false) { $0 == "@" || $0 == "＠" }.map(String.init)
    for table in Table.allCases where row.table.map({ $0 == table }) ?? table.ownLengths.contains(parts.count) {
      guard parts.count <= table.nameColumns.count else { continue }
      let name = RecordName(kind: row.kind, table: table, key: RecordKey(table, parts).text())
      if byRecord[name] == nil { byRecord[name] = number }
    }
    byName[Name(kind: row.kind, key: HalfWidth.text(row.key)), default: []].append(number)
  }

  /// The exception that covers a finding about a record: by its whole key, or the first parts of it.
  func acceptance(of kind: FindingKind, _ record: RecordKey) -> Acceptance? {
    var keys = (1...max(1, record.parts.count)).map { record.text($0) }
    if kind == .refersToQuarantined || kind == .unknownUnit, let unit = record.unit { keys.append(unit) }
    for key in keys {
      guard let number = byRecord[RecordName(kind: kind, table: record.table, key: key)] else { continue }
      return waivers[number].acceptance(of: key, record.unit)
    }
    return nil
  }

  /// The exception that covers a finding about no record.
  func acceptance(of finding: Finding, _ table: Table?) -> Acceptance? {
    for name in finding.names {
      let numbers = byName[Name(kind: finding.kind, key: HalfWidth.text(name))] ?? []
      let number = numbers.first { number in
        table == nil || waivers[number].table.map { $0 == table } ?? true
      }
      if let number { return waivers[number].acceptance(of: name) }
    }
    return nil
  }

  /// The waivers that no finding needed.
  public func unused(after findings: [Finding], under rulings: Rulings) -> [Finding] {
    let used = Set(findings.compactMap(\.acceptance?.place))
    return waivers.filter { !used.contains($0.place) }.map { waiver in
      var finding = Finding(.waiverUnused, at: waiver.keyPlace)
      rulings.rule(&finding)
      return finding
    }
  }
}

extension Table {
  /// How many parts keys have by which a record is named without naming its table.
  fileprivate var ownLengths: ClosedRange<Int> {
    switch self {
    case .units, .capacity: 1...1
    case .cases, .advice: 1...2
    case .hearings: 3...3
    case .trainings, .accountability: 2...3
    case .waivers: 0...0
    }
  }
}

extension Finding {
  /// The names by which a waiver may call what a finding about no record is about.
  fileprivate var names: [String] {
    let (file, whole) = (place.file ?? "", place.whole.text)
    let row = Place(file: place.file, sheet: place.sheet, line: place.line)
    let column = [place.value, place.field?.id, place.field?.title.zh].compactMap(\.self)
    switch kind {
    case .missingColumn, .duplicateColumn, .unknownColumn:
      return column + column.map { "\(whole) @ \($0)" } + [file, whole]
    case .outsidePeriod: return [place.field?.id, place.field?.title.zh].compactMap(\.self)
    case .calendarMissing: return column
    case .fieldCount, .unclosedQuote: return [row.text]
    case .formulaWithoutValue, .valueUnderMerge: return [place.text, row.text, file, whole]
    default: return [file, whole]
    }
  }
}
