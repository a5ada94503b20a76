/// A span of days, both ends included.
public struct Period: Sendable, Hashable {
  public var from: Day
  public var to: Day

  public init(from: Day, to: Day) {
    self.from = from
    self.to = to
  }

  @inlinable public func contains(_ day: Day) -> Bool { from <= day && day <= to }

  /// Whether an optional date lies in the period; no date does not.
  @inlinable public func contains(_ day: Day?) -> Bool { day.map { contains($0) } ?? false }
}
