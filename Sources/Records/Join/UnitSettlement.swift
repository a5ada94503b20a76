import Diagnostics

/// Decides which unit rows stand: duplicates, references to parents, circles.
struct UnitSettlement {
  private(set) var rows: [UnitRow]
  private(set) var findings: [Finding] = []
  private let files: [SourceFile]
  /// For each code its first row without an error of its own.
  private var first: [String: Int] = [:]
  private var known: Set<String>

  init(_ rows: [UnitRow], files: [SourceFile]) {
    self.rows = rows
    self.files = files
    known = Set(rows.map(\.code))
    checkParents()
    setDuplicatesAside()
    checkCircles()
  }

  private func silent(_ row: UnitRow) -> Bool { files[Int(row.source.file)].hasFaultyHeader }

  private mutating func report(
    _ kind: FindingKind, _ row: Int, column: Int?, _ arguments: [Finding.Argument] = []
  ) {
    let source = rows[row].source
    if kind.severity == .error { rows[row].state = .faulty }
    guard !silent(rows[row]) else { return }
    findings.append(Finding(kind, at: source.place(in: files, column: column), arguments))
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
      report(.unknownParent, index, column: 4, [.init("suggestion", "")])
    }
  }

  /// Reports circles, those through rows with other errors too.
  private mutating func checkCircles() {
    var nodes = first
    for index in rows.indices where nodes[rows[index].code] == nil { nodes[rows[index].code] = index }
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
  mutating func settle() -> (units: [Unit], directory: UnitDirectory) {
    let standing = rows.indices.filter { rows[$0].state == .standing }
      .sorted { rows[$0].code.utf8.lexicographicallyPrecedes(rows[$1].code.utf8) }
    var directory = UnitDirectory()
    for index in standing { _ = directory.enter(rows[index].code, stands: true) }
    for row in rows { _ = directory.enter(row.code, stands: false) }
    let units = standing.map { unit($0, directory) }
    return (units, directory)
  }

  private mutating func unit(_ index: Int, _ directory: UnitDirectory) -> Unit {
    let row = rows[index]
    var parent = row.parent.isEmpty ? nil : directory.find(Array(row.parent.utf8))
    if let known = parent, !directory.stands(known) {
      report(.parentSetAside, index, column: 4)
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
