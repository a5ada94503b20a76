/// The columns of a filled sheet.
struct ColumnLayout: Sendable {
  /// One for each column, as far as the template's columns are used.
  let slots: [ColumnSlot]
  /// The slots, counted from 0, of each column of the template.
  private let places: [Int: [Int]]
  private let lastColumn: Int

  /// - Parameter lastColumn: the last of the template's columns that is in the block.
  init(_ block: ColumnBlock, _ counts: BandCounts, lastColumn: Int) {
    var slots: [ColumnSlot] = []
    Self.add(block, [], counts, &slots)
    slots.removeLast(max(0, slots.count - CellRange.lastColumn))
    self.slots = slots
    self.lastColumn = lastColumn
    places = Dictionary(grouping: slots.indices) { slots[$0].column }
  }

  private static func add(_ block: ColumnBlock, _ path: [BandTime], _ counts: BandCounts, _ slots: inout [ColumnSlot]) {
    var times = counts.times.makeIterator()
    for stretch in block.stretches {
      switch stretch {
      case .kept(let columns): slots += columns.map { ColumnSlot(column: $0, path: path) }
      case .removed: break
      case .band(let band):
        for (time, within) in (times.next() ?? []).enumerated() {
          add(band.block, path + [BandTime(band: band.number, time: time)], within, &slots)
        }
      }
    }
  }

  /// Whether every column is where it was.
  var isUnchanged: Bool { slots.count == lastColumn && slots.indices.allSatisfy { slots[$0].column == $0 + 1 } }

  /// The column for an end of a reference that stands in times of bands; see `RowPosition.row`.
  func column(_ column: Int, _ edge: RowPosition.Edge, from path: [BandTime] = [], isAbsolute: Bool = false) -> Int {
    if column > lastColumn { return column - lastColumn + slots.count }
    let path = isAbsolute ? path.dropLast() : path[...]
    guard let found = places[column] else {
      let next = edge == .start ? column + 1 : column - 1
      return next == 0 ? 0 : self.column(next, edge, from: Array(path))
    }
    let common = found.map { zip(slots[$0].path, path).prefix { $0 == $1 }.count }
    let most = common.max() ?? 0
    let near = found.indices.filter { common[$0] == most }
    let index = edge == .start ? near.first : near.last
    return found[index ?? 0] + 1
  }

  /// The columns that a range of columns became; nil where nothing is left of it.
  func columns(
    _ columns: ClosedRange<Int>, from path: [BandTime] = [], absolute: (Bool, Bool) = (false, false)
  ) -> ClosedRange<Int>? {
    let start = column(columns.lowerBound, .start, from: path, isAbsolute: absolute.0)
    let isOpen = columns.upperBound == CellRange.lastColumn
    let end = isOpen ? columns.upperBound : column(columns.upperBound, .end, from: path, isAbsolute: absolute.1)
    let bounded = min(end, CellRange.lastColumn)
    return start <= bounded && start > 0 ? start...bounded : nil
  }

  /// The ranges that a range of columns became: one for each time of the band that it is in.
  func areas(_ columns: ClosedRange<Int>) -> [ClosedRange<Int>] {
    let first = (places[columns.lowerBound] ?? []).map { slots[$0].path }
    let isInBand = (places[columns.upperBound] ?? []).map { slots[$0].path } == first && !(first.first ?? []).isEmpty
    guard isInBand else { return self.columns(columns).map { [$0] } ?? [] }
    return first.compactMap { self.columns(columns, from: $0) }
  }
}
