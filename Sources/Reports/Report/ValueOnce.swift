import Synchronization
import Templates

/// What templates show of a page: made when it is first asked for, and kept.
final class ValueOnce: Sendable {
  private let made = Mutex<Value?>(nil)

  func value(_ make: () -> Value) -> Value {
    made.withLock { known in
      let value = known ?? make()
      known = value
      return value
    }
  }
}
