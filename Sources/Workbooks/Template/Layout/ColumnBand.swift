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

/// How often bands are shown in a sheet: as often as in the row that shows them most often.
struct BandCounts {
  private var counts: [Key: Int] = [:]

  struct Key: Hashable {
    let path: [BandTime]
    let band: Int
  }

  mutating func note(_ count: Int, of band: Int, in path: [BandTime]) {
    let key = Key(path: path, band: band)
    counts[key] = max(counts[key] ?? 0, count)
  }

  subscript(band: Int, path: [BandTime]) -> Int { counts[Key(path: path, band: band)] ?? 0 }
}
