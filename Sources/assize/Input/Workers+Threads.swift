import Foundation
import Records
import Synchronization

extension Workers {
  /// So many at once, on threads of this process; each takes the next thing as soon as it is done with one.
  init(_ jobs: Int) {
    self.init(jobs) { things, work in
      let next = Atomic(0)
      DispatchQueue.concurrentPerform(iterations: min(jobs, things)) { _ in
        while let thing = next.below(things) { work(thing) }
      }
    }
  }
}

extension Atomic<Int> {
  /// The next number, as long as there is one below a count.
  borrowing func below(_ count: Int) -> Int? {
    let number = wrappingAdd(1, ordering: .relaxed).oldValue
    return number < count ? number : nil
  }
}
