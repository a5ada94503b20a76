/// Tells in which list of an explanation a record stands; made once for each indicator.
///
/// A class, so that looking at a record copies nothing.
final class RecordSorter: Sendable {
  /// The lists of an explanation; `none` for records that are in none of them.
  enum List: Equatable {
    case counted, missed, none
    /// With the number of the reason.
    case leftOut(Int)
  }

  /// Why records are left out: what the parts of the condition say that can fail, each once.
  let reasons: [String]
  /// For each set of facts the sign of its list.
  private let signs: [UInt16]

  private static let none: UInt16 = 0
  private static let counted: UInt16 = 1
  private static let missed: UInt16 = 2
  /// The first of those for records left out.
  private static let leftOut: UInt16 = 3

  init(_ indicator: Indicator) {
    let parts = indicator.among?.parts ?? []
    var reasons: [String] = []
    let ofPart = parts.map { part in
      if let known = reasons.firstIndex(of: part.reason) { return known }
      reasons.append(part.reason)
      return reasons.count - 1
    }
    self.reasons = reasons
    let isRate = indicator.isRate
    signs = zip(indicator.verdicts, 0...).map { verdict, bits in
      if verdict == 2 { return Self.counted }
      guard isRate else { return Self.none }
      if verdict == 1 { return Self.missed }
      let failed = parts.firstIndex { !$0.holds(for: FactSet(rawValue: UInt16(bits))) } ?? 0
      return Self.leftOut + UInt16(clamping: ofPart[failed])
    }
  }

  func list(_ facts: FactSet) -> List {
    switch signs[Int(facts.rawValue)] {
    case Self.none: .none
    case Self.counted: .counted
    case Self.missed: .missed
    case let sign: .leftOut(Int(sign - Self.leftOut))
    }
  }
}
