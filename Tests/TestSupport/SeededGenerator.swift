/// Random numbers that are the same in every run (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SeededGenerator {
  /// A number of a range.
  public mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// Whether something happens that does so once in some times.
  public mutating func once(in times: Int) -> Bool { Int.random(in: 1...times, using: &self) == 1 }

  /// One of some things.
  ///
  /// - Precondition: there is at least one.
  public mutating func pick<C: Collection>(_ things: C) -> C.Element {
    things[things.index(things.startIndex, offsetBy: Int.random(in: 0..<things.count, using: &self))]
  }
}
