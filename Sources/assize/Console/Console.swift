import Diagnostics
import Glibc

/// The program's two outputs: results on standard output, everything else on standard error.
enum Console {
  /// Writes results.
  static func write(_ bytes: [UInt8]) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written < 0 {
        throw Failure(.io, zh: "无法写到标准输出：\(systemMessage())", en: "cannot write to standard output: \(systemMessage())")
      }
      rest = rest.dropFirst(written)
    }
  }

  static func write(_ text: String) throws(Failure) {
    try write(Array(text.utf8))
  }

  /// Says something to the person at the terminal; a failure to do so is of no consequence.
  static func say(_ text: String) {
    Progress.shared.clear()
    let line = Array((text + "\n").utf8)
    _ = line.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// Says something in both languages, each on a line of its own.
  static func say(_ words: Bilingual) {
    say(words.zh)
    if words.en != words.zh { say(words.en) }
  }

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether text may be coloured: on a terminal, unless `NO_COLOR` says no.
  static func mayColour(_ descriptor: Int32) -> Bool {
    guard isatty(descriptor) == 1 else { return false }
    return getenv("NO_COLOR").map { $0[0] == 0 } ?? true
  }
}

/// What the system says of the last call that failed.
func systemMessage(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }
