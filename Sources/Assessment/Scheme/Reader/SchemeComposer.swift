import Diagnostics
import Yams

/// Turns a scheme's YAML into nodes.
///
/// Advice for those who change this. Yams refuses a mapping with equal keys and says where the first one stands, so
/// that a second mistake would stay hidden. Therefore that key's first character is replaced by one that no text has,
/// and the text is composed again, until no keys are equal; the nodes get the characters back, and the later keys are
/// reported. An alias stands for its anchor's node, and a few dozen can stand for billions: each anchored node is
/// therefore looked at once, and a text with many aliases is not composed.
struct SchemeComposer {
  private var source: SchemeSource
  private let reading: SchemeReading
  private var renamed: [Spot: Unicode.Scalar] = [:]
  private var anchored: Set<Spot> = []

  private struct Spot: Hashable {
    var line: Int
    var column: Int
  }

  /// More equal keys than anyone makes by mistake; the text is composed once for each.
  private static let mostRenamed = 200
  /// So few aliases cannot stand for much.
  private static let mostAliases = 24
  /// A scheme needs six levels.
  private static let mostLevels = 16
  /// The private use area of Unicode.
  private static let firstPlaceholder: UInt32 = 0xE000

  init(_ source: SchemeSource, _ reading: SchemeReading) {
    self.source = source
    self.reading = reading
  }

  /// The scheme's topmost node; nil where the text is no YAML or has nothing in it.
  mutating func compose() -> SchemeNode? {
    guard !hasManyAliases() else { return nil }
    while true {
      do {
        let parser = try Parser(yaml: source.text, resolver: .basic, encoding: .utf8)
        return try withExtendedLifetime(parser) { try root(of: parser) }
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        guard rename(at: context.mark) else {
          reading.report(
            .schemeDuplicateKey, keys.first ?? "", at: place(context.mark), [.init("first", context.mark.line)])
          return nil
        }
      } catch {
        reading.report(error)
        return nil
      }
    }
  }

  private mutating func root(of parser: Parser) throws -> SchemeNode? {
    let start = reading.place(line: 1, column: 1)
    guard let root = try parser.singleRoot(), root.scalar?.string.isEmpty != true else {
      reading.report(.schemeEmpty, at: start)
      return nil
    }
    return node(root, under: nil, level: 0)
  }

  // MARK: Equal keys

  /// Makes the key at a mark unlike all others, keeping its length.
  private mutating func rename(at mark: Mark) -> Bool {
    guard renamed.count < SchemeComposer.mostRenamed else { return false }
    let quoted = source[mark.line, mark.column] == "\"" || source[mark.line, mark.column] == "'"
    let column = mark.column + (quoted ? 1 : 0)
    guard let first = source[mark.line, column], first.properties.isAlphabetic || first.properties.numericType != nil,
      let placeholder = unusedPlaceholder()
    else { return false }
    renamed[Spot(line: mark.line, column: mark.column)] = first
    source[mark.line, column] = placeholder
    return true
  }

  private func unusedPlaceholder() -> Unicode.Scalar? {
    let used = Set(source.lines.joined())
    return (0..<UInt32(used.count + 1)).lazy
      .compactMap { Unicode.Scalar(SchemeComposer.firstPlaceholder + $0) }
      .first { !used.contains($0) }
  }

  // MARK: Aliases

  private func hasManyAliases() -> Bool {
    var first: Place?
    var count = 0
    for (line, text) in source.lines.enumerated() where text.contains("*") && text.first(where: { !$0.isBlank }) != "#"
    {
      for column in text.indices where isAlias(text, at: column) {
        count += 1
        first = first ?? reading.place(line: line + 1, column: column + 1)
      }
    }
    guard let first, count > SchemeComposer.mostAliases else { return false }
    reading.report(.schemeAnchor, at: first)
    return true
  }

  private func isAlias(_ text: [Unicode.Scalar], at column: Int) -> Bool {
    guard text[column] == "*", column + 1 < text.count, !text[column + 1].isBlank else { return false }
    return column == 0 || text[column - 1].isBlank || ",[{:?-".unicodeScalars.contains(text[column - 1])
  }

  // MARK: Nodes

  private mutating func node(_ node: Node, under key: String?, level: Int) -> SchemeNode {
    var place = place(node.mark)
    place.field = key.map { FieldName($0) }
    guard level < SchemeComposer.mostLevels else {
      reading.report(.schemeTooDeep, at: place)
      return SchemeNode(content: .refused, place: place)
    }
    guard node.anchor == nil || isNew(node.mark, place) else { return SchemeNode(content: .refused, place: place) }
    return SchemeNode(content: content(node, under: key, level: level), place: place)
  }

  /// Reports an anchored node when it is met for the first time; later it is met through its aliases.
  private mutating func isNew(_ mark: Mark?, _ place: Place) -> Bool {
    let isNew = anchored.insert(Spot(line: mark?.line ?? 0, column: mark?.column ?? 0)).inserted
    if isNew { reading.report(.schemeAnchor, at: place) }
    return isNew
  }

  private mutating func content(_ node: Node, under key: String?, level: Int) -> SchemeNode.Content {
    switch node {
    case .scalar(let scalar): .text(scalar.string)
    case .sequence(let items): .list(items.map { self.node($0, under: key, level: level + 1) })
    case .mapping(let pairs): .mapping(entries(pairs.map { ($0.key, $0.value) }, level: level))
    case .alias: .refused
    }
  }

  private mutating func entries(_ pairs: [(key: Node, value: Node)], level: Int) -> [SchemeNode.Entry] {
    var entries: [SchemeNode.Entry] = []
    var lines: [String: Int] = [:]
    for pair in pairs {
      guard let key = key(pair.key) else { continue }
      var place = place(pair.key.mark)
      place.field = FieldName(key)
      let value = node(pair.value, under: key, level: level + 1)
      if let first = lines[key] {
        reading.report(.schemeDuplicateKey, key, at: place, [.init("first", first)])
      } else {
        lines[key] = place.line ?? 0
        entries.append(SchemeNode.Entry(key: key, place: place, value: value))
      }
    }
    return entries
  }

  /// The text of a key as it was before it was renamed; nil where the key is no plain text.
  private mutating func key(_ node: Node) -> String? {
    if node.anchor != nil, !isNew(node.mark, place(node.mark)) { return nil }
    guard let mark = node.mark, let text = node.scalar?.string else {
      reading.report(.schemeWrongType, at: place(node.mark), [.init("expected", SchemeType.key)])
      return nil
    }
    guard let first = renamed[Spot(line: mark.line, column: mark.column)] else { return text }
    return String(first) + String(text.unicodeScalars.dropFirst())
  }

  private func place(_ mark: Mark?) -> Place {
    reading.place(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }
}
