import Diagnostics
import Glibc
import Synchronization

/// One line on a terminal that says what is being done, for work that takes over a second.
final class Progress: Sendable {
  static let shared = Progress()

  private struct State {
    var started: ContinuousClock.Instant?
    var shown: ContinuousClock.Instant?
  }

  private let state = Mutex(State())
  private let isOn = Console.errorIsTerminal

  /// Shows how far a stage has come, at most ten times a second.
  func update(_ stage: Bilingual, done: Int, of total: Int, _ language: Language) {
    guard isOn, total > 0 else { return }
    let now = ContinuousClock.now
    let isDue = state.withLock { state in
      let start = state.started ?? now
      state.started = start
      guard now - start > .seconds(1), state.shown.map({ now - $0 > .milliseconds(100) }) ?? true else { return false }
      state.shown = now
      return true
    }
    if isDue { draw("\(stage[language]) \(min(100, done * 100 / total))%") }
  }

  /// Takes the line away.
  func clear() {
    let wasShown = state.withLock { state in
      defer { state.shown = nil }
      return state.shown != nil
    }
    if wasShown { draw("") }
  }

  private func draw(_ text: String) {
    let line = Array("\r\u{1B}[K\(text)".utf8)
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
