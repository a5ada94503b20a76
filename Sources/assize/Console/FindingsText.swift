import Diagnostics
import Glibc

/// Findings as people read them: each with its place and advice, then how many there are.
struct FindingsText {
  let text: String

  /// - Parameter output: the descriptor that the text goes to; a terminal is shown no more than the first twenty of a
  ///   code, and how many there are beyond.
  init(_ findings: [Finding], _ language: Language, for output: Int32) {
    let (isTerminal, isColoured) = (isatty(output) == 1, Console.mayColour(output))
    var lines: [String] = []
    var seen: [String: Int] = [:]
    for finding in findings {
      seen[finding.code, default: 0] += 1
      guard !isTerminal || seen[finding.code, default: 0] <= Self.limit else { continue }
      let languages = finding.isAboutWholeFile ? Language.allCases : [language]
      lines += languages.map { finding.text($0, isColoured: isColoured) }
    }
    for (code, count) in seen.sorted(by: { $0.key < $1.key }) where isTerminal && count > Self.limit {
      lines.append(Self.beyond(code, count - Self.limit, language))
    }
    lines.append(Self.summary(findings, language))
    text = lines.joined(separator: "\n") + "\n"
  }

  private static let limit = 20

  private static func beyond(_ code: String, _ count: Int, _ language: Language) -> String {
    language == .zh
      ? "……另有 \(count) 处 [\(code)]；assize check --format csv 列出全部"
      : "… and \(count) more of [\(code)]; assize check --format csv lists them all"
  }

  private static func summary(_ findings: [Finding], _ language: Language) -> String {
    let counts = Severity.allCases.map { severity in
      findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
    }
    return language == .zh
      ? "错误 \(counts[0]) 处，警告 \(counts[1]) 处，提示 \(counts[2]) 处。"
      : "\(counts[0]) errors, \(counts[1]) warnings, \(counts[2]) notes."
  }
}

extension Finding {
  /// Whether a whole file is at fault or missing: so grave that it is said in both languages.
  fileprivate var isAboutWholeFile: Bool { severity == .error && place.line == nil }
}
