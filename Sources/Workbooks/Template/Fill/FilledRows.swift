/// The rows of a sheet in the store, and what is on them.
struct FilledRows {
  /// Where cells of the template have come to stand.
  struct Place {
    /// The number among the ranges asked for.
    let range: Int32
    private let packedFirst: Int32
    private let packedLast: Int32

    var rows: ClosedRange<Int> { Int(packedFirst)...Int(packedLast) }

    init(range: Int, first: Int, last: Int) {
      self.range = Int32(range)
      packedFirst = Int32(clamping: first)
      packedLast = Int32(clamping: last)
    }
  }

  /// Rows one behind the other.
  enum Stored {
    /// Pieces of the store, by their numbers.
    case packed(Range<Int>)
    /// Bytes that the store keeps, since formulas are to be put in: these by their numbers.
    case kept(Range<Int>, formulas: Range<Int>)
  }

  /// The rows of each sheet that they were shared out to.
  var stored: [[Stored]] = []
  var places: [Place] = []
  var shortened = 0
  /// The gaps for formulas, in their order.
  var formulas: [PendingFormula] = []
  /// Whether there are formulas in the rows without results.
  var hasUnknownResults = false
}
