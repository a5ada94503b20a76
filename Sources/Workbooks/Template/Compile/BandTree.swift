import Diagnostics

/// The columns that the rows of a sheet repeat, in each other as they stand.
struct BandTree {
  /// What tells bands apart: their columns, and how many bands of the same columns are around.
  struct Key: Hashable {
    let columns: Range<Int>
    let level: Int
  }

  private(set) var block: ColumnBlock
  private(set) var numbers: [Key: Int] = [:]
  let lastColumn: Int
  private(set) var findings: [Finding] = []
  private var removed: [Int: Marker] = [:]
  private var owners: [Key: Marker] = [:]

  init(_ rows: [ScannedRow], lastColumn: Int) {
    self.lastColumn = lastColumn
    block = ColumnBlock(stretches: [.kept(1..<lastColumn + 1)])
    for row in rows { add(row) }
    guard !owners.isEmpty else { return }
    for row in rows { checkRemoved(row) }
    let keys = owners.keys.sorted(by: Self.isBefore)
    for (number, key) in keys.enumerated() { numbers[key] = number }
    checkCrossing(keys)
    if findings.isEmpty { block = block(1..<lastColumn + 1, keys[...]) }
  }

  /// Outer bands before those that they hold.
  private static func isBefore(_ a: Key, _ b: Key) -> Bool {
    if a.columns.lowerBound != b.columns.lowerBound { return a.columns.lowerBound < b.columns.lowerBound }
    if a.columns.upperBound != b.columns.upperBound { return a.columns.upperBound > b.columns.upperBound }
    return a.level < b.level
  }

  /// The keys of a row's column sections, in their order.
  static func keys(_ sections: [ScannedRow.ColumnSection]) -> [Key] {
    sections.indices.map { index in
      Key(
        columns: sections[index].columns,
        level: sections[..<index].filter { $0.columns == sections[index].columns }.count)
    }
  }

  private mutating func add(_ row: ScannedRow) {
    for (section, key) in zip(row.columnSections, Self.keys(row.columnSections)) where !section.columns.isEmpty {
      if owners[key] == nil { owners[key] = section.open }
      for column in section.removed where removed[column] == nil { removed[column] = section.open }
    }
  }

  /// A column that goes may hold nothing else.
  private mutating func checkRemoved(_ row: ScannedRow) {
    for cell in row.cells where cell.hasContent {
      guard let marker = removed[cell.cell.column] else { continue }
      findings.append(.markerColumn(marker.place, CellReference.cell(column: cell.cell.column - 1, row: row.number)))
    }
  }

  private mutating func checkCrossing(_ keys: [Key]) {
    for (index, key) in keys.enumerated() {
      for other in keys[..<index] where other.columns.overlaps(key.columns) {
        guard other.columns.upperBound < key.columns.upperBound, let marker = owners[key], let first = owners[other]
        else { continue }
        findings.append(.columnsCross(marker.place, first.place.cell ?? first.name))
      }
    }
  }

  private func block(_ columns: Range<Int>, _ keys: ArraySlice<Key>) -> ColumnBlock {
    var stretches: [ColumnBlock.Stretch] = []
    var (column, rest) = (columns.lowerBound, keys)
    while let key = rest.first {
      keep(column..<key.columns.lowerBound, &stretches)
      let inner = rest.dropFirst().prefix { $0.columns.upperBound <= key.columns.upperBound }
      let band = ColumnBand(number: numbers[key] ?? 0, columns: key.columns, block(key.columns, inner))
      stretches.append(.band(band))
      column = key.columns.upperBound
      rest = rest.dropFirst(1 + inner.count)
    }
    keep(column..<columns.upperBound, &stretches)
    return ColumnBlock(stretches: stretches)
  }

  private func keep(_ columns: Range<Int>, _ stretches: inout [ColumnBlock.Stretch]) {
    var start = columns.lowerBound
    for column in columns where removed[column] != nil {
      if start < column { stretches.append(.kept(start..<column)) }
      stretches.append(.removed(column))
      start = column + 1
    }
    if start < columns.upperBound { stretches.append(.kept(start..<columns.upperBound)) }
  }
}
