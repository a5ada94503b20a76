import Diagnostics
import Glibc

/// Findings as people read them: each with its place and advice, then how many there are.
struct FindingsText {
  private let shown: [Finding]
  private let language: Language
  private let isColoured: Bool
  /// What is said at the end: how many were not shown, and how many there are.
  private let end: [String]

  /// - Parameter output: the descriptor that the text goes to; a terminal is shown no more than the first twenty of a
  ///   code, and how many there are beyond.
  init(_ findings: [Finding], _ language: Language, for output: Int32) {
    (self.language, isColoured) = (language, Console.mayColour(output))
    let summary = Self.summary(findings, language)
    guard isatty(output) == 1 else {
      (shown, end) = (findings, [summary])
      return
    }
    var seen: [String: Int] = [:]
    shown = findings.filter { finding in
      seen[finding.code, default: 0] += 1
      return seen[finding.code, default: 0] <= Self.limit
    }
    let beyond = seen.sorted { $0.key < $1.key }.filter { $0.value > Self.limit }
    end = beyond.map { Self.beyond($0.key, $0.value - Self.limit, language) } + [summary]
  }

  /// The lines, some at a time, so that a million findings are never in memory as text.
  var parts: some Sequence<String> {
    stride(from: 0, through: shown.count, by: Self.partSize).lazy.map { start in
      let findings = shown[start...].prefix(Self.partSize)
      let isLast = start + Self.partSize > shown.count
      return (findings.flatMap(texts) + (isLast ? end : [])).joined(separator: "\n")
    }
  }

  private func texts(_ finding: Finding) -> [String] {
    let languages = finding.isAboutWholeFile ? Language.allCases : [language]
    return languages.map { finding.text($0, isColoured: isColoured) }
  }

  private static let limit = 20
  private static let partSize = 4096

  private static func beyond(_ code: String, _ count: Int, _ language: Language) -> String {
    language == .zh
      ? "……另有 \(count) 处 [\(code)]；assize check --format csv 列出全部"
      : "… and \(count) more of [\(code)]; assize check --format csv lists them all"
  }

  private static func summary(_ findings: [Finding], _ language: Language) -> String {
    let counts = Severity.allCases.map { severity in
      findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
    }
    let waived = findings.reduce(0) { $0 + ($1.acceptance == nil ? 0 : 1) }
    let rest = waived == 0 ? "" : language == .zh ? "（其中已豁免 \(waived) 处）" : ", \(waived) of them waived"
    return language == .zh
      ? "错误 \(counts[0]) 处，警告 \(counts[1]) 处，提示 \(counts[2]) 处\(rest)。"
      : "\(counts[0]) errors, \(counts[1]) warnings, \(counts[2]) notes\(rest)."
  }
}

extension Finding {
  /// Whether a whole file is at fault or missing: so grave that it is said in both languages.
  fileprivate var isAboutWholeFile: Bool { severity == .error && place.line == nil }
}
