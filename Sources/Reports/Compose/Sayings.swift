import Assessment
import Synchronization

/// Keeps what was said of records that went alike: there are few ways, but many records.
///
/// Safe for several threads.
final class Sayings: Sendable {
  /// What the words depend on.
  enum Key: Hashable {
    case session(UInt64)
    case ending(UInt32)
    case reason(Population, String)
  }

  private let known = Mutex<[Key: String]>([:])

  /// The words for a key; made where it was not met before.
  func text(_ key: Key, _ make: () -> String) -> String {
    if let known = known.withLock({ $0[key] }) { return known }
    let text = make()
    known.withLock { $0[key] = text }
    return text
  }
}
