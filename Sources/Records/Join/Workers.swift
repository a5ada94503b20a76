/// Does something for many rows in parts, several at once where the caller has threads for it.
///
/// Rooms start no threads of their own; whoever has some hands them in. The result is the same for any number of parts.
public struct Workers: Sendable {
  private let count: Int
  private let run: @Sendable (Int, @Sendable (Int) -> Void) -> Void

  /// Does all of it in turn.
  public static let one = Workers(1) { _, work in work(0) }

  /// - Parameters:
  ///   - count: how many parts there are; at least 1.
  ///   - run: calls a function with each number below the count, in any order or at once, and returns when all is done.
  public init(_ count: Int, run: @escaping @Sendable (Int, @Sendable (Int) -> Void) -> Void) {
    self.count = max(1, count)
    self.run = run
  }

  /// A number for each row, told by a function that is called with a part of the rows and where their numbers go.
  func numbers(
    _ rows: Int, _ fill: @Sendable (Range<Int>, UnsafeMutableBufferPointer<Int32>) -> Void
  ) -> [Int32] {
    [Int32](unsafeUninitializedCapacity: rows) { buffer, filled in
      nonisolated(unsafe) let numbers = buffer
      let parts = rows < Self.few ? 1 : count
      if parts == 1 {
        fill(0..<rows, numbers)
      } else {
        run(parts) { part in fill((rows * part / parts)..<(rows * (part + 1) / parts), numbers) }
      }
      filled = rows
    }
  }

  /// So many rows are not worth another thread.
  private static let few = 20_000
}
