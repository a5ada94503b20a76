import Synchronization

/// Does something for each of some items by several tasks, and puts the results together; the first failure ends it.
///
/// The items are begun in their order, each as soon as a task is free.
func inParallel<Item: Sendable>(
  _ items: [Item], jobs: Int, _ body: @escaping @Sendable (Item) throws(Failure) -> [String]
) async throws(Failure) -> [String] {
  let next = NextItem()
  let result: Result<[String], Failure> = await withTaskGroup(of: Result<[String], Failure>.self) { group in
    for _ in 0..<min(jobs, items.count) {
      group.addTask {
        Result { () throws(Failure) in
          var results: [String] = []
          while let index = next.number.below(items.count) { results += try body(items[index]) }
          return results
        }
      }
    }
    var all: [String] = []
    for await part in group {
      switch part {
      case .success(let some): all += some
      case .failure(let failure): return .failure(failure)
      }
    }
    return .success(all)
  }
  return try result.get()
}

/// The item that is begun next.
private final class NextItem: Sendable {
  let number = Atomic(0)
}
