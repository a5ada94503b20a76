/// Columns of a template that belong together: all of a sheet, or what sections repeat in some of its rows.
struct ColumnBlock: Sendable {
  /// A stretch of columns of one kind.
  enum Stretch: Sendable {
    case kept(Range<Int>)
    /// A column of tags alone.
    case removed(Int)
    case band(ColumnBand)
  }

  let stretches: [Stretch]
  /// The bands among them.
  let bands: [ColumnBand]

  init(stretches: [Stretch]) {
    self.stretches = stretches
    bands = stretches.compactMap { if case .band(let band) = $0 { band } else { nil } }
  }
}

/// Columns that sections of one or more rows repeat.
final class ColumnBand: Sendable {
  /// Its number among the bands of the sheet.
  let number: Int
  let columns: Range<Int>
  let block: ColumnBlock

  init(number: Int, columns: Range<Int>, _ block: ColumnBlock) {
    self.number = number
    self.columns = columns
    self.block = block
  }
}

/// Which time of a band a column belongs to.
struct BandTime: Sendable, Hashable {
  let band: Int
  let time: Int
}

/// A column of a filled sheet: the template's column that it came of, and the times of the bands around it.
struct ColumnSlot: Sendable, Hashable {
  let column: Int
  let path: [BandTime]
}

/// How often the bands of a block are shown in a sheet: as often as in the row that shows them most often.
struct BandCounts {
  /// By the places of the bands in the block: for each time of a band the counts within.
  private(set) var times: [[BandCounts]]

  init(_ block: ColumnBlock) { times = Array(repeating: [], count: block.bands.count) }

  /// Notes how often a row shows a band.
  mutating func note(_ count: Int, ofBand index: Int, _ band: ColumnBand) {
    let missing = count - times[index].count
    if missing > 0 { times[index] += Array(repeating: BandCounts(band.block), count: missing) }
  }

  /// The counts within a time of a band.
  subscript(index: Int, time: Int) -> BandCounts {
    get { times[index][time] }
    _modify { yield &times[index][time] }
  }
}
