import Diagnostics

/// A section's tag that stands in one cell while the section ends, or began, in another.
struct Marker: Sendable {
  enum Kind: Sendable, Hashable {
    case open(isInverted: Bool)
    case close
  }

  let kind: Kind
  let name: String
  let place: Place
}

/// A cell with something in it, its text taken apart.
struct ScannedCell {
  let cell: GridCell
  let place: Place
  /// The section tags before all else.
  private(set) var leading: [Marker] = []
  /// What stands between, its sections closed.
  private(set) var body: [CellToken] = []
  /// The section tags after all else.
  private(set) var trailing: [Marker] = []
  private(set) var findings: [Finding] = []
  /// Whether there is anything but section tags.
  private(set) var hasContent = true

  init(_ cell: GridCell, at place: Place) {
    self.cell = cell
    self.place = place
    guard case .text(let text) = cell.content else { return }
    let (tokens, findings) = CellScanner.scan(text, at: place)
    self.findings = findings
    split(tokens)
  }

  private mutating func split(_ tokens: [CellToken]) {
    let single = Self.unmatched(tokens)
    let content = tokens.indices.filter { !single.contains($0) && !tokens[$0].isBlank }
    hasContent = !content.isEmpty || single.isEmpty
    body = hasContent ? tokens.indices.filter { !single.contains($0) }.map { tokens[$0] } : []
    for index in tokens.indices where single.contains(index) {
      let marker = marker(tokens[index])
      if index < content.first ?? tokens.count {
        leading.append(marker)
      } else if index > content.last ?? 0 {
        trailing.append(marker)
      } else {
        findings.append(.markerInText(marker.place))
      }
    }
  }

  /// The section tags without counterpart in the same cell.
  private static func unmatched(_ tokens: [CellToken]) -> Set<Int> {
    var open: [(name: String, index: Int)] = []
    var single: Set<Int> = []
    for (index, token) in tokens.enumerated() {
      switch token {
      case .open(let name, _): open.append((name, index))
      case .close(let name) where open.last?.name == name: open.removeLast()
      case .close: single.insert(index)
      case .literal, .variable: break
      }
    }
    return single.union(open.map(\.index))
  }

  private func marker(_ token: CellToken) -> Marker {
    var place = place
    switch token {
    case .open(let name, let isInverted):
      place.value = name
      return Marker(kind: .open(isInverted: isInverted), name: name, place: place)
    case .close(let name):
      place.value = name
      return Marker(kind: .close, name: name, place: place)
    case .literal, .variable: preconditionFailure("only section tags are markers")
    }
  }
}
