import Diagnostics
import Templates

/// Turns the tokens of a text into a program, and resolves its names.
struct TextCompiler {
  private let place: Place
  private var tokens: ArraySlice<CellToken>
  private(set) var findings: [Finding] = []

  init(_ tokens: [CellToken], at place: Place) {
    self.place = place
    self.tokens = tokens[...]
  }

  /// The text up to the end, or to the end of the section that it stands in.
  mutating func compile(in scope: NameScope) -> [TextNode] {
    var nodes: [TextNode] = []
    while let token = tokens.popFirst() {
      switch token {
      case .literal(let run, let text): nodes.append(.literal(run: run, text))
      case .variable(let name, let run):
        if let path = printable(name, scope) { nodes.append(.value(path, run: run)) }
      case .open(let name, let isInverted):
        let path = resolve(name, scope)
        let inner = isInverted ? scope : scope.entering(path?.shape.item)
        let body = compile(in: inner)
        if let path { nodes.append(.section(path, isInverted: isInverted, body)) }
      case .close: return nodes
      }
    }
    return nodes
  }

  private mutating func printable(_ name: String, _ scope: NameScope) -> NamePath? {
    guard let path = resolve(name, scope) else { return nil }
    if !path.shape.isPrintable { findings.append(.notPrintable(placed(name), path.shape)) }
    return path
  }

  private mutating func resolve(_ name: String, _ scope: NameScope) -> NamePath? {
    switch scope.resolve(name, at: placed(name)) {
    case .success(let path): return path
    case .failure(let fault):
      if let finding = fault.finding { findings.append(finding) }
      return nil
    }
  }

  private func placed(_ value: String) -> Place {
    var place = place
    place.value = value
    return place
  }
}
