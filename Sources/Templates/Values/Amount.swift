/// An exact decimal number: so many units of a power of ten.
///
/// In eight bytes, so that a value is no larger for it.
public struct Amount: Sendable, Hashable {
  private let packed: Int64

  /// - Parameters:
  ///   - units: clamped to 18 digits' worth, about ±5.7 × 10¹⁷.
  ///   - decimals: how many of the units' digits stand behind the decimal point, at most 15: `8735` with 4 is 0.8735.
  public init(_ units: Int, decimals: Int = 0) {
    let largest = Int64(1) << 59 - 1
    let clamped = min(max(Int64(units), -largest), largest)
    packed = clamped << 4 | Int64(min(max(decimals, 0), 15))
  }

  public var units: Int { Int(packed >> 4) }
  public var decimals: Int { Int(packed & 15) }
  public var isZero: Bool { units == 0 }
}
