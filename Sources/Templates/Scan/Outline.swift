import Diagnostics

/// A template's tokens with every section closed: what was out of balance is a finding, and mended.
struct Outline {
  private(set) var tokens: [Token] = []
  private(set) var findings: [Finding]
  let source: TemplateSource
  private var open: [Token] = []

  /// Scans a source.
  init(_ source: TemplateSource) {
    self.source = source
    var scanner = Scanner(source)
    scanner.scan()
    findings = scanner.findings
    if String(validating: source.bytes, as: UTF8.self) == nil { findings.append(.notUTF8(source)) }
    for token in scanner.tokens { add(token) }
    while !open.isEmpty { closeUnclosed() }
  }

  private mutating func add(_ token: Token) {
    switch token.kind {
    case .section, .inverted:
      open.append(token)
      tokens.append(token)
    case .end: close(token)
    case .text, .lineStart, .variable, .partial: tokens.append(token)
    }
  }

  /// Closes the section that an end names.
  ///
  /// A misspelt end closes the innermost section, so that one mistake gives one finding; a stray end closes nothing.
  private mutating func close(_ end: Token) {
    if open.contains(where: { $0.name == end.name }) {
      while open.last?.name != end.name { closeUnclosed() }
    } else {
      let expected = open.last
      findings.append(.unbalancedSection(source.place(at: end.offset, value: end.name), expected: expected?.name))
      guard let expected, nearest(to: end.name, among: [expected.name]) != nil else { return }
    }
    open.removeLast()
    tokens.append(end)
  }

  private mutating func closeUnclosed() {
    let section = open.removeLast()
    findings.append(.unclosedSection(source.place(at: section.offset, value: section.name)))
    tokens.append(Token(kind: .end, name: section.name, offset: section.offset))
  }
}
