import Synchronization

/// Does something for many rows in parts, several at once where the caller has threads for it.
///
/// Rooms start no threads of their own; whoever has some hands them in. The result is the same for any number of parts.
public struct Workers: Sendable {
  private let count: Int
  private let fewest: Int
  private let run: @Sendable (Int, @Sendable (Int) -> Void) -> Void

  /// Does all of it in turn.
  public static let one = Workers(1) { _, work in work(0) }

  /// - Parameters:
  ///   - count: how many work at once; at least 1.
  ///   - fewest: how many rows are worth more than one part.
  ///   - run: calls a function with each number below the one given, in any order or at once, and returns when all is done.
  public init(
    _ count: Int, atLeast fewest: Int = 20_000, run: @escaping @Sendable (Int, @Sendable (Int) -> Void) -> Void
  ) {
    self.count = max(1, count)
    self.fewest = fewest
    self.run = run
  }

  /// How many parts each worker is given, so that none waits long for another that was held up.
  public static let shares = 4

  /// How many parts some rows are divided into.
  func partCount(of rows: Int, _ shares: Int) -> Int { rows < fewest || count == 1 ? 1 : count * shares }

  /// What a function makes of each part of some rows, in their order; at least one.
  ///
  /// - Parameter shares: how many parts there are for each worker.
  public func parts<Part: Sendable>(
    of rows: Int, shares: Int = Self.shares, _ make: @Sendable (Range<Int>) -> Part
  ) -> [Part] {
    let parts = partCount(of: rows, shares)
    return each(parts) { make((rows * $0 / parts)..<(rows * ($0 + 1) / parts)) }
  }

  /// What each worker makes of the parts of some rows that it takes, each as soon as it is done with the last; just
  /// one part begins at 0.
  ///
  /// Who takes which part differs from run to run: it is for what is put together in any order.
  public func gathered<Sum: Sendable>(
    _ rows: Int, _ gather: @Sendable (_ next: () -> Range<Int>?) -> Sum
  ) -> [Sum] {
    let parts = min(partCount(of: rows, Self.fineShares), max(1, rows))
    let taken = Atomic(0)
    return each(parts == 1 ? 1 : count) { _ in
      gather {
        let part = taken.wrappingAdd(1, ordering: .relaxed).oldValue
        return part < parts ? (rows * part / parts)..<(rows * (part + 1) / parts) : nil
      }
    }
  }

  /// How many parts there are for each worker where a part costs nothing.
  private static let fineShares = 16

  /// What a function makes of each of some things, in their order.
  public func each<Made: Sendable>(_ things: Int, _ make: @Sendable (Int) -> Made) -> [Made] {
    if things < 2 || count == 1 { return (0..<things).map(make) }
    return [Made](unsafeUninitializedCapacity: things) { buffer, filled in
      nonisolated(unsafe) let places = buffer
      run(things) { thing in
        precondition(thing < things, "a thing among those asked for")
        places.initializeElement(at: thing, to: make(thing))
      }
      filled = things
    }
  }

  /// Some value so many times.
  ///
  /// ADVICE: Written by all workers, since the system clears new memory for who touches it first, and that takes most of
  /// the time.
  func array<Value: BitwiseCopyable & Sendable>(of value: Value, count: Int) -> [Value] {
    [Value](unsafeUninitializedCapacity: count) { buffer, filled in
      nonisolated(unsafe) let places = buffer
      _ = parts(of: count) { places.extracting($0).initialize(repeating: value) }
      filled = count
    }
  }

  /// Changes each row by itself.
  func change<Row>(_ rows: inout [Row], _ change: @Sendable (Int, inout Row) -> Void) {
    rows.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let rows = buffer
      _ = parts(of: rows.count) { part in
        for row in part { change(row, &rows[row]) }
      }
    }
  }

  /// A number for each row, told by a function that is called with a part of the rows and where their numbers go.
  func numbers(
    _ rows: Int, _ fill: @Sendable (Range<Int>, UnsafeMutableBufferPointer<Int32>) -> Void
  ) -> [Int32] {
    [Int32](unsafeUninitializedCapacity: rows) { buffer, filled in
      nonisolated(unsafe) let numbers = buffer
      let parts = partCount(of: rows, Self.shares)
      if parts == 1 {
        fill(0..<rows, numbers)
      } else {
        run(parts) { part in fill((rows * part / parts)..<(rows * (part + 1) / parts), numbers) }
      }
      filled = rows
    }
  }
}
