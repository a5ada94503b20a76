import Diagnostics
import Records

/// Finds what forbids that sheets are merged: other rules, or something that would be counted twice or not at all.
struct SheetComparison {
  private let sheets: [NamedSheet]
  private let empty: TallySheet
  private(set) var findings: [Finding] = []

  init(_ sheets: [NamedSheet], _ empty: TallySheet) {
    self.sheets = sheets
    self.empty = empty
    for sheet in sheets { compareRules(sheet) }
    guard findings.isEmpty else { return }
    compareParts()
    let pairs = compareSources()
    compareKeys(.tallySharesCases, except: pairs, \.keys.cases, referred: \.keys.referredCases)
    compareKeys(.tallySharesRecords, except: pairs, \.keys.records)
    compareUnits()
  }

  private mutating func report(_ kind: FindingKind, _ sheet: Int, value: String? = nil, _ facts: [Finding.Argument]) {
    findings.append(Finding(kind, at: Place(file: sheets[sheet].name, value: value), facts))
  }

  /// Reports something about two sheets, on the later one.
  private mutating func report(
    _ kind: FindingKind, _ pair: SheetPair, value: String? = nil, _ facts: [Finding.Argument] = []
  ) {
    report(kind, pair.second, value: value, [.init("other", sheets[pair.first].name)] + facts)
  }
}

extension SheetComparison {
  private mutating func compareRules(_ named: NamedSheet) {
    let (sheet, place) = (named.sheet, Place(file: named.name))
    if sheet.period != empty.period {
      let facts: [Finding.Argument] = [
        .init("from", sheet.period.from), .init("to", sheet.period.to), .init("wantedFrom", empty.period.from),
        .init("wantedTo", empty.period.to),
      ]
      findings.append(Finding(.tallyOtherPeriod, at: place, facts))
    }
    guard sheet.rules != empty.rules || sheet.indicators != empty.indicators else { return }
    let (there, here) = (Set(sheet.rules), Set(empty.rules))
    let none = Bilingual(zh: "（无）", en: "(none)")
    let facts: [Finding.Argument] = [
      .init("there", sheet.rules.first { !here.contains($0) }.map { Bilingual($0) } ?? none),
      .init("here", empty.rules.first { !there.contains($0) }.map { Bilingual($0) } ?? none),
    ]
    findings.append(Finding(.tallyOtherRules, at: place, facts))
  }

  /// Parts are merged with parts of the same division alone: they carry no keys.
  private mutating func compareParts() {
    guard let divided = sheets.firstIndex(where: { $0.sheet.parts != nil }), let parts = sheets[divided].sheet.parts
    else { return }
    var owners: [Int: Int] = [:]
    for (index, named) in sheets.enumerated() {
      guard named.sheet.parts?.of == parts.of else {
        report(.tallyOtherParts, SheetPair(divided, index))
        continue
      }
      for number in named.sheet.parts?.numbers ?? [] {
        if let owner = owners[number] {
          report(.tallySamePart, SheetPair(owner, index), value: String(number))
        } else {
          owners[number] = index
        }
      }
    }
  }

  /// Two sheets may have counted the same file only if it is one of units, or has no records.
  ///
  /// - Returns: the pairs of which this was reported, so that nothing more needs to be said of them.
  private mutating func compareSources() -> Set<SheetPair> {
    var owners: [String: Int] = [:]
    var pairs: Set<SheetPair> = []
    for (index, named) in sheets.enumerated() {
      for source in named.sheet.sources where source.table != .units && source.records > 0 {
        guard let owner = owners[source.sha256], owner != index else {
          owners[source.sha256] = index
          continue
        }
        guard pairs.insert(SheetPair(owner, index)).inserted else { continue }
        let digest = Finding.Argument("digest", String(source.sha256.prefix(12)))
        report(.tallySameSource, SheetPair(owner, index), [.init("table", source.table.title), digest])
      }
    }
    return pairs
  }

  /// Reports how many keys two sheets share.
  private mutating func compareKeys(
    _ kind: FindingKind, except known: Set<SheetPair>, _ own: KeyPath<TallySheet, [UInt64]>,
    referred: KeyPath<TallySheet, [UInt64]>? = nil
  ) {
    var entries: [KeyEntry] = []
    for (index, named) in sheets.enumerated() {
      entries += named.sheet[keyPath: own].map { KeyEntry(key: $0, sheet: Int32(index), isOwn: true) }
      guard let referred else { continue }
      entries += named.sheet[keyPath: referred].map { KeyEntry(key: $0, sheet: Int32(index), isOwn: false) }
    }
    entries.sort { ($0.key, $0.sheet) < ($1.key, $1.sheet) }
    for (pair, count) in KeyEntry.shared(entries).sorted(by: { $0.key < $1.key }) where !known.contains(pair) {
      report(kind, pair, [.init("count", count)])
    }
  }

  /// A unit that several sheets have must be the same in all; a unit that one does not know must be in none.
  private mutating func compareUnits() {
    var owners: [String: Int] = [:]
    var rows: [String: UnitCounts.Row] = [:]
    for (index, named) in sheets.enumerated() {
      for row in named.sheet.units.map(\.row) {
        if let known = rows[row.code], known != row {
          report(.tallyUnitDiffers, SheetPair(owners[row.code] ?? 0, index), value: row.code)
        } else if rows[row.code] == nil {
          (rows[row.code], owners[row.code]) = (row, index)
        }
      }
    }
    for (index, named) in sheets.enumerated() {
      for code in named.sheet.keys.unknownUnits {
        if let owner = owners[code] { report(.tallyUnitUnknown, SheetPair(owner, index), value: code) }
      }
    }
  }
}

/// Two sheets, by their numbers.
struct SheetPair: Hashable, Comparable {
  let first: Int
  let second: Int

  init(_ first: Int, _ second: Int) {
    self.first = first
    self.second = second
  }

  static func < (a: SheetPair, b: SheetPair) -> Bool { (a.first, a.second) < (b.first, b.second) }
}

/// A key, and the sheet that has it.
private struct KeyEntry {
  let key: UInt64
  let sheet: Int32
  /// Whether the record itself is there, not only a reference to it.
  let isOwn: Bool

  /// How many keys each two sheets share of which one at least has the record.
  ///
  /// - Parameter entries: by key and sheet.
  static func shared(_ entries: [KeyEntry]) -> [SheetPair: Int] {
    var shared: [SheetPair: Int] = [:]
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].key == entries[start].key { end += 1 }
      if end - start > 1, let owner = entries[start..<end].first(where: \.isOwn) {
        for other in entries[start..<end] where other.sheet != owner.sheet {
          let (a, b) = (min(owner.sheet, other.sheet), max(owner.sheet, other.sheet))
          shared[SheetPair(Int(a), Int(b)), default: 0] += 1
        }
      }
      start = end
    }
    return shared
  }
}
