import Diagnostics
import Templates

/// Reads the text of a cell into tokens; a tag may go over several runs, and takes the look of the one it begins in.
struct CellScanner {
  private let place: Place
  private var tokens: [CellToken] = []
  private(set) var findings: [Finding] = []

  /// The tokens of a text, and what is wrong with its tags.
  static func scan(_ text: RichText, at place: Place) -> (tokens: [CellToken], findings: [Finding]) {
    var scanner = CellScanner(place: place)
    scanner.scan(text)
    return (scanner.tokens, scanner.findings)
  }

  private init(place: Place) { self.place = place }

  private mutating func scan(_ text: RichText) {
    let all = Array(text.runs.enumerated().flatMap { run, content in content.text.map { (run: run, sign: $0) } })
    var start = 0
    while let open = Self.index(of: "{", twiceIn: all, from: start) {
      take(all[start..<open])
      start = tag(all, at: open)
    }
    take(all[start...])
  }

  /// Where a sign stands twice.
  private static func index(of sign: Character, twiceIn text: [(run: Int, sign: Character)], from start: Int) -> Int? {
    (start..<max(start, text.count - 1)).first { text[$0].sign == sign && text[$0 + 1].sign == sign }
  }

  /// Takes literal text, a token for each run.
  private mutating func take(_ text: ArraySlice<(run: Int, sign: Character)>) {
    for (run, sign) in text {
      if case .literal(run, let before) = tokens.last {
        tokens[tokens.count - 1] = .literal(run: run, before + String(sign))
      } else {
        tokens.append(.literal(run: run, String(sign)))
      }
    }
  }

  /// Takes the tag that opens at an index, and tells where the text goes on.
  private mutating func tag(_ text: [(run: Int, sign: Character)], at open: Int) -> Int {
    let isTriple = open + 2 < text.count && text[open + 2].sign == "{"
    let from = open + (isTriple ? 3 : 2)
    guard let end = Self.index(of: "}", twiceIn: text, from: from) else {
      let rest = String(text[open...].map(\.sign).prefix(40))
      findings.append(.unclosedTag(placed(rest)))
      take(text[open...])
      return text.count
    }
    add(String(text[from..<end].map(\.sign)), run: text[open].run)
    let isLonger = isTriple && end + 2 < text.count && text[end + 2].sign == "}"
    return end + (isLonger ? 3 : 2)
  }

  private mutating func add(_ content: String, run: Int) {
    let sigil = content.trimmed.first ?? " "
    let name = String(content.trimmed.dropFirst(Self.sigils.contains(sigil) ? 1 : 0)).trimmed
    if sigil == "!" { return }
    guard !name.isEmpty else { return findings.append(.emptyTag(placed("{{\(content)}}"))) }
    switch sigil {
    case "#": tokens.append(.open(name, isInverted: false))
    case "^": tokens.append(.open(name, isInverted: true))
    case "/": tokens.append(.close(name))
    case ">", "=": findings.append(.notForCells(placed("{{\(content)}}")))
    default: tokens.append(.variable(name, run: run))
    }
  }

  private static let sigils: Set<Character> = ["#", "^", "/", ">", "=", "&", "!"]

  private func placed(_ value: String) -> Place {
    var place = place
    place.value = value
    return place
  }
}

extension String {
  /// Without blanks and line ends at both ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
