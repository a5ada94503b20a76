/// Does something for each of some items by several tasks, and puts the results together; the first failure ends it.
///
/// Each task takes every so many-th item, so that each has large ones and small ones.
func inParallel<Item: Sendable>(
  _ items: [Item], jobs: Int, _ body: @escaping @Sendable (Item) throws(Failure) -> [String]
) async throws(Failure) -> [String] {
  let result: Result<[String], Failure> = await withTaskGroup(of: Result<[String], Failure>.self) { group in
    for job in 0..<jobs {
      group.addTask {
        Result { () throws(Failure) in
          var results: [String] = []
          for index in stride(from: job, to: items.count, by: jobs) { results += try body(items[index]) }
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
