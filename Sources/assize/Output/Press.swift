import Synchronization
import Workbooks

/// Compresses the pieces of workbooks beside the tasks that fill their rows.
///
/// A piece stands in a short queue until a task has time for it. Whoever comes first compresses it: such a task, or the
/// one that needs the piece or finds all queues full. So no task waits for another, and few pieces are in memory.
struct Press: Sendable {
  /// How many pieces wait for each task.
  private static let queueLength = 3

  private let queues: [(errands: AsyncStream<Errand>, entrance: AsyncStream<Errand>.Continuation)]

  /// - Parameter tasks: how many compress beside those that fill rows.
  init(tasks: Int) {
    queues = (0..<tasks).map { _ in
      let queue = AsyncStream.makeStream(of: Errand.self, bufferingPolicy: .bufferingOldest(Self.queueLength))
      return (queue.stream, queue.continuation)
    }
  }

  /// What workbooks hand their pieces to.
  var workers: PackageWorkers {
    if queues.isEmpty { return .none }
    // As many as may wait or be under way, and as many more that are done before an earlier one.
    let most = queues.count * 2 * (Self.queueLength + 1)
    return PackageWorkers(most: most) { [entrances = queues.map(\.entrance)] work in
      let errand = Errand(work)
      if !entrances.contains(where: { $0.takes(errand) }) { errand.run() }
      return { errand.result }
    }
  }

  /// Compresses until there is nothing more to come.
  func run() async {
    await withDiscardingTaskGroup { group in
      for queue in queues { group.addTask { for await errand in queue.errands { errand.run() } } }
    }
  }

  /// Says that nothing more comes.
  func close() {
    for queue in queues { queue.entrance.finish() }
  }
}

extension AsyncStream<Errand>.Continuation {
  fileprivate func takes(_ errand: Errand) -> Bool {
    if case .enqueued = yield(errand) { true } else { false }
  }
}

/// The compressing of a piece, done by whoever comes first.
private final class Errand: Sendable {
  private enum State {
    case waiting, begun
    case done(PressedPiece)
  }

  private let work: PackageWorkers.Work
  private let state = Mutex(State.waiting)

  init(_ work: @escaping PackageWorkers.Work) { self.work = work }

  /// Does it, unless somebody has begun it.
  func run() {
    let isFirst = state.withLock { state in
      guard case .waiting = state else { return false }
      state = .begun
      return true
    }
    guard isFirst else { return }
    let piece = work()
    state.withLock { $0 = .done(piece) }
  }

  /// The piece; where another task is still at it, it is compressed once more rather than waited for.
  var result: PressedPiece {
    run()
    if case .done(let piece) = state.withLock({ $0 }) { return piece }
    return work()
  }
}
