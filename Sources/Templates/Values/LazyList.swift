/// A list whose items are made when they are asked for, each time anew: for lists that are too long to hold.
public final class LazyList: Sendable {
  public let count: Int
  private let make: @Sendable (Int) -> Value

  /// - Parameter make: the item with a number from 0 on; the same value whenever it is asked.
  public init(count: Int, _ make: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.make = make
  }

  /// One of the items.
  public subscript(index: Int) -> Value { make(index) }
}

extension LazyList: Hashable {
  public static func == (a: LazyList, b: LazyList) -> Bool { a === b }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
