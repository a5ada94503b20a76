import Templates

/// What stands in a cell whose text has tags: pieces in their order.
indirect enum TextNode: Sendable {
  case literal(run: Int, String)
  case value(NamePath, run: Int)
  case section(NamePath, isInverted: Bool, [TextNode])
}

/// A piece of a filled text.
enum TextPiece {
  /// Text of the template.
  case literal(run: Int, String)
  case value(Value, run: Int)

  var run: Int {
    switch self {
    case .literal(let run, _), .value(_, let run): run
    }
  }
}

extension [TextNode] {
  /// Fills the text with the values of a stack.
  func fill(_ stack: inout [Value], into pieces: inout [TextPiece]) {
    for node in self {
      switch node {
      case .literal(let run, let text): pieces.append(.literal(run: run, text))
      case .value(let path, let run): pieces.append(.value(path.value(in: stack), run: run))
      case .section(let path, let isInverted, let body):
        let value = path.value(in: stack)
        if isInverted {
          if value.count == 0 { body.fill(&stack, into: &pieces) }
          continue
        }
        for index in 0..<value.count {
          stack.append(value.item(index))
          body.fill(&stack, into: &pieces)
          stack.removeLast()
        }
      }
    }
  }
}
