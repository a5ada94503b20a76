import Foundation
import Records

extension Workers {
  /// So many at once, on threads of this process.
  init(_ jobs: Int) {
    self.init(jobs) { DispatchQueue.concurrentPerform(iterations: $0, execute: $1) }
  }
}
