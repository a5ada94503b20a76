/// Tells in which list of an explanation a record stands; made once for each indicator.
///
/// A class, so that looking at a record copies nothing.
final class RecordSorter: Sendable {
  /// The lists of an explanation; `none` for records that are in none of them.
  enum List {
    case counted, missed, leftOut, none
  }

  let among: FactExpression?
  private let isRate: Bool
  /// For each set of facts: 0 not among the records looked at, 1 among them, 2 and counted.
  private let verdicts: [UInt8]

  init(_ indicator: Indicator) {
    among = indicator.among
    isRate = indicator.isRate
    verdicts = indicator.verdicts
  }

  func list(_ facts: FactSet) -> List {
    switch verdicts[Int(facts.rawValue)] {
    case 2: .counted
    case 1: isRate ? .missed : .none
    default: isRate ? .leftOut : .none
    }
  }
}
