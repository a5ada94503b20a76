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
  private let test: IndicatorTests.Test

  init(_ indicator: Indicator, at number: Int) {
    among = indicator.among
    isRate = indicator.isRate
    test = IndicatorTests.Test(indicator, at: number)
  }

  func list(_ facts: FactSet) -> List {
    switch test.verdict(facts) {
    case 2: .counted
    case 1: isRate ? .missed : .none
    default: isRate ? .leftOut : .none
    }
  }
}
