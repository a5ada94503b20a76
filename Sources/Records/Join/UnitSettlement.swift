import Diagnostics

/// Decides which unit rows stand: duplicates, references to parents, circles.
struct UnitSettlement {
  private(set) var rows: [UnitRow]
  private(set) var findings: [Finding] = []
  private let files: [SourceFile]
  private let rulings: Rulings
  /// For each code its first row without an error of its own.
  private var first: [String: Int] = [:]
  private var known: Set<String>

  init(_ rows: [UnitRow], files: [SourceFile], rulings: Rulings) {
    self.rows = rows
    self.files = files
    self.rulings = rulings
    known = Set(rows.map(\.code)).subtracting([""])
    checkParents()
    setDuplicatesAside()
    checkCircles()
  }

  private func silent(_ row: UnitRow) -> Bool { files[Int(row.source.file)].hasFaultyHeader }

  private mutating func report(
    _ kind: FindingKind, _ row: Int, column: Int?, value: String? = nil, _ arguments: [Finding.Argument] = []
  ) {
    var finding = Finding(kind, at: rows[row].source.place(in: files, column: column, value: value), arguments)
    if rulings.rule(&finding, about: .unit(rows[row].code)) { rows[row].state = .faulty }
    if !silent(rows[row]) { findings.append(finding) }
  }

  private mutating func setDuplicatesAside() {
    for index in rows.indices where rows[index].state == .standing {
      guard let earlier = first[rows[index].code] else {
        first[rows[index].code] = index
        continue
      }
      let place = Finding.Argument("first", rows[earlier].source.text(in: files))
      if rows[index].equals(rows[earlier]) {
        rows[index].state = .setAside
        report(.duplicateRow, index, column: nil, [place])
      } else {
        report(.duplicateKey, index, column: 0, [place])
      }
    }
  }

  /// Reports parents that no record has, on every row whose own text could be read.
  private mutating func checkParents() {
    for index in rows.indices where !rows[index].parent.isEmpty && !known.contains(rows[index].parent) {
      let advice = CodeAdvice(like: rows[index].parent, isKnown: known.contains)?.sentence ?? Bilingual("")
      report(.unknownParent, index, column: 4, [.init("suggestion", advice)])
    }
  }

  /// Reports circles, those through rows with other errors too.
  private mutating func checkCircles() {
    var nodes = first
    for index in rows.indices where nodes[rows[index].code] == nil { nodes[rows[index].code] = index }
    nodes[""] = nil
    for circle in nodes.values.sorted().compactMap({ circle(from: $0, nodes) }) {
      let codes = (circle + [circle[0]]).map { rows[$0].code }.joined(separator: " → ")
      report(.unitCycle, circle[0], column: 4, [.init("cycle", codes)])
    }
  }

  /// The rows from a row up to itself; nil where it is in no circle.
  private func circle(from start: Int, _ nodes: [String: Int]) -> [Int]? {
    var path = [start]
    var seen: Set<Int> = [start]
    while let last = path.last, let above = nodes[rows[last].parent] {
      if above == start { return path }
      guard seen.insert(above).inserted else { return nil }
      path.append(above)
    }
    return nil
  }
}

extension UnitSettlement {
  /// The units that stand, by code, and the directory of all codes that were read.
  mutating func settle(_ isGrouped: (UnitLevel, UnitKind) -> Bool) -> (units: [Unit], directory: UnitDirectory) {
    if rulings.raises(.inNoGroup) { refuseUngrouped(isGrouped) }
    if rulings.raises(.parentSetAside) { refuseOrphans() }
    let standing = rows.indices.filter { rows[$0].state == .standing }
      .sorted { rows[$0].code.utf8.lexicographicallyPrecedes(rows[$1].code.utf8) }
    var directory = UnitDirectory()
    for index in standing { directory.enter(rows[index].code) }
    for row in rows where row.state != .standing && !row.code.isEmpty {
      directory.enter(row.code, quarantined: row.source.text(in: files))
    }
    let units = standing.map { unit($0, directory) }
    return (units, directory)
  }

  /// Quarantines the units that no group ranks, where the scheme takes that for an error.
  private mutating func refuseUngrouped(_ isGrouped: (UnitLevel, UnitKind) -> Bool) {
    for index in rows.indices where rows[index].state == .standing && !isGrouped(rows[index].level, rows[index].kind) {
      let source = rows[index].source
      refuse(
        index, Finding.inNoGroup(source.place(in: files, column: 2, value: rows[index].kind.word), rows[index].level))
    }
  }

  /// Quarantines the units whose parents are quarantined, and those below them, where the scheme takes that for an error.
  private mutating func refuseOrphans() {
    let children = Dictionary(grouping: rows.indices.filter { rows[$0].state == .standing }) { rows[$0].parent }
    let standing = Set(rows.filter { $0.state == .standing }.map(\.code))
    var lost = known.subtracting(standing).sorted()
    while let parent = lost.popLast() {
      for index in children[parent] ?? [] where rows[index].state == .standing {
        let place = rows[index].source.place(in: files, column: 4)
        if refuse(index, Finding(.parentSetAside, at: place)) { lost.append(rows[index].code) }
      }
    }
  }

  /// Quarantines a unit if a finding keeps it out; otherwise nothing is said yet.
  @discardableResult
  private mutating func refuse(_ index: Int, _ finding: Finding) -> Bool {
    var finding = finding
    guard rulings.rule(&finding, about: .unit(rows[index].code)) else { return false }
    findings.append(finding)
    rows[index].state = .refers
    return true
  }

  private mutating func unit(_ index: Int, _ directory: UnitDirectory) -> Unit {
    let row = rows[index]
    var parent = row.parent.isEmpty ? nil : directory.find(Array(row.parent.utf8))
    if let known = parent, !directory.stands(known) {
      report(.parentSetAside, index, column: 4, [.init("first", directory.record(known))])
      parent = nil
    }
    return Unit(
      code: row.code, name: row.name, kind: row.kind, level: row.level, parent: parent, source: row.source)
  }
}

extension Source {
  func place(in files: [SourceFile], column: Int?, value: String? = nil) -> Place {
    let file = files[Int(file)]
    guard let column else { return Place(file: file.path, sheet: file.sheet, line: Int(line)) }
    return file.place(line: Int(line), column: column, value: value)
  }

  /// File and line, or sheet and row, as a message names them.
  public func text(in files: [SourceFile]) -> String { place(in: files, column: nil).text }
}
